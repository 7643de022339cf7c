// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

std::vector<std::string> problemFields(const Session& session) {
    std::vector<std::string> fields;
    for (const Problem& problem : validate(session))
        fields.push_back(problem.field);
    return fields;
}

TEST(Session, OnlyTheDayIsNeeded) {
    EXPECT_THAT(validate(sessionOn("2026-03-01")), IsEmpty());
}

TEST(Session, CountsForTheDayItBegan) {
    Session session = sessionOn("2026-03-01");
    session.at = moment("2026-03-01T23:50:00+01:00");
    EXPECT_THAT(validate(session), IsEmpty());
    session.day = day("2026-03-02");
    EXPECT_THAT(problemFields(session), ElementsAre("day"));
}

TEST(Session, MayCountForTheDayBeforeOnlyUntilFour) {
    Session session = sessionOn("2026-03-01");
    session.at = moment("2026-03-02T03:59:59+01:00");
    EXPECT_THAT(validate(session), IsEmpty());
    session.at = moment("2026-03-02T04:00:00+01:00");
    EXPECT_THAT(problemFields(session), ElementsAre("day"));
    session.at = moment("2026-03-03T00:10:00+01:00");
    EXPECT_THAT(problemFields(session), ElementsAre("day"));
}

TEST(Session, NotTodayHasNoSteps) {
    Session session = sessionOn("2026-03-01");
    session.outcome = Outcome::NotToday;
    EXPECT_THAT(validate(session), IsEmpty());
    session.steps = {{use("1", "15"), Seconds(60)}};
    EXPECT_THAT(problemFields(session), ElementsAre("steps"));
}

TEST(Session, NamesTheStepAndFieldThatIsWrong) {
    Session session = sessionOn("2026-03-01");
    session.steps = {{use("1", "15"), Seconds(60)}, {use("2", "0.5"), Seconds(-1), mm("300.1")}};
    EXPECT_THAT(problemFields(session),
                ElementsAre("steps[1].seconds", "steps[1].depth_mm", "steps[1].diameter_mm"));
}

TEST(Session, NamesTheTextThatIsWrong) {
    Session session = sessionOn("2026-03-01");
    session.note = "\xFF";
    session.context.position = std::string(64 * 1024 + 1, 'x');
    session.context.tags = {"bath", "a;b", ""};
    EXPECT_THAT(problemFields(session), ElementsAre("position", "tags", "tags", "note"));
    session.context = {.tags = {"\u202Eevening"}};
    session.note = "two\nlines \u202E";
    EXPECT_THAT(problemFields(session), ElementsAre("tags"));
    EXPECT_TRUE(validate(session, TextOrigin::Stored).empty());
}

TEST(Session, LargestDiameterIsOfTheLastStepThatHasIt) {
    const Session session = with(sessionOn("2026-03-01"), {{use("1", "15"), Seconds(300)},
                                                           {use("3", "22"), Seconds(600)},
                                                           {std::nullopt, Seconds(60)},
                                                           {use("3", "22"), Seconds(300)},
                                                           {use("1", "15"), Seconds(60)}});
    EXPECT_EQ(largestDiameter(session), mm("22"));
    EXPECT_EQ(lastLargestStep(session), 3U);
    EXPECT_EQ(totalDuration(session), Seconds(1320));
}

TEST(Session, WithoutASizeHasNoLargestDiameter) {
    const Session session = with(sessionOn("2026-03-01"), {{std::nullopt, Seconds(600)}});
    EXPECT_EQ(largestDiameter(session), std::nullopt);
    EXPECT_EQ(lastLargestStep(session), std::nullopt);
}

TEST(PainAtSize, AStepsOwnRatingComesBeforeTheSessions) {
    Session session =
        with(sessionOn("2026-03-01"), {{use("1", "15"), Seconds(300), std::nullopt, rating(1)},
                                       {use("3", "22"), Seconds(900), std::nullopt, rating(4)}});
    session.ratings.painDuring = rating(7);
    EXPECT_THAT(painAtSizes(session), ElementsAre(PainAtSize{mm("15"), rating(1), false},
                                                  PainAtSize{mm("22"), rating(4), false}));
}

TEST(PainAtSize, TheSessionsRatingCountsForTheLargestSizeAndIsMarked) {
    Session session = with(sessionOn("2026-03-01"),
                           {{use("1", "15"), Seconds(300)}, {use("3", "22"), Seconds(900)}});
    session.ratings.painDuring = rating(3);
    EXPECT_THAT(painAtSizes(session), ElementsAre(PainAtSize{mm("22"), rating(3), true}));
}

TEST(PainAtSize, WithoutASizeThereIsNone) {
    Session session = with(sessionOn("2026-03-01"), {{std::nullopt, Seconds(300)}});
    session.ratings.painDuring = rating(3);
    EXPECT_THAT(painAtSizes(session), IsEmpty());
}

TEST(Session, ListingPutsUnknownTimesFirstOnADay) {
    Session early = sessionOn("2026-03-01", 3);
    early.at = moment("2026-03-01T08:00:00Z");
    Session late = sessionOn("2026-03-01", 2);
    late.at = moment("2026-03-01T20:00:00Z");
    const Session unknown = sessionOn("2026-03-01", 9);
    const Session nextDay = sessionOn("2026-03-02", 1);
    std::vector<Session> sessions{nextDay, late, early, unknown};
    std::sort(sessions.begin(), sessions.end(), listedBefore);
    EXPECT_THAT(sessions, ElementsAre(unknown, early, late, nextDay));
}

TEST(SessionText, OutcomeAndBleedingRoundTrip) {
    for (const Outcome value : {Outcome::Done, Outcome::StoppedEarly, Outcome::NotToday})
        EXPECT_EQ(parseOutcome(toText(value)), value);
    for (const Bleeding value : {Bleeding::None, Bleeding::Spotting, Bleeding::More})
        EXPECT_EQ(parseBleeding(toText(value)), value);
    EXPECT_FALSE(parseOutcome("failed"));
    EXPECT_FALSE(parseBleeding("some"));
}

RC_GTEST_PROP(Session, StepsSumToTheTotal, (const std::vector<std::uint16_t>& seconds)) {
    Session session = sessionOn("2026-03-01");
    std::int64_t sum = 0;
    for (const std::uint16_t value : seconds) {
        session.steps.push_back({std::nullopt, Seconds(value)});
        sum += value;
    }
    RC_ASSERT(totalDuration(session) == Seconds(sum));
}

} // namespace
