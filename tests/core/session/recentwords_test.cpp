// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recentwords.h"

#include "tests/support/sessionbuilder.h"

#include <gtest/gtest.h>
#include <string>

namespace frond {

namespace {

using Words = std::vector<std::string>;

Session of(std::uint8_t number) {
    return test::SessionBuilder("2026-03-01", number);
}

TEST(RecentWords, AreTheNewestFirstEachOnce) {
    std::vector<Session> sessions{of(1), of(2), of(3)};
    sessions[0].context.position = "on my back";
    sessions[0].context.tags = {"bath", "evening"};
    sessions[1].context.position = "on my side";
    sessions[1].context.warmUp = "bath";
    sessions[1].context.tags = {"evening", "alone"};
    sessions[2].context.position = "on my back";
    sessions[2].context.lubricant = "water";
    const RecentWords recent = recentWords(sessions);
    EXPECT_EQ(recent.positions, (Words{"on my back", "on my side"}));
    EXPECT_EQ(recent.warmUps, (Words{"bath"}));
    EXPECT_EQ(recent.lubricants, (Words{"water"}));
    EXPECT_EQ(recent.tags, (Words{"bath", "evening", "alone"}));
}

TEST(RecentWords, AreSixOfEachAtMost) {
    std::vector<Session> sessions;
    for (int i = 0; i < 9; ++i) {
        Session session = of(static_cast<std::uint8_t>(i));
        session.context.warmUp = "way " + std::to_string(i);
        session.context.tags = {"a" + std::to_string(i), "b" + std::to_string(i)};
        sessions.push_back(session);
    }
    const RecentWords recent = recentWords(sessions);
    EXPECT_EQ(recent.warmUps.size(), 6U);
    EXPECT_EQ(recent.warmUps.back(), "way 5");
    EXPECT_EQ(recent.tags, (Words{"a0", "b0", "a1", "b1", "a2", "b2"}));
    EXPECT_TRUE(recentWords({}).tags.empty());
}

} // namespace

} // namespace frond
