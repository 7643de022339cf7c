// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/samplehistory.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace frond {
namespace {

SampleOptions options(int years, std::uint64_t seed = 1) {
    return {.years = years, .seed = seed, .now = parseMoment("2026-03-03T20:00:00+01:00").value()};
}

TEST(SampleHistoryTest, IsTheSameForTheSameOptionsAndAnotherForAnotherSeed) {
    EXPECT_EQ(sampleHistory(options(1)).sessions, sampleHistory(options(1)).sessions);
    EXPECT_NE(sampleHistory(options(1)).sessions, sampleHistory(options(1, 2)).sessions);
}

TEST(SampleHistoryTest, CanBeStoredAndEndsNow) {
    for (const int years : {1, 3}) {
        const SampleOptions wanted = options(years);
        const SampleHistory history = sampleHistory(wanted);
        EXPECT_TRUE(validate(history.kit).empty());
        for (const PlanRevision& revision : history.plan)
            EXPECT_TRUE(!revision.plan || validate(*revision.plan).empty());
        ASSERT_FALSE(history.sessions.empty());
        for (const Session& session : history.sessions) {
            EXPECT_TRUE(validate(session).empty());
            EXPECT_LE(session.at ? session.at->utc : wanted.now.utc, wanted.now.utc);
        }
        EXPECT_TRUE(std::is_sorted(history.sessions.begin(), history.sessions.end(), listedBefore));
        const Days span = history.sessions.back().day - history.sessions.front().day;
        EXPECT_LE(span, Days{366 * years});
        EXPECT_GT(span, Days{300 * years});
    }
}

TEST(SampleHistoryTest, MoreSessionsADayAreMoreEntries) {
    SampleOptions twice = options(1);
    twice.sessionsPerDay = 2;
    EXPECT_GT(sampleHistory(twice).sessions.size(), sampleHistory(options(1)).sessions.size());
}

} // namespace
} // namespace frond
