// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/qtconvert.h"
#include "app/viewmodels/lock/lockviewmodel.h"
#include "tests/support/memoryports.h"
#include "tests/support/sessionbuilder.h"

#include <gtest/gtest.h>

namespace frond::test {

inline Millimetres mm(std::string_view text) {
    return Millimetres::parse(text).value();
}
inline Id kitId(std::uint8_t number) {
    return Id::fromRandom({number, 77});
}

/// Ports in memory, with a home kit: 15, 20 and 24 mm, one that expands, one without a size.
class PortsTest : public ::testing::Test, protected MemoryPorts {
protected:
    PortsTest() {
        storage.settings.saveSetting(lockOfferedSetting, "yes"); // tests of the offer take it back
        storage.kits.saveKit({std::nullopt,
                              {{kitId(2), "2", FixedSize{mm("20")}},
                               {kitId(1), "1", FixedSize{mm("15")}},
                               {kitId(3), "3", FixedSize{mm("24")}},
                               {kitId(4), "Expander", ExpandingSize{mm("25"), mm("40"), mm("1")}},
                               {kitId(5), "Fingertip", WithoutSize{}}}});
    }

    static ItemUse use(std::uint8_t number, std::string_view label, std::string_view diameter) {
        return {kitId(number), std::string(label), mm(diameter)};
    }
    /// The published home practice of about 20 minutes daily (rrmacademy.org/library/sp-46).
    void plan(Cadence cadence, std::optional<int> minutes = 20) {
        Plan plan{"Daily practice"};
        plan.start = parseDay("2026-01-05").value();
        plan.phases = {{cadence, minutes, std::nullopt, std::nullopt}};
        storage.plans.savePlanHistory(defaultGroup, {{plan.start, plan}});
    }
};

} // namespace frond::test
