// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/store/bothstorages.h"

namespace frond::data {
namespace {

const std::vector<Pause> two{{dayOf("2026-03-09"), dayOf("2026-03-15"), "flare"},
                             {dayOf("2026-04-01"), std::nullopt, std::nullopt}};

template <class Where>
class PauseRepositoryTest : public PortTest<Where> {
protected:
    PauseRepository& pauses() { return this->where.pauses(); }
};
TYPED_TEST_SUITE(PauseRepositoryTest, BothStorages);

TYPED_TEST(PauseRepositoryTest, KeepsThemOverARestart) {
    EXPECT_TRUE(this->pauses().pauses().empty());
    this->pauses().savePauses(two);
    this->where.reopen();
    EXPECT_EQ(this->pauses().pauses(), two);
}

TYPED_TEST(PauseRepositoryTest, ChangedAndRemovedOnesAreAsSaved) {
    this->pauses().savePauses(two);
    const std::vector<Pause> fewer{{dayOf("2026-03-09"), dayOf("2026-03-10"), std::nullopt}};
    this->pauses().savePauses(fewer);
    EXPECT_EQ(this->pauses().pauses(), fewer);
    this->pauses().savePauses(two); // the removed one is a new row beside its tombstone
    EXPECT_EQ(this->pauses().pauses(), two);
}

TYPED_TEST(PauseRepositoryTest, RefusesAReasonThatIsTooLong) {
    this->pauses().savePauses(two);
    const auto read = [&] { return this->pauses().pauses(); };
    for (const std::string& reason : {std::string(), std::string(41, 'a'), tooLong()}) {
        expectRefused(read, [&] {
            this->pauses().savePauses({{dayOf("2026-03-09"), dayOf("2026-03-10"), reason}});
        });
    }
    expectRefused(read, [&] {
        this->pauses().savePauses({{dayOf("2026-03-09"), dayOf("2026-03-08"), std::nullopt}});
    });
}

} // namespace
} // namespace frond::data
