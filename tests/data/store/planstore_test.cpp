// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/store/bothstorages.h"

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
    EXPECT_EQ(database.integer("SELECT json_array_length(phases) FROM plan_revision"), 1);
}

TEST_F(PlanStoreTest, AbsentRevisionsBecomeTombstones) {
    plans().savePlanHistory(defaultGroup, {{dayOf("2026-01-05"), dailyPlan(20)}});
    plans().savePlanHistory(defaultGroup, {});
    EXPECT_TRUE(plans().planHistory().empty());
    close();
    Database database(file(), KeyFile(file()).load());
    EXPECT_EQ(database.integer("SELECT count(*) FROM plan_revision WHERE removed IS NOT NULL"
                               " AND name IS NULL AND from_day IS NULL AND phases IS NULL"),
              1);
}

template <class Where>
class PlanRepositoryTest : public PortTest<Where> {
protected:
    PlanRepository& plans() { return this->where.plans(); }
};
TYPED_TEST_SUITE(PlanRepositoryTest, BothStorages);

TYPED_TEST(PlanRepositoryTest, KeepsEveryField) {
    EXPECT_TRUE(this->plans().planHistory().empty());
    const PlanHistory history{{dayOf("2026-01-05"), dailyPlan(20)},
                              {dayOf("2026-03-01"), std::nullopt}};
    this->plans().savePlanHistory(defaultGroup, history);
    this->where.reopen();
    EXPECT_EQ(this->plans().planHistory(), history);
}

TYPED_TEST(PlanRepositoryTest, GroupsAreApart) {
    const PlanHistory one{{dayOf("2026-01-05"), dailyPlan(20)}};
    const PlanHistory other{{dayOf("2026-01-05"), dailyPlan(5)}};
    this->plans().savePlanHistory(defaultGroup, one);
    this->plans().savePlanHistory("rectal", other);
    this->plans().savePlanHistory("rectal", {});
    EXPECT_EQ(this->plans().planHistory(), one);
    EXPECT_TRUE(this->plans().planHistory("rectal").empty());
}

TYPED_TEST(PlanRepositoryTest, AnEditOfARevisionTakesItsPlace) {
    this->plans().savePlanHistory(defaultGroup, {{dayOf("2026-01-05"), dailyPlan(20)}});
    Plan shorter = dailyPlan(10);
    shorter.phases = {{.cadence = EveryDays{2}}};
    const PlanHistory edited{{dayOf("2026-01-05"), shorter}};
    this->plans().savePlanHistory(defaultGroup, edited);
    EXPECT_EQ(this->plans().planHistory(), edited);
}

TYPED_TEST(PlanRepositoryTest, RefusesTextThatIsTooLong) {
    this->plans().savePlanHistory(defaultGroup, {{dayOf("2026-01-05"), dailyPlan(20)}});
    const auto read = [&] { return this->plans().planHistory(); };
    const auto refused = [&](auto set) {
        Plan plan = dailyPlan(10);
        set(plan);
        expectRefused(read, [&] {
            this->plans().savePlanHistory(
                defaultGroup, {{dayOf("2026-01-05"), dailyPlan(5)}, {dayOf("2026-02-05"), plan}});
        });
    };
    refused([](Plan& plan) { plan.name = tooLong(); });
    refused([](Plan& plan) { plan.source = tooLong(); });
    refused([](Plan& plan) { plan.breakWords = tooLong(); });
    refused([](Plan& plan) { plan.group = tooLong(); });
    refused([](Plan& plan) { plan.phases[0].minutes = 601; });
}

} // namespace
} // namespace frond::data
