// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionchoices.h"

#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"

#include <gtest/gtest.h>

namespace frond::test {

class SessionChoicesTest : public ::testing::Test {
protected:
    FakeClock clock;
    MemoryStorage storage{clock};
};

TEST_F(SessionChoicesTest, AreAsAtFirstWhereNothingIsKept) {
    EXPECT_EQ(readSessionChoices(storage.settings), SessionChoices{});
}

TEST_F(SessionChoicesTest, EachIsKept) {
    const SessionChoices all{.settleMinutes = 2,
                             .countdown = true,
                             .keepScreenOn = false,
                             .targetMinutes = 15,
                             .everyMinutes = 5,
                             .stepMinutes = 10,
                             .vibration = false,
                             .notification = false,
                             .sound = true,
                             .speech = true,
                             .brightness = true,
                             .breathing = true,
                             .breathIn = 3,
                             .breathOut = 8};
    saveSessionChoices(storage.settings, {}, all);
    EXPECT_EQ(readSessionChoices(storage.settings), all);
    saveSessionChoices(storage.settings, all, {});
    EXPECT_EQ(readSessionChoices(storage.settings), SessionChoices{});
}

TEST_F(SessionChoicesTest, WhatCannotBeIsTheNearestThatCan) {
    storage.settings.saveSetting("session.settle_minutes", "90");
    storage.settings.saveSetting("breathing.in_seconds", "0");
    storage.settings.saveSetting("breathing.out_seconds", "-3");
    storage.settings.saveSetting("cues.every_minutes", "99999");
    storage.settings.saveSetting("session.step_minutes", "five");
    storage.settings.saveSetting("cues.sound", "maybe");
    const SessionChoices read = readSessionChoices(storage.settings);
    EXPECT_EQ(read.settleMinutes, longestSettling);
    EXPECT_EQ(read.breathIn, 1);
    EXPECT_EQ(read.breathOut, 1);
    EXPECT_EQ(read.everyMinutes, longestTarget);
    EXPECT_EQ(read.stepMinutes, 0);
    EXPECT_FALSE(read.sound);
}

} // namespace frond::test
