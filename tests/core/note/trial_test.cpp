// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/trial.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

Trial on(std::string_view day, std::optional<std::string_view> at = std::nullopt) {
    return {.id = test::id(1),
            .day = test::day(day),
            .at = at ? parseMoment(*at) : std::nullopt,
            .item = "swab"};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(TrialTest, ADayAndAWordAreEnough) {
    EXPECT_EQ(fieldOf(validate(on("2026-03-01"))), "");
    Trial late = on("2199-12-31");
    late.day += Days{1};
    EXPECT_EQ(fieldOf(validate(late)), "day");
}

TEST(TrialTest, WhatWasAfterMidnightMayCountForTheDayBefore) {
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-01T23:59:59+01:00"))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-02T03:59:59+01:00"))), "");
    EXPECT_EQ(fieldOf(validate(on("2026-03-01", "2026-03-02T04:00:00+01:00"))), "day");
    EXPECT_EQ(fieldOf(validate(on("2026-03-02", "2026-03-01T23:00:00+01:00"))), "day");
}

TEST(TrialTest, ItsWordIsOneLineOfUpToFortyCharacters) {
    Trial trial = on("2026-03-01");
    const auto withItem = [&](const std::string& item) {
        trial.item = item;
        return fieldOf(validate(trial));
    };
    EXPECT_EQ(withItem(""), "item");
    EXPECT_EQ(withItem("a"), "");
    EXPECT_EQ(withItem(std::string(40, 'a')), "");
    EXPECT_EQ(withItem(std::string(41, 'a')), "item");
    EXPECT_EQ(withItem("two\nlines"), "item");
    EXPECT_EQ(withItem("\xff"), "item");
}

TEST(TrialTest, ANoteIsAtMostSixtyFourKibibytes) {
    Trial trial = on("2026-03-01");
    trial.note = std::string(maxFieldBytes, 'n');
    EXPECT_EQ(fieldOf(validate(trial)), "");
    *trial.note += 'n';
    EXPECT_EQ(fieldOf(validate(trial)), "note");
}

TEST(TrialTest, AreListedByDayThenMomentWithTheUnknownOneFirst) {
    const Trial unknown = on("2026-03-02");
    const Trial early = on("2026-03-02", "2026-03-02T08:00:00+01:00");
    const Trial late = on("2026-03-02", "2026-03-02T08:00:00+00:00");
    EXPECT_TRUE(comesBefore(on("2026-03-01", "2026-03-01T23:00:00+01:00"), unknown));
    EXPECT_TRUE(comesBefore(unknown, early));
    EXPECT_TRUE(comesBefore(early, late)); // an hour apart, whatever the clocks said
    EXPECT_FALSE(comesBefore(early, early));
}

} // namespace
} // namespace frond
