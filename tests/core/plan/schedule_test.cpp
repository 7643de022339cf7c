// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/schedule.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;

namespace {

PlanHistory from(std::string_view start, Cadence cadence) {
    return withPlan({}, dailyPlan(start, cadence), day(start));
}

std::vector<int> plannedIn(const PlanHistory& history, std::string_view first,
                           std::string_view last) {
    std::vector<int> planned;
    for (const ScheduledDay& day : schedule(history, {}, {test::day(first), test::day(last)}))
        planned.push_back(day.planned);
    return planned;
}

TEST(Schedule, TimesPerDayIsEachDay) {
    EXPECT_THAT(plannedIn(from("2026-03-02", TimesPerDay{3}), "2026-03-01", "2026-03-04"),
                ElementsAre(0, 3, 3, 3));
}

TEST(Schedule, EveryDaysCountsFromThePhasesFirstDay) {
    EXPECT_THAT(plannedIn(from("2026-03-02", EveryDays{3}), "2026-03-02", "2026-03-09"),
                ElementsAre(1, 0, 0, 1, 0, 0, 1, 0));
}

TEST(Schedule, WeekdaysAreTheNamedOnes) {
    OnWeekdays mondayAndThursday{{}, 2};
    mondayAndThursday.on[0] = mondayAndThursday.on[3] = true;
    EXPECT_THAT(plannedIn(from("2026-03-03", mondayAndThursday), "2026-03-02", "2026-03-09"),
                ElementsAre(0, 0, 0, 2, 0, 0, 0, 2));
}

struct WeekCase {
    int times;
    std::vector<int> week;
};
class TimesPerWeekSlots : public ::testing::TestWithParam<WeekCase> {};
TEST_P(TimesPerWeekSlots, LieOnFloorOfSevenKByN) {
    // Begins on a Wednesday: the week is the phase's, not the calendar's.
    const auto planned =
        plannedIn(from("2026-03-04", TimesPerWeek{GetParam().times}), "2026-03-04", "2026-03-10");
    EXPECT_EQ(planned, GetParam().week);
}
INSTANTIATE_TEST_SUITE_P(
    AllCounts, TimesPerWeekSlots,
    ::testing::Values(WeekCase{1, {1, 0, 0, 0, 0, 0, 0}}, WeekCase{2, {1, 0, 0, 1, 0, 0, 0}},
                      WeekCase{3, {1, 0, 1, 0, 1, 0, 0}}, WeekCase{4, {1, 1, 0, 1, 0, 1, 0}},
                      WeekCase{5, {1, 1, 1, 0, 1, 1, 0}}, WeekCase{6, {1, 1, 1, 1, 1, 1, 0}},
                      WeekCase{7, {1, 1, 1, 1, 1, 1, 1}}));

TEST(Schedule, StatesFollowTheirPrecedence) {
    PlanHistory history = from("2026-03-03", EveryDays{2});
    history = withEnd(history, day("2026-03-07"));
    const std::vector<Pause> pauses{{day("2026-03-05"), day("2026-03-05"), "flare"},
                                    {day("2026-03-08"), std::nullopt, std::nullopt}};
    std::vector<DayState> states;
    for (const ScheduledDay& d : schedule(history, pauses, {day("2026-03-02"), day("2026-03-09")}))
        states.push_back(d.state);
    EXPECT_THAT(states,
                ElementsAre(DayState::Free, DayState::Planned, DayState::Off, DayState::Paused,
                            DayState::Off, DayState::Free, DayState::Paused, DayState::Paused));
}

TEST(Schedule, WhenILikeIsFreeAndStillHasItsMinutes) {
    const auto days =
        schedule(from("2026-03-02", WhenILike{}), {}, {day("2026-03-02"), day("2026-03-02")});
    EXPECT_THAT(days, ElementsAre(ScheduledDay{day("2026-03-02"), 0, DayState::Free, 20}));
}

TEST(Schedule, ARevisionChangesNoDayBeforeIt) {
    const PlanHistory before = from("2026-03-01", TimesPerDay{1});
    const PlanHistory after =
        withPlan(before, dailyPlan("2026-03-01", EveryDays{5}), day("2026-03-04"));
    EXPECT_THAT(plannedIn(after, "2026-03-01", "2026-03-08"), ElementsAre(1, 1, 1, 0, 0, 1, 0, 0));
}

TEST(Schedule, APlanThatStartsLaterPlansNothingBefore) {
    EXPECT_THAT(plannedIn(from("2026-03-05", TimesPerDay{2}), "2026-03-03", "2026-03-06"),
                ElementsAre(0, 0, 2, 2));
}

TEST(Schedule, APhaseAcrossALeapDayLastsWholeWeeks) {
    Plan plan = dailyPlan("2028-02-20", TimesPerDay{3});
    plan.phases = {{TimesPerDay{3}, 10, {}, 2}, {TimesPerDay{1}}};
    const PlanHistory history = withPlan({}, plan, plan.start);
    EXPECT_THAT(plannedIn(history, "2028-03-03", "2028-03-06"), ElementsAre(3, 3, 1, 1));
}

TEST(Schedule, LeapDaysAndYearEndsAreOrdinaryDays) {
    EXPECT_THAT(plannedIn(from("2028-02-27", EveryDays{2}), "2028-02-27", "2028-03-02"),
                ElementsAre(1, 0, 1, 0, 1));
    EXPECT_THAT(plannedIn(from("2026-12-30", EveryDays{2}), "2026-12-30", "2027-01-03"),
                ElementsAre(1, 0, 1, 0, 1));
}

Cadence anyCadence() {
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        return TimesPerDay{*rc::gen::inRange(1, 25)};
    case 1:
        return EveryDays{*rc::gen::inRange(1, 366)};
    case 2:
        return TimesPerWeek{*rc::gen::inRange(1, 8)};
    case 3: {
        OnWeekdays weekdays{{}, *rc::gen::inRange(1, 25)};
        for (bool& on : weekdays.on)
            on = *rc::gen::arbitrary<bool>();
        return weekdays;
    }
    default:
        return WhenILike{};
    }
}

/// One to four phases of up to three weeks, the last with or without an end.
Plan anyPlan(std::string_view start) {
    Plan plan = dailyPlan(start);
    plan.phases.clear();
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i)
        plan.phases.push_back({anyCadence(), {}, {}, *rc::gen::inRange(1, 4)});
    if (*rc::gen::arbitrary<bool>())
        plan.phases.back().weeks.reset();
    return plan;
}

Day someDayFrom(std::string_view first, int days) {
    return day(first) + Days{*rc::gen::inRange(0, days)};
}

RC_GTEST_PROP(Schedule, ARangeEqualsItsJoinedParts, ()) {
    PlanHistory history = withPlan({}, anyPlan("2026-01-10"), day("2026-01-10"));
    history = withPlan(history, anyPlan("2026-02-01"), someDayFrom("2026-02-01", 40));
    const Day rest = someDayFrom("2026-01-01", 90);
    const std::vector<Pause> pauses{{rest, rest + Days{*rc::gen::inRange(0, 30)}, std::nullopt}};
    const Day first = day("2026-01-01");
    const Day last = first + Days{*rc::gen::inRange(1, 120)};
    const Day cut =
        first + Days{*rc::gen::inRange<int>(0, static_cast<int>((last - first).count()))};
    auto joined = schedule(history, pauses, {first, cut});
    const auto after = schedule(history, pauses, {cut + Days{1}, last});
    joined.insert(joined.end(), after.begin(), after.end());
    RC_ASSERT(joined == schedule(history, pauses, {first, last}));
}

RC_GTEST_PROP(Schedule, ARevisionNeverChangesADayBeforeIt, ()) {
    const PlanHistory before = withPlan({}, anyPlan("2026-01-10"), day("2026-01-10"));
    const Day from = someDayFrom("2026-01-10", 90);
    const bool ends = *rc::gen::arbitrary<bool>();
    const PlanHistory after =
        ends ? withEnd(before, from) : withPlan(before, anyPlan("2026-01-15"), from);
    const DayRange days{day("2026-01-01"), from - Days{1}};
    RC_ASSERT(schedule(after, {}, days) == schedule(before, {}, days));
}

RC_GTEST_PROP(Schedule, APhaseBeginsItsCadenceAnew, ()) {
    const Plan plan = anyPlan("2026-01-10");
    const PlanHistory history = withPlan({}, plan, plan.start);
    Day first = plan.start;
    for (const Phase& phase : plan.phases) {
        const DayRange week{first, first + Days{6}};
        Plan alone = dailyPlan("2026-01-10");
        alone.start = first;
        alone.phases = {{phase.cadence}};
        RC_ASSERT(schedule(history, {}, week) == schedule(withPlan({}, alone, first), {}, week));
        first += Days{7 * phase.weeks.value_or(1)};
    }
}

RC_GTEST_PROP(Schedule, EveryPhaseWeekOfTimesPerWeekHasExactlyN, ()) {
    const int n = *rc::gen::inRange(1, 8);
    const Day first = day("2026-03-04");
    const PlanHistory history = from("2026-03-04", TimesPerWeek{n});
    const Day week = first + Days{7 * *rc::gen::inRange(0, 500)};
    int planned = 0;
    for (const ScheduledDay& d : schedule(history, {}, {week, week + Days{6}}))
        planned += d.planned;
    RC_ASSERT(planned == n);
}

RC_GTEST_PROP(Schedule, APauseNeverAddsWork, ()) {
    const PlanHistory history = from("2026-01-01", anyCadence());
    const Day start = day("2026-01-01") + Days{*rc::gen::inRange(0, 60)};
    const std::vector<Pause> pauses{{start, start + Days{*rc::gen::inRange(0, 30)}, std::nullopt}};
    const DayRange range{day("2026-01-01"), day("2026-03-31")};
    const auto without = schedule(history, {}, range);
    const auto with = schedule(history, pauses, range);
    for (std::size_t i = 0; i < with.size(); ++i)
        RC_ASSERT(with[i].planned == 0 || with[i].planned == without[i].planned);
}

std::vector<Session> doneOn(std::initializer_list<const char*> days) {
    std::vector<Session> sessions;
    for (const char* text : days)
        sessions.push_back(sessionOn(text, static_cast<std::uint8_t>(sessions.size())));
    return sessions;
}

PlanSums sumsOf(const PlanHistory& history, const std::vector<Session>& sessions,
                std::string_view first, std::string_view last) {
    const DayRange range{day(first), day(last)};
    return planSums(history, {}, DoneByDay(sessions, range), range);
}

TEST(PlanSums, MoreOnOneDayDoesNotMakeUpForAnother) {
    const auto sessions = doneOn({"2026-03-02", "2026-03-02", "2026-03-02", "2026-03-04"});
    EXPECT_EQ(sumsOf(from("2026-03-02", TimesPerDay{1}), sessions, "2026-03-02", "2026-03-05"),
              (PlanSums{4, 2, 0, 0, 80}));
}

TEST(PlanSums, InATimesPerWeekPhaseAnyDayOfTheWeekCounts) {
    // Planned on Monday, Wednesday and Friday; done on Tuesday and twice on Sunday.
    const auto sessions = doneOn({"2026-03-03", "2026-03-08", "2026-03-08", "2026-03-09"});
    const PlanHistory history = from("2026-03-02", TimesPerWeek{3});
    EXPECT_EQ(sumsOf(history, sessions, "2026-03-02", "2026-03-08"), (PlanSums{3, 3, 0, 4, 60}));
    EXPECT_EQ(sumsOf(history, sessions, "2026-03-02", "2026-03-03"), (PlanSums{1, 1, 0, 1, 20}));
    EXPECT_EQ(sumsOf(history, sessions, "2026-03-02", "2026-03-15").doneOfPlanned, 4);
}

TEST(PlanSums, NotTodayIsNotDone) {
    auto sessions = doneOn({"2026-03-02", "2026-03-03"});
    sessions[0].outcome = Outcome::NotToday;
    sessions[1].outcome = Outcome::StoppedEarly;
    EXPECT_EQ(sumsOf(from("2026-03-02", TimesPerDay{1}), sessions, "2026-03-02", "2026-03-03"),
              (PlanSums{2, 1, 0, 0, 40}));
}

} // namespace
