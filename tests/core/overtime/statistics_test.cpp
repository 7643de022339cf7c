// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/statistics.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

Session rated(std::string_view on, std::uint8_t number, int painDuring, std::vector<Step> steps) {
    Session session = with(sessionOn(on, number), std::move(steps));
    session.ratings.painDuring = rating(painDuring);
    return session;
}

TEST(Median, IsTheMiddleOrTheMeanOfTheMiddleTwo) {
    EXPECT_EQ(median({}), std::nullopt);
    EXPECT_EQ(median({3}), 3.0);
    EXPECT_EQ(median({9, 1, 2}), 2.0);
    EXPECT_EQ(median({4, 1, 3, 2}), 2.5);
    EXPECT_EQ(median({5, 5, 1, 9}), 5.0);
}

RC_GTEST_PROP(Median, HalfLieOnEachSide, (std::vector<std::int8_t> raw)) {
    RC_PRE(!raw.empty());
    const std::vector<double> values(raw.begin(), raw.end());
    const double middle = median(values).value();
    const auto below =
        std::count_if(values.begin(), values.end(), [&](double v) { return v < middle; });
    const auto above =
        std::count_if(values.begin(), values.end(), [&](double v) { return v > middle; });
    RC_ASSERT(2 * below <= static_cast<std::ptrdiff_t>(values.size()));
    RC_ASSERT(2 * above <= static_cast<std::ptrdiff_t>(values.size()));
}

TEST(Summary, ASessionCountsAtEveryDiameterAndAsLargestOnce) {
    const std::vector<Session> sessions{
        rated("2026-03-02", 1, 4, {{use("1", "15"), 300s}, {use("3", "22"), 900s}}),
        rated("2026-03-03", 2, 1, {{use("1", "15"), 300s}, {use("1", "15"), 60s}})};
    const Summary summary = summarize(sessions, {}, {}, {day("2026-03-02"), day("2026-03-08")});
    EXPECT_EQ(summary.sessions, 2);
    EXPECT_EQ(summary.duration, 1560s);
    EXPECT_THAT(summary.byDiameter,
                ElementsAre(DiameterSummary{mm("15"), 2, 660s, 1, 1.0, 1, 1, 1},
                            DiameterSummary{mm("22"), 1, 900s, 1, 4.0, 1, 4, 4}));
}

TEST(Summary, NotTodayIsAnEntryButNoSession) {
    std::vector<Session> sessions{sessionOn("2026-03-02", 1), sessionOn("2026-03-02", 2),
                                  sessionOn("2026-03-03", 3)};
    sessions[1].outcome = Outcome::NotToday;
    sessions[1].ratings.painDuring = rating(9);
    sessions[2].outcome = Outcome::StoppedEarly;
    const Summary summary = summarize(sessions, {}, {}, {day("2026-03-02"), day("2026-03-08")});
    EXPECT_EQ(summary.sessions, 2);
    EXPECT_EQ(summary.done, 1);
    EXPECT_EQ(summary.stoppedEarly, 1);
    EXPECT_EQ(summary.notToday, 1);
    EXPECT_EQ(summary.painDuringCount, 0);
}

TEST(Summary, WeeksBeginOnMondayAndAreCutToTheRange) {
    const PlanHistory history = withPlan({}, dailyPlan("2026-03-01"), day("2026-03-01"));
    const std::vector<Session> sessions{
        rated("2026-03-01", 1, 3, {{use("1", "15"), 600s}}),
        rated("2026-03-04", 2, 2, {{use("2", "18"), 600s}}),
        rated("2026-03-04", 3, 5, {{use("1", "15"), 300s}}),
    };
    const Summary summary =
        summarize(sessions, history, {}, {day("2026-03-01"), day("2026-03-10")});
    ASSERT_EQ(summary.weeks.size(), 3U);
    EXPECT_EQ(summary.weeks[0].first, day("2026-02-23"));
    EXPECT_EQ(summary.weeks[0].planned, 1);
    EXPECT_EQ(summary.weeks[0].doneOfPlanned, 1);
    const PeriodSummary& second = summary.weeks[1];
    EXPECT_EQ(second.sessions, 2);
    EXPECT_EQ(second.duration, 900s);
    EXPECT_EQ(second.planned, 7);
    EXPECT_EQ(second.doneOfPlanned, 1);
    EXPECT_EQ(second.largestDiameter, mm("18"));
    EXPECT_EQ(second.median(RatingOf::PainDuring), 3.5);
    EXPECT_EQ(second.median(RatingOf::PainBefore), std::nullopt);
    EXPECT_EQ(summary.weeks[2].planned, 2);
    EXPECT_EQ(summary.plan.planned, 10);
    EXPECT_EQ(summary.painDuringMin, 2);
    EXPECT_EQ(summary.painDuringMax, 5);
}

TEST(Summary, ContextIsCountedPerValueWithItsOwnMedian) {
    std::vector<Session> sessions{rated("2026-03-02", 1, 2, {}), rated("2026-03-03", 2, 4, {}),
                                  sessionOn("2026-03-04", 3)};
    sessions[0].context.lubricant = "water";
    sessions[0].context.tags = {"bath", "bath"};
    sessions[1].context.lubricant = "water";
    sessions[2].context.lubricant = "silicone";
    sessions[2].context.helped = true;
    const Summary summary = summarize(sessions, {}, {}, {day("2026-03-02"), day("2026-03-08")});
    EXPECT_THAT(summary.byContext,
                ElementsAre(ContextSummary{"helped", "true", 1, std::nullopt},
                            ContextSummary{"lubricant", "silicone", 1, std::nullopt},
                            ContextSummary{"lubricant", "water", 2, 3.0, 2},
                            ContextSummary{"tags", "bath", 1, 2.0, 1}));
}

TEST(Summary, AMonthIsCutToTheRangeAndOneWithoutEntriesIsThere) {
    const PlanHistory history = withPlan({}, dailyPlan("2026-03-01"), day("2026-03-01"));
    const std::vector<Session> sessions{rated("2026-02-20", 1, 3, {}),
                                        rated("2026-04-02", 2, 2, {})};
    const Summary summary =
        summarize(sessions, history, {}, {day("2026-02-15"), day("2026-04-10")});
    ASSERT_EQ(summary.months.size(), 3U);
    EXPECT_EQ(summary.months[0].first, day("2026-02-01"));
    EXPECT_EQ(summary.months[0].days.from, day("2026-02-15"));
    EXPECT_EQ(summary.months[1].sessions, 0);
    EXPECT_EQ(summary.months[1].planned, 31);
    EXPECT_EQ(summary.months[2].planned, 10);
    EXPECT_EQ(summary.months[2].median(RatingOf::PainDuring), 2.0);
}

TEST(Summary, DaysOutsideTheRangeAreIgnored) {
    const std::vector<Session> sessions{sessionOn("2026-03-01", 1), sessionOn("2026-03-09", 2)};
    const Summary summary = summarize(sessions, {}, {}, {day("2026-03-02"), day("2026-03-08")});
    EXPECT_EQ(summary.sessions, 0);
    EXPECT_THAT(summary.byDiameter, IsEmpty());
    EXPECT_EQ(summary.weeks.size(), 1U);
}

TEST(Summary, DefaultRangeBeginsWithTheFirstEntryOrPlan) {
    const Day today = day("2026-03-10");
    EXPECT_EQ(defaultSummaryRange(std::nullopt, {}, today), (DayRange{today, today}));
    EXPECT_EQ(defaultSummaryRange(day("2026-02-20"), {}, today).from, day("2026-02-20"));
    EXPECT_EQ(defaultSummaryRange(day("2026-03-20"), {}, today).from, today);
    const PlanHistory history = withPlan({}, dailyPlan("2026-01-15"), day("2026-01-15"));
    EXPECT_EQ(defaultSummaryRange(day("2026-02-20"), history, today).from, day("2026-01-15"));
}

TEST(ChartPoints, AreInOrderAndLeaveOutWhatIsNoSession) {
    std::vector<Session> sessions{rated("2026-03-04", 1, 2, {{use("1", "15"), 60s}}),
                                  rated("2026-03-02", 2, 3, {{use("2", "18"), 60s}}),
                                  sessionOn("2026-03-03", 3), sessionOn("2026-04-01", 4)};
    sessions[2].outcome = Outcome::NotToday;
    sessions[1].steps[0].felt = Felt::Easy;
    const auto points = chartPoints(sessions, {day("2026-03-01"), day("2026-03-31")});
    ASSERT_EQ(points.size(), 2U);
    EXPECT_EQ(points[0].session, id(2));
    EXPECT_EQ(points[0].words, std::vector<Felt>{Felt::Easy});
    EXPECT_TRUE(points[1].words.empty());
    EXPECT_EQ(points[0].largest, mm("18"));
    EXPECT_EQ(points[1].ratings.painDuring, rating(2));
}

TEST(ByDiameter, AWordCountsForTheSizeItWasSaidOf) {
    std::vector<Session> sessions{
        rated("2026-03-02", 1, 2, {{use("1", "15"), 60s}, {use("2", "18"), 60s}})};
    sessions[0].steps[0].felt = Felt::Easy;
    sessions[0].ratings.felt = Felt::TooMuch;
    const Summary summary = summarize(sessions, {}, {}, {day("2026-03-01"), day("2026-03-31")});
    ASSERT_EQ(summary.byDiameter.size(), 2U);
    EXPECT_EQ(summary.byDiameter[0].words, (std::array<int, 4>{1, 0, 0, 0}));
    EXPECT_EQ(summary.byDiameter[1].words, (std::array<int, 4>{0, 0, 0, 1}));
}

TEST(PlannedMinutes, AreThoseOfTheDaysWithinTheRange) {
    const PlanHistory history = withPlan({}, dailyPlan("2026-03-04"), day("2026-03-04"));
    const DayRange range{day("2026-03-02"), day("2026-03-17")};
    const std::vector<Pause> pauses{{day("2026-03-09"), day("2026-03-10"), std::nullopt}};
    const Summary summary = summarize(std::vector<Session>(), history, pauses, range);
    // Five days of 20 minutes, then five of seven, then two.
    std::vector<int> minutes;
    for (const PeriodSummary& week : summary.weeks)
        minutes.push_back(week.plannedMinutes);
    EXPECT_EQ(minutes, (std::vector<int>{100, 100, 40}));
}

} // namespace
