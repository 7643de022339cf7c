// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preset.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

TEST(PresetTest, BecomesAPlanThatNamesItsSource) {
    const Day start = parseDay("2026-01-05").value();
    const Preset preset{.name = "taper",
                        .title = "Twice a day, then once",
                        .purpose = "after surgery",
                        .source = "clinic.example",
                        .checkedOn = parseDay("2025-11-01").value(),
                        .kind = PlanKind::Surgery,
                        .phases = {{TimesPerDay{2}, 15, std::nullopt, 6},
                                   {TimesPerDay{1}, 15, std::nullopt, std::nullopt}}};
    const Plan plan = planFrom(preset, start);
    EXPECT_EQ(plan.name, preset.title);
    EXPECT_EQ(plan.kind, PlanKind::Surgery);
    EXPECT_EQ(plan.group, defaultGroup);
    EXPECT_EQ(plan.start, start);
    EXPECT_EQ(plan.source, preset.source);
    EXPECT_EQ(plan.breakWords, std::nullopt);
    EXPECT_EQ(plan.phases, preset.phases);
    EXPECT_EQ(plan.readiness, ReadinessRule{});
    EXPECT_TRUE(validate(plan).empty());
}

} // namespace
} // namespace frond
