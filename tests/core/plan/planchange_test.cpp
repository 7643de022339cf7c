// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planchange.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

/// 12 weeks, 12 weeks, then without an end (brownsteincrane.com/vaginoplasty-postop-instructions).
Plan taper(std::string_view start = "2026-01-05") {
    Plan plan{"Taper"};
    plan.start = day(start);
    plan.phases = {{TimesPerDay{3}, 10, {}, 12}, {TimesPerDay{1}, {}, {}, 12}, {TimesPerWeek{2}}};
    return plan;
}

std::vector<std::optional<int>> weeksOf(const Plan& plan) {
    std::vector<std::optional<int>> weeks;
    for (const Phase& phase : plan.phases)
        weeks.push_back(phase.weeks);
    return weeks;
}
using Weeks = std::vector<std::optional<int>>;

TEST(PhaseDatesTest, FollowEachOtherWithoutAGap) {
    const auto dates = phaseDates(taper());
    ASSERT_EQ(dates.size(), 3U);
    EXPECT_EQ(dates[0], (PhaseDates{day("2026-01-05"), day("2026-03-29")}));
    EXPECT_EQ(dates[1], (PhaseDates{day("2026-03-30"), day("2026-06-21")}));
    EXPECT_EQ(dates[2], (PhaseDates{day("2026-06-22"), std::nullopt}));
}

TEST(PhaseDatesTest, CrossALeapDayAndAYearsEnd) {
    Plan plan = taper("2027-12-20");
    plan.phases[0].weeks = 10;
    plan.phases[1].weeks = 1;
    const auto dates = phaseDates(plan);
    EXPECT_EQ(dates[0].last, day("2028-02-27"));
    EXPECT_EQ(dates[1], (PhaseDates{day("2028-02-28"), day("2028-03-05")}));
}

TEST(PlanEditTest, ACopyFollowsItsPhase) {
    EXPECT_EQ(weeksOf(withPhaseCopied(taper(), 0, day("2026-02-01"))), (Weeks{12, 12, 12, {}}));
    // The open phase began on 22 June; 1 July lies in its second week.
    const Plan copied = withPhaseCopied(taper(), 2, day("2026-07-01"));
    EXPECT_EQ(weeksOf(copied), (Weeks{12, 12, 2, {}}));
    EXPECT_EQ(weeksOf(withPhaseCopied(taper(), 2, day("2026-02-01"))), (Weeks{12, 12, 1, {}}));
    EXPECT_TRUE(validate(copied).empty());
}

TEST(PlanEditTest, OneThatIsAddedEndsTheOpenOneBeforeIt) {
    const Plan added = withPhaseAdded(taper(), {EveryDays{3}}, day("2026-07-01"));
    EXPECT_EQ(weeksOf(added), (Weeks{12, 12, 2, {}}));
    EXPECT_TRUE(validate(added).empty());
}

TEST(PlanEditTest, ShorteningTakesAWeekAndStopsAtOne) {
    Plan plan = withPhaseShortened(taper(), 0, day("2026-02-01"));
    EXPECT_EQ(weeksOf(plan), (Weeks{11, 12, {}}));
    plan.phases[0].weeks = 1;
    EXPECT_FALSE(canShorten(plan, 0));
    EXPECT_EQ(withPhaseShortened(plan, 0, day("2026-02-01")), plan);
    EXPECT_EQ(weeksOf(withPhaseShortened(taper(), 2, day("2026-07-01"))), (Weeks{12, 12, 2}));
}

TEST(PlanEditTest, SwappingKeepsTheOpenEndLast) {
    const Plan plan = withPhasesSwapped(taper(), 1);
    EXPECT_EQ(weeksOf(plan), (Weeks{12, 12, {}}));
    EXPECT_EQ(plan.phases[1].cadence, Cadence{TimesPerWeek{2}});
    EXPECT_TRUE(validate(plan).empty());
}

TEST(PlanEditTest, TheLastPhaseStays) {
    Plan plan = withoutPhase(taper(), 1);
    EXPECT_EQ(weeksOf(plan), (Weeks{12, {}}));
    plan = withoutPhase(withoutPhase(plan, 0), 0);
    EXPECT_EQ(plan.phases.size(), 1U);
}

TEST(PlanChangesTest, NameEveryPlaceThatDiffers) {
    using What = PlanChange::What;
    EXPECT_TRUE(planChanges(taper(), taper()).empty());
    Plan other = taper("2026-01-06");
    other.name = "Other";
    other.kind = PlanKind::Surgery;
    other.group = "rectal";
    other.source = "https://example.org";
    other.breakWords = "Call us.";
    other.readiness.entries = 5;
    other.phases[1].minutes = 15;
    other.phases.pop_back();
    EXPECT_EQ(planChanges(taper(), other), (std::vector<PlanChange>{{What::Name},
                                                                    {What::Kind},
                                                                    {What::Group},
                                                                    {What::Start},
                                                                    {What::Source},
                                                                    {What::BreakWords},
                                                                    {What::Readiness},
                                                                    {What::PhaseChanged, 1},
                                                                    {What::PhaseRemoved, 2}}));
    EXPECT_EQ(planChanges(other, taper()).back(), (PlanChange{What::PhaseAdded, 2}));
}

class BreakTest : public ::testing::Test {
protected:
    [[nodiscard]] std::optional<PlanBreak> asked(std::string_view today,
                                                 std::optional<Day> lastSession = {}) const {
        return breakToAskAbout(history, pauses, lastSession, day(today));
    }
    void rest(std::string_view from, std::optional<std::string_view> to) {
        pauses = {{day(from), to ? std::optional(day(*to)) : std::nullopt, {}}};
    }

    PlanHistory history = withPlan({}, taper(), day("2026-01-05"));
    std::vector<Pause> pauses;
};

TEST_F(BreakTest, APauseOfAWeekIsAskedAboutForTwoWeeks) {
    rest("2026-02-01", "2026-02-07");
    EXPECT_FALSE(asked("2026-02-07")); // it still rests
    EXPECT_EQ(asked("2026-02-08"), (PlanBreak{day("2026-02-01"), 7}));
    EXPECT_TRUE(asked("2026-02-21"));
    EXPECT_FALSE(asked("2026-02-22"));
    rest("2026-02-01", "2026-02-06");
    EXPECT_FALSE(asked("2026-02-08"));
}

TEST_F(BreakTest, ThreeWeeksWithoutASessionAreAskedAbout) {
    EXPECT_FALSE(asked("2026-02-20", day("2026-01-31")));
    EXPECT_EQ(asked("2026-02-21", day("2026-01-31")), (PlanBreak{day("2026-02-01"), 20}));
    EXPECT_FALSE(asked("2026-02-21")); // none was ever noted
}

TEST_F(BreakTest, IsNotAskedWhileRestingOrWithoutDates) {
    rest("2026-02-10", std::nullopt);
    EXPECT_FALSE(asked("2026-03-10", day("2026-01-31")));
    pauses.clear();
    Plan open = taper();
    open.phases = {{TimesPerDay{1}}};
    history = withPlan({}, open, open.start);
    EXPECT_FALSE(asked("2026-02-21", day("2026-01-31")));
    history = withEnd(withPlan({}, taper(), day("2026-01-05")), day("2026-02-20"));
    EXPECT_FALSE(asked("2026-02-21", day("2026-01-31")));
}

TEST_F(BreakTest, IsNotAskedAgainOnceThePlanWasChanged) {
    rest("2026-02-01", "2026-02-10");
    ASSERT_TRUE(asked("2026-02-12"));
    history = withPlan(history, movedBy(taper(), Days{10}), day("2026-02-11"));
    EXPECT_FALSE(asked("2026-02-12"));
}

TEST(DatesMovedTest, ThePastKeepsWhatItHadAndAllThatIsAheadMoves) {
    const Day today = day("2026-02-01");
    const Plan now = taper();
    Plan later = taper();
    later.start = day("2026-03-01");
    const PlanHistory history{
        {day("2026-01-05"), now}, {day("2026-03-01"), later}, {day("2026-06-01"), std::nullopt}};
    const PlanHistory moved = withDatesMoved(history, Days{10}, today);
    EXPECT_EQ(moved, (PlanHistory{{day("2026-01-05"), now},
                                  {today, movedBy(now, Days{10})},
                                  {day("2026-03-11"), movedBy(later, Days{10})},
                                  {day("2026-06-11"), std::nullopt}}));
    for (Day past = day("2026-01-01"); past < today; past += Days{1}) {
        const Plan* before = planOn(history, past);
        const Plan* after = planOn(moved, past);
        ASSERT_EQ(before == nullptr, after == nullptr);
        if (before) {
            ASSERT_EQ(*before, *after);
        }
    }
    EXPECT_EQ(withDatesMoved(withDatesMoved(history, Days{10}, today), Days{-10}, today),
              (PlanHistory{{day("2026-01-05"), now},
                           {today, now},
                           {day("2026-03-01"), later},
                           {day("2026-06-01"), std::nullopt}}));
}

TEST(DatesMovedTest, APlanThatIsAheadComesIntoForceSoMuchLaterOrTodayAtTheEarliest) {
    const Day today = day("2026-02-01");
    Plan ahead = taper();
    ahead.start = day("2026-02-10");
    const PlanHistory history{{ahead.start, ahead}};
    EXPECT_EQ(withDatesMoved(history, Days{7}, today),
              (PlanHistory{{day("2026-02-17"), movedBy(ahead, Days{7})}}));
    EXPECT_EQ(withDatesMoved(history, Days{-20}, today),
              (PlanHistory{{today, movedBy(ahead, Days{-20})}}));
    EXPECT_EQ(withDatesMoved({}, Days{7}, today), PlanHistory{});
}

TEST_F(BreakTest, IsNotAskedWhenThePlanBeganAfterIt) {
    rest("2025-12-20", "2026-01-10");
    EXPECT_FALSE(asked("2026-01-12"));
}

} // namespace

} // namespace frond::test
