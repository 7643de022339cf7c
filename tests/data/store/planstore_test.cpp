// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

class PlanStoreTest : public StorageTest {
protected:
    PlanRepository& plans() { return storage().plans(); }
};

Plan dailyPlan(int minutes) {
    return {.name = "About 20 minutes daily",
            .kind = PlanKind::Surgery,
            .start = dayOf("2026-01-05"),
            .source = "the clinic's handout",
            .breakWords = "Ring us before a break",
            .phases = {{.cadence = TimesPerDay{3},
                        .minutes = minutes,
                        .maxDiameter = Millimetres::fromTenths(280),
                        .weeks = 12},
                       {.cadence = OnWeekdays{{true, false, false, true, false, false, false}, 2}}},
            .readiness = {.entries = 5, .painAtMost = 3}};
}

TEST_F(PlanStoreTest, KeepsEveryField) {
    EXPECT_TRUE(plans().planHistory().empty());
    const PlanHistory history{{dayOf("2026-01-05"), dailyPlan(20)},
                              {dayOf("2026-03-01"), std::nullopt}};
    plans().savePlanHistory(defaultGroup, history);
    reopen();
    EXPECT_EQ(plans().planHistory(), history);
}

TEST_F(PlanStoreTest, GroupsAreApart) {
    const PlanHistory one{{dayOf("2026-01-05"), dailyPlan(20)}};
    const PlanHistory other{{dayOf("2026-01-05"), dailyPlan(5)}};
    plans().savePlanHistory(defaultGroup, one);
    plans().savePlanHistory("rectal", other);
    plans().savePlanHistory("rectal", {});
    EXPECT_EQ(plans().planHistory(), one);
    EXPECT_TRUE(plans().planHistory("rectal").empty());
}

TEST_F(PlanStoreTest, AnEditOfARevisionReplacesItsPhases) {
    plans().savePlanHistory(defaultGroup, {{dayOf("2026-01-05"), dailyPlan(20)}});
    Plan shorter = dailyPlan(10);
    shorter.phases = {{.cadence = EveryDays{2}}};
    const PlanHistory edited{{dayOf("2026-01-05"), shorter}};
    plans().savePlanHistory(defaultGroup, edited);
    EXPECT_EQ(plans().planHistory(), edited);
    EXPECT_TRUE(storage().check().ok);
    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM plan_revision"), 1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM phase"), 1);
}

TEST_F(PlanStoreTest, AbsentRevisionsBecomeTombstones) {
    plans().savePlanHistory(defaultGroup, {{dayOf("2026-01-05"), dailyPlan(20)}});
    plans().savePlanHistory(defaultGroup, {});
    EXPECT_TRUE(plans().planHistory().empty());
    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM plan_revision WHERE removed IS NOT NULL"
                               " AND name IS NULL AND from_day IS NULL"),
              1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM phase"), 0);
}

} // namespace
} // namespace frond::data
