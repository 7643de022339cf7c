// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/sums.h"

#include "core/base/text.h"
#include "core/overtime/statistics.h"
#include "tests/core/builders.h"
#include "tests/support/generators.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::Pair;

namespace {

/// Within a few months, so that periods have several of them; in listing order.
std::vector<Session> anyListing() {
    auto sessions = *rc::gen::container<std::vector<Session>>(
        static_cast<std::size_t>(*rc::gen::inRange(0, 30)), frond::testing::anySession());
    for (Session& session : sessions) {
        session.at.reset();
        session.day = day("2025-12-20") + Days{*rc::gen::inRange(0, 120)};
        for (Step& step : session.steps) { // few sizes, so that they meet
            if (step.use && step.use->diameter)
                step.use->diameter = *rc::gen::element(mm("14"), mm("18"), mm("22.5"));
        }
        session.context.tags = *rc::gen::container<std::vector<std::string>>(
            2, rc::gen::element<std::string>("bath", "Bath", " bath", "walk"));
    }
    std::sort(sessions.begin(), sessions.end(), listedBefore);
    return sessions;
}

RC_GTEST_PROP(RatingCounts, SayWhatTheValuesSay, ()) {
    const auto given = *rc::gen::container<std::vector<Rating>>(frond::testing::anyRating());
    RatingCounts counts;
    std::vector<double> values;
    for (const Rating rating : given) {
        counts.add(rating);
        values.push_back(rating.value());
    }
    std::sort(values.begin(), values.end());
    std::vector<double> again;
    for (const ValueCount& one : counts.values())
        again.insert(again.end(), one.times, one.value);
    RC_ASSERT(again == values);
    RC_ASSERT(spreadOfCounts(counts.values()) == spreadOf(values));
    RC_ASSERT(counts.median() == median(values));
    RC_ASSERT(counts.total() == static_cast<int>(values.size()));
    RC_ASSERT(counts.lowest() ==
              (values.empty() ? std::nullopt : std::optional(static_cast<int>(values.front()))));
    RC_ASSERT(counts.highest() ==
              (values.empty() ? std::nullopt : std::optional(static_cast<int>(values.back()))));
}

TEST(RatingCounts, WithoutAPartAreTheRest) {
    RatingCounts all, part;
    for (const int value : {2, 2, 7}) {
        all.add(rating(value));
        if (value == 7)
            part.add(rating(value));
    }
    const RatingCounts rest = all.without(part);
    EXPECT_EQ(rest.values()[2], (ValueCount{2, 2}));
    EXPECT_EQ(rest.total(), 2);
}

TEST(Sums, ADepthIsTheDeepestOfItsSession) {
    Session session = with(sessionOn("2026-03-01"), {{use("1", "15"), 60s}, {use("2", "18"), 60s}});
    session.steps[0].depth = mm("80");
    session.steps[1].depth = mm("60");
    EXPECT_THAT(sumsOf(std::vector{session}, folded).depths, ElementsAre(Pair(mm("80"), 1)));
}

TEST(Sums, AWordIsWrittenAsItMostlyIs) {
    std::vector<Session> sessions;
    for (const char* tag : {"Bath", "bath", "bath", "BATH"}) {
        Session session = sessionOn("2026-03-01", static_cast<std::uint8_t>(sessions.size() + 1));
        session.context.tags = {tag, " bath "};
        sessions.push_back(session);
    }
    const Sums sums = sumsOf(sessions, folded);
    EXPECT_EQ(sums.noted.at({"tags", "bath"}).sessions, 4);
    EXPECT_EQ(spelled(sums, {"tags", "bath"}), "bath");
    EXPECT_EQ(spelled(sums, {"tags", "unknown"}), "unknown");
}

TEST(Sums, AWordLikeYesIsStillAWord) {
    Session session = sessionOn("2026-03-01");
    session.context = {.helped = true, .tags = {"TRUE"}};
    const Sums sums = sumsOf(std::vector{session}, folded);
    EXPECT_EQ(spelled(sums, {"tags", "true"}), "TRUE");
    EXPECT_EQ(spelled(sums, {"helped", "true"}), "true");
}

TEST(Sums, OfEqualSpellingsTheOneUsedLast) {
    Session first = sessionOn("1950-03-01", 1), second = sessionOn("1950-03-02", 2);
    first.context.tags = {"bath"};
    second.context.tags = {"Bath"};
    EXPECT_EQ(spelled(sumsOf(std::vector{first, second}, folded), {"tags", "bath"}), "Bath");
    std::swap(first.context.tags, second.context.tags);
    EXPECT_EQ(spelled(sumsOf(std::vector{first, second}, folded), {"tags", "bath"}), "bath");
}

TEST(Sums, TheLatestValueIsThatOfTheLastEntryThatHasOne) {
    Session first = with(sessionOn("2026-03-01", 1), {{use("1", "15"), 60s}});
    first.ratings.painDuring = rating(4);
    Session second = sessionOn("2026-03-02", 2);
    second.ratings.painDuring = rating(1);
    const LatestValues latest = sumsOf(std::vector{first, second}, folded).latest;
    EXPECT_EQ(latest.largest, mm("15"));
    EXPECT_EQ(latest.ratings[static_cast<std::size_t>(RatingOf::PainDuring)], rating(1));
}

// What makes it right to keep sums of months: put together they are what all entries add up to.
RC_GTEST_PROP(Sums, OfPeriodsTogetherAreThoseOfAllEntries, ()) {
    const std::vector<Session> sessions = anyListing();
    const DayRange all{day("2025-01-01"), day("2026-12-31")};
    const Sums whole = sumsOf(sessions, folded);
    for (const Level level : {Level::Week, Level::Month, Level::Year})
        RC_ASSERT(together(byPeriod(sessions, all, level, folded)) == whole);
}

RC_GTEST_PROP(Sums, OfAPeriodAreCutToTheRange, ()) {
    const std::vector<Session> sessions = anyListing();
    const Day from = day("2025-12-20") + Days{*rc::gen::inRange(0, 60)};
    const DayRange range{from, from + Days{*rc::gen::inRange(0, 60)}};
    std::vector<Session> within;
    for (const Session& session : sessions) {
        if (range.contains(session.day))
            within.push_back(session);
    }
    for (const Level level : {Level::Week, Level::Month}) {
        const auto periods = byPeriod(sessions, range, level, folded);
        RC_ASSERT(together(periods) == sumsOf(within, folded));
        for (const PeriodSums& period : periods)
            RC_ASSERT(range.contains(period.days.from) && range.contains(period.days.to));
    }
}

} // namespace
