// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

std::vector<std::string> problemFields(const Plan& plan) {
    std::vector<std::string> fields;
    for (const Problem& problem : validate(plan))
        fields.push_back(problem.field);
    return fields;
}

/// Three times a day, then once a day, then open (the shape of brownsteincrane.com's published
/// taper).
Plan taper(std::string_view start) {
    Plan plan = dailyPlan(start);
    plan.kind = PlanKind::Surgery;
    plan.phases = {{TimesPerDay{3}, 10, std::nullopt, 12},
                   {TimesPerDay{1}, 10, std::nullopt, 12},
                   {TimesPerWeek{2}, 10, std::nullopt, std::nullopt}};
    return plan;
}

TEST(Plan, ThePublishedOnesAreAcceptable) {
    EXPECT_THAT(validate(dailyPlan("2026-03-01")), IsEmpty());
    EXPECT_THAT(validate(taper("2026-03-01")), IsEmpty());
}

struct PhaseCase {
    Phase phase;
    std::string field; ///< empty when acceptable
};
class PlanPhase : public ::testing::TestWithParam<PhaseCase> {};
TEST_P(PlanPhase, IsRefusedWithItsFieldNamed) {
    Plan plan = dailyPlan("2026-03-01");
    plan.phases = {GetParam().phase};
    const auto fields = problemFields(plan);
    if (GetParam().field.empty())
        EXPECT_THAT(fields, IsEmpty());
    else
        EXPECT_THAT(fields, ElementsAre(GetParam().field));
}
INSTANTIATE_TEST_SUITE_P(
    Ranges, PlanPhase,
    ::testing::Values(
        PhaseCase{{TimesPerDay{24}}, ""},
        PhaseCase{{TimesPerDay{0}}, "phases[0].cadence.times_per_day"},
        PhaseCase{{TimesPerDay{25}}, "phases[0].cadence.times_per_day"},
        PhaseCase{{EveryDays{365}}, ""},
        PhaseCase{{EveryDays{366}}, "phases[0].cadence.every_days"},
        PhaseCase{{OnWeekdays{}}, "phases[0].cadence.weekdays"},
        PhaseCase{{OnWeekdays{{true}, 25}}, "phases[0].cadence.times"},
        PhaseCase{{TimesPerWeek{8}}, "phases[0].cadence.times_per_week"},
        PhaseCase{{WhenILike{}}, ""}, PhaseCase{{TimesPerDay{1}, 0}, "phases[0].minutes"},
        PhaseCase{{TimesPerDay{1}, 600}, ""}, PhaseCase{{TimesPerDay{1}, 601}, "phases[0].minutes"},
        PhaseCase{{TimesPerDay{1}, 10, std::nullopt, 0}, "phases[0].weeks"},
        PhaseCase{{TimesPerDay{1}, 10, std::nullopt, 520}, ""},
        PhaseCase{{TimesPerDay{1}, 10, std::nullopt, 521}, "phases[0].weeks"},
        PhaseCase{{TimesPerDay{1}, 10, Millimetres::parse("100.1")}, "phases[0].max_diameter_mm"}));

TEST(Plan, OnlyTheLastPhaseMayBeOpen) {
    Plan plan = taper("2026-03-01");
    plan.phases[1].weeks = std::nullopt;
    EXPECT_THAT(problemFields(plan), ElementsAre("phases[1].weeks"));
}

TEST(Plan, NameAndGroupAreOneLine) {
    for (const char* text : {"a\nb", "\x1B[1m", "\u202Eb", "a\u2028"}) {
        Plan plan{.name = text, .group = text, .phases = {{.cadence = WhenILike{}}}};
        EXPECT_EQ(validate(plan).size(), 2U) << text;
        EXPECT_TRUE(validate(plan, TextOrigin::Stored).empty()) << text;
    }
}

TEST(Plan, HasOneToAHundredPhases) {
    Plan plan = dailyPlan("2026-03-01");
    plan.phases.clear();
    EXPECT_THAT(problemFields(plan), ElementsAre("phases"));
    plan.phases.assign(101, Phase{TimesPerDay{1}, 10, std::nullopt, 1});
    EXPECT_THAT(problemFields(plan), ElementsAre("phases"));
}

TEST(Plan, PhasesLastWholeWeeksFromTheStart) {
    const Plan plan = taper("2026-01-05");
    EXPECT_FALSE(phaseOn(plan, day("2026-01-04")));
    EXPECT_EQ(phaseOn(plan, day("2026-01-05"))->index, 0U);
    EXPECT_EQ(phaseOn(plan, day("2026-03-29"))->index, 0U);
    EXPECT_EQ(phaseOn(plan, day("2026-03-30"))->index, 1U);
    EXPECT_EQ(phaseOn(plan, day("2026-03-30"))->firstDay, day("2026-03-30"));
    EXPECT_EQ(phaseOn(plan, day("2026-06-22"))->index, 2U);
    EXPECT_EQ(phaseOn(plan, day("2099-01-01"))->index, 2U);
}

TEST(Plan, AClosedLastPhaseEndsThePlan) {
    Plan plan = dailyPlan("2026-01-05");
    plan.phases[0].weeks = 1;
    EXPECT_TRUE(phaseOn(plan, day("2026-01-11")));
    EXPECT_FALSE(phaseOn(plan, day("2026-01-12")));
}

TEST(PlanHistory, TheLatestRevisionOnOrBeforeADayRules) {
    const Plan first = dailyPlan("2026-01-01");
    const Plan second = dailyPlan("2026-02-01", EveryDays{2});
    PlanHistory history = withPlan({}, first, day("2026-01-01"));
    history = withPlan(history, second, day("2026-02-01"));
    history = withEnd(history, day("2026-03-01"));

    EXPECT_EQ(planOn(history, day("2025-12-31")), nullptr);
    EXPECT_EQ(*planOn(history, day("2026-01-31")), first);
    EXPECT_EQ(*planOn(history, day("2026-02-01")), second);
    EXPECT_EQ(planOn(history, day("2026-03-01")), nullptr);
}

TEST(PlanHistory, ARevisionReplacesWhatWasToComeAndNeverThePast) {
    PlanHistory history = withPlan({}, dailyPlan("2026-01-01"), day("2026-01-01"));
    history = withPlan(history, dailyPlan("2026-06-01"), day("2026-06-01"));
    history = withPlan(history, dailyPlan("2026-02-01", EveryDays{3}), day("2026-02-01"));
    EXPECT_EQ(history.size(), 2U);
    EXPECT_EQ(planOn(history, day("2026-01-31"))->phases[0].cadence, Cadence{TimesPerDay{1}});
    EXPECT_EQ(planOn(history, day("2026-07-01"))->phases[0].cadence, Cadence{EveryDays{3}});
}

TEST(PlanHistory, EndingWithoutAPlanChangesNothing) {
    EXPECT_TRUE(withEnd({}, day("2026-01-01")).empty());
    PlanHistory history = withPlan({}, dailyPlan("2026-01-01"), day("2026-01-01"));
    history = withEnd(history, day("2026-02-01"));
    EXPECT_EQ(withEnd(history, day("2026-03-01")), history);
}

TEST(PlanHistory, ANewPlanRulesFromItsStartUnlessOneRulesAlready) {
    const Day today = day("2026-03-10");
    EXPECT_EQ(defaultRevisionDay({}, dailyPlan("2026-01-01"), today), day("2026-01-01"));
    const PlanHistory history = withPlan({}, dailyPlan("2026-01-01"), day("2026-01-01"));
    EXPECT_EQ(defaultRevisionDay(history, dailyPlan("2026-01-01"), today), today);
    EXPECT_EQ(defaultRevisionDay(history, dailyPlan("2026-04-01"), today), day("2026-04-01"));
    const PlanHistory later = withPlan({}, dailyPlan("2026-04-01"), day("2026-04-01"));
    EXPECT_EQ(defaultRevisionDay(later, dailyPlan("2026-02-01"), today), day("2026-02-01"));
}

TEST(LargestInPlan, FollowsPhasesAndRevisionsAndLeavesDaysWithoutOneOut) {
    Plan first = dailyPlan("2026-03-01");
    first.phases = {{TimesPerDay{1}, {}, mm("20"), 1},
                    {TimesPerDay{1}, {}, {}, 1},
                    {TimesPerDay{1}, {}, mm("24")}};
    Plan second = dailyPlan("2026-03-20");
    second.phases = {{TimesPerDay{1}, {}, mm("24")}};
    PlanHistory history = withPlan({}, first, first.start);
    history = withPlan(history, second, second.start);
    history = withEnd(history, day("2026-03-25"));
    EXPECT_EQ(largestInPlan(history, {day("2026-03-03"), day("2026-04-30")}),
              (std::vector<LargestSpan>{{{day("2026-03-03"), day("2026-03-07")}, mm("20")},
                                        {{day("2026-03-15"), day("2026-03-24")}, mm("24")}}));
    EXPECT_TRUE(largestInPlan(history, {day("2026-03-08"), day("2026-03-14")}).empty());
    EXPECT_TRUE(largestInPlan({}, {day("2026-03-08"), day("2026-03-14")}).empty());
}

TEST(PlannedSpan, IsNoneWithoutADayThatAPhaseRules) {
    EXPECT_EQ(plannedSpan({}), std::nullopt);
    const PlanHistory replaced = {{day("2026-01-05"), dailyPlan("2026-03-01")},
                                  {day("2026-02-01"), std::nullopt}};
    EXPECT_EQ(plannedSpan(replaced), std::nullopt) << "it ended before its start";
}

TEST(PlannedSpan, GoesFromTheFirstPlannedDayToTheLast) {
    Plan twelveWeeks = dailyPlan("2026-01-05");
    twelveWeeks.phases[0].weeks = 12;
    const PlanHistory one = withPlan({}, twelveWeeks, day("2026-01-07"));
    EXPECT_EQ(plannedSpan(one), (PlannedSpan{day("2026-01-07"), day("2026-03-29")}));
    EXPECT_EQ(plannedSpan(withEnd(one, day("2026-02-01"))),
              (PlannedSpan{day("2026-01-07"), day("2026-01-31")}));
    const PlanHistory then = withPlan(one, dailyPlan("2026-06-01"), day("2026-04-01"));
    EXPECT_EQ(plannedSpan(then), (PlannedSpan{day("2026-01-07"), std::nullopt}));
}

} // namespace
