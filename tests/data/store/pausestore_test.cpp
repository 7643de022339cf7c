// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

class PauseStoreTest : public StorageTest {
protected:
    PauseRepository& pauses() { return storage().pauses(); }
};

const std::vector<Pause> two{{dayOf("2026-03-09"), dayOf("2026-03-15"), "flare"},
                             {dayOf("2026-04-01"), std::nullopt, std::nullopt}};

TEST_F(PauseStoreTest, KeepsThemOverARestart) {
    EXPECT_TRUE(pauses().pauses().empty());
    pauses().savePauses(two);
    reopen();
    EXPECT_EQ(pauses().pauses(), two);
}

TEST_F(PauseStoreTest, ChangedAndRemovedOnesLeaveTheFileWhole) {
    pauses().savePauses(two);
    const std::vector<Pause> fewer{{dayOf("2026-03-09"), dayOf("2026-03-10"), std::nullopt}};
    pauses().savePauses(fewer);
    EXPECT_EQ(pauses().pauses(), fewer);
    pauses().savePauses(two); // the removed one is a new row beside its tombstone
    EXPECT_EQ(pauses().pauses(), two);
    const CheckReport report = storage().check();
    EXPECT_TRUE(report.ok) << (report.problems.empty() ? "" : report.problems.front());
}

} // namespace
} // namespace frond::data
