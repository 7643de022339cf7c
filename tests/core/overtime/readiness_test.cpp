// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/readiness.h"

#include "core/overtime/statistics.h"
#include "tests/core/builders.h"
#include "tests/support/sessionbuilder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace frond::test {

namespace {

using ::testing::ElementsAre;

/// One session every other day from 1 March on, all at 20 mm.
std::vector<Session> withPain(const std::vector<int>& pains) {
    std::vector<Session> sessions;
    for (std::size_t i = 0; i < pains.size(); ++i) {
        const Day d = day("2026-03-01") + Days{2 * static_cast<int>(i)};
        sessions.push_back(SessionBuilder(toText(d), static_cast<std::uint8_t>(i + 1))
                               .step("2", "20", 10)
                               .painDuring(pains[i]));
    }
    return sessions;
}

const Day today = day("2026-03-14");

Readiness of(const std::vector<Session>& sessions, Day on = today,
             const std::vector<Pause>& pauses = {}) {
    return readiness(sessions, pauses, ReadinessRule{}, on);
}

TEST(ReadinessTest, CountsTheLastEntriesAtTheSizeUsedLast) {
    const Readiness found = of(withPain({9, 2, 1, 0, 2, 3, 2, 2}), day("2026-03-16"));
    EXPECT_EQ(found.diameter, mm("20"));
    EXPECT_EQ(found.entries, 7); // the first one is the eighth from the end
    EXPECT_EQ(found.atOrUnder, 6);
    EXPECT_EQ(found.days, 13);
    EXPECT_EQ(found.observation, Observation::Comfortable);
    EXPECT_TRUE(found.silences.empty());
}

TEST(ReadinessTest, LooksNoFurtherBackThanItNeeds) {
    std::vector<Session> sessions = withPain({2, 2, 1, 0, 2, 3, 3, 1, 1, 1, 1, 1, 1});
    int given = 0;
    const Readiness found = readiness(
        [&]() -> std::optional<Session> {
            ++given;
            if (sessions.empty())
                return std::nullopt;
            const Session last = sessions.back();
            sessions.pop_back();
            return last;
        },
        {}, ReadinessRule{}, day("2026-03-26"));
    EXPECT_EQ(found.entries, 7);
    EXPECT_EQ(given, 7);
}

TEST(ReadinessTest, OfAGroupAreItsEntriesAlone) {
    Kit kit{.items = {{.id = id(7), .label = "2"}}};
    kit.items[0].group = "rectal";
    std::vector<Session> sessions = withPain({2, 3});
    sessions[0].steps[0].use->itemId = id(7);
    const auto next = [&](std::optional<std::string> group) {
        std::size_t left = sessions.size();
        return ofGroup(
            [&sessions, left]() mutable -> std::optional<Session> {
                return left > 0 ? std::optional(sessions[--left]) : std::nullopt;
            },
            kit, std::move(group));
    };
    EXPECT_EQ(next("rectal")()->id, sessions[0].id);
    EXPECT_EQ(next("main")()->id, sessions[1].id);
    EXPECT_EQ(next("other")(), std::nullopt);
    const auto all = next(std::nullopt);
    EXPECT_TRUE(all() && all() && !all());
}

TEST(ReadinessTest, SpeaksOfSmallerAsReadily) {
    EXPECT_EQ(of(withPain({2, 2, 1, 0, 2, 3, 3})).observation, Observation::Mixed);
    EXPECT_EQ(of(withPain({2, 2, 1, 3, 3, 3, 3})).observation, Observation::Uncomfortable);
}

TEST(ReadinessTest, WhatWasSaidOfTheSizeItselfComesFirst) {
    std::vector<Session> sessions = withPain({2, 2, 2, 2, 2, 2, 2});
    sessions[0].steps[0].pain = Rating::from(9); // the session's own number is 2
    sessions[1] = SessionBuilder("2026-03-03", 2).step("2", "20", 10);
    sessions[1].steps[0].felt = Felt::TooMuch;
    const Readiness found = of(sessions);
    EXPECT_EQ(found.entries, 7);
    EXPECT_EQ(found.atOrUnder, 5);
    EXPECT_EQ(found.byWord, 1);
}

TEST(ReadinessTest, AWordSpeaksWhereThereIsNoNumber) {
    std::vector<Session> sessions = withPain({2, 2, 2, 2, 2, 2, 2});
    sessions[0] = SessionBuilder("2026-03-01", 1).step("2", "20", 10).felt(Felt::Okay);
    sessions[1] = SessionBuilder("2026-03-03", 2).step("2", "20", 10).felt(Felt::TooMuch);
    sessions[2].ratings.felt = Felt::TooMuch; // the number counts
    const Readiness found = of(sessions);
    EXPECT_EQ(found.atOrUnder, 6);
    EXPECT_EQ(found.byWord, 2);
}

TEST(ReadinessTest, LooksPastOtherSizesAndEntriesWithoutARating) {
    std::vector<Session> sessions = withPain({1, 1, 1, 1, 1, 1, 1});
    sessions.push_back(SessionBuilder("2026-03-02", 20).step("3", "25", 5).painDuring(8));
    sessions.push_back(SessionBuilder("2026-03-04", 21).step("2", "20", 5));
    sessions.push_back(SessionBuilder("2026-03-13", 22).step(5).painDuring(8)); // no size
    std::sort(sessions.begin(), sessions.end(), listedBefore);
    EXPECT_EQ(of(sessions).observation, Observation::Comfortable);
    EXPECT_EQ(of(sessions).entries, 7);
}

TEST(ReadinessTest, IsSilentWithTooFewEntriesOrDays) {
    EXPECT_THAT(of({}).silences, ElementsAre(Silence::NoDiameter));
    EXPECT_EQ(of({}).observation, Observation::TooFew);
    const Readiness few = of(withPain({1, 1, 1, 1, 1, 1}));
    EXPECT_THAT(few.silences, ElementsAre(Silence::FewEntries));
    EXPECT_EQ(few.entries, 6);
    EXPECT_EQ(few.observation, Observation::TooFew);

    std::vector<Session> week = withPain({1, 1, 1, 1, 1, 1, 1});
    for (std::size_t i = 0; i < week.size(); ++i)
        week[i].day = day("2026-03-01") + Days{static_cast<int>(i)};
    EXPECT_TRUE(of(week).silences.empty()); // seven days, both ends included
    week.back().day = day("2026-03-06");
    EXPECT_THAT(of(week).silences, ElementsAre(Silence::FewDays));
}

TEST(ReadinessTest, IsSilentAfterBleedingButNotForAPeriod) {
    std::vector<Session> sessions = withPain({1, 1, 1, 1, 1, 1, 1});
    sessions[3].context.bleeding = Bleeding::Spotting;
    EXPECT_THAT(of(sessions).silences, ElementsAre(Silence::Bleeding));
    sessions[3].context.onPeriod = true;
    EXPECT_TRUE(of(sessions).silences.empty());
    sessions[3].context = {};
    sessions[3].context.bleeding = Bleeding::None;
    EXPECT_TRUE(of(sessions).silences.empty());
}

TEST(ReadinessTest, IsSilentWhileRestingAndThreeWeeksLater) {
    const std::vector<Session> sessions = withPain({1, 1, 1, 1, 1, 1, 1}); // last on 13 March
    EXPECT_THAT(of(sessions, today, {{today, std::nullopt, std::nullopt}}).silences,
                ElementsAre(Silence::Paused));
    EXPECT_TRUE(of(sessions, day("2026-04-02")).silences.empty());
    EXPECT_THAT(of(sessions, day("2026-04-03")).silences, ElementsAre(Silence::LongTimeAgo));
}

TEST(ReadinessTest, EntriesThatLieAheadAreLeftOut) {
    EXPECT_EQ(of(withPain({1, 1, 1, 1, 1, 1, 1, 9}), today).observation, Observation::Comfortable);
}

TEST(Groups, AreKeptApart) {
    const KitItem front{.id = id(200), .label = "1", .group = "vaginal"};
    const KitItem back{.id = id(201), .label = "2", .group = "rectal"};
    const Kit kit{.name = std::nullopt, .items = {front, back}};
    const Session both = SessionBuilder("2026-03-01", 1)
                             .step("1", "20", 5)
                             .item(front.id)
                             .step("2", "15", 5)
                             .item(back.id);
    const Session gone = SessionBuilder("2026-03-02", 2).step("7", "20", 5).item(id(99));
    const Session noted = SessionBuilder("2026-03-03", 3);
    const std::vector sessions{both, gone, noted};
    const auto vaginal = ofGroup(sessions, kit, "vaginal");
    ASSERT_EQ(vaginal.size(), 1U);
    EXPECT_EQ(vaginal[0].steps, std::vector(both.steps.begin(), both.steps.begin() + 1));
    EXPECT_EQ(largestDiameter(ofGroup(sessions, kit, "rectal").at(0)), mm("15"));
    EXPECT_THAT(ofGroup(sessions, kit, "main"), ElementsAre(gone, noted));
}

} // namespace

} // namespace frond::test
