// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lock/applock.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using namespace std::chrono_literals;

constexpr LockAfter all[]{LockAfter::Leaving, LockAfter::OneMinute, LockAfter::FiveMinutes,
                          LockAfter::FifteenMinutes};

TEST(AppLockTest, EveryChoiceIsReadAsItIsWritten) {
    for (const LockAfter after : all)
        EXPECT_EQ(parseLockAfter(toText(after)), after);
    for (const char* other : {"", "2", "05", "Leaving", "5 "})
        EXPECT_EQ(parseLockAfter(other), std::nullopt) << other;
}

TEST(AppLockTest, EveryWayIsReadAsItIsWritten) {
    for (const LockWay way : {LockWay::Passphrase, LockWay::Pin, LockWay::Biometric})
        EXPECT_EQ(parseLockWay(toText(way)), way);
    for (const char* other : {"", "PIN", "face", "pin "})
        EXPECT_EQ(parseLockWay(other), std::nullopt) << other;
}

TEST(AppLockTest, ClosesWhenItsTimeIsOverWhicheverWindowIsInFront) {
    for (const LockAfter after : all) {
        const auto open = staysOpenFor(after);
        if (!open)
            continue;
        for (const bool inFront : {true, false}) {
            EXPECT_FALSE(closesNow(after, 0ms, inFront));
            EXPECT_FALSE(closesNow(after, *open - 1ms, inFront)) << toText(after);
            EXPECT_TRUE(closesNow(after, *open, inFront)) << toText(after);
        }
    }
}

TEST(AppLockTest, OrWhenItIsLeftHoweverShortItWasOpen) {
    EXPECT_EQ(staysOpenFor(LockAfter::Leaving), std::nullopt);
    EXPECT_TRUE(closesNow(LockAfter::Leaving, 0ms, false));
    EXPECT_FALSE(closesNow(LockAfter::Leaving, 24h, true));
}

TEST(AppLockTest, APinIsSixDigitsOrMore) {
    for (const char* pin : {"000000", "123456", "12345678901234567890"})
        EXPECT_TRUE(isPin(pin)) << pin;
    for (const char* other : {"", "12345", "12345a", "123 456", "-123456", "١٢٣٤٥٦"})
        EXPECT_FALSE(isPin(other)) << other;
}

} // namespace
} // namespace frond
