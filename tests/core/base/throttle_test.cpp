// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/throttle.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace frond {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

ClockReading readingAt(milliseconds sinceStart, const char* start = "first",
                       milliseconds wall = hours{500'000}) {
    return {std::chrono::sys_time<milliseconds>{wall + sinceStart}, sinceStart, start};
}

TEST(Throttle, FourTriesAreFreeThenTheWaitGrowsToAnHour) {
    const std::vector<seconds> expected{seconds{0},  seconds{0}, seconds{0}, seconds{0},
                                        seconds{30}, minutes{1}, minutes{5}, minutes{15},
                                        minutes{60}, minutes{60}};
    for (std::size_t tries = 0; tries < expected.size(); ++tries)
        EXPECT_EQ(waitAfter(static_cast<int>(tries)), expected[tries]) << tries;
    EXPECT_EQ(waitAfter(1'000'000), minutes{60});
}

Throttle after(int tries, const ClockReading& now) {
    Throttle throttle;
    for (int i = 0; i < tries; ++i)
        throttle = withTry(throttle, now);
    return throttle;
}

TEST(Throttle, TheWaitPassesWithTheTimeSinceTheStart) {
    const Throttle throttle = after(4, readingAt(seconds{100}));
    EXPECT_EQ(waitLeft(throttle, readingAt(seconds{100})), seconds{30});
    EXPECT_EQ(waitLeft(throttle, readingAt(seconds{129})), seconds{1});
    EXPECT_EQ(waitLeft(throttle, readingAt(seconds{130})), seconds{0});
    EXPECT_EQ(waitLeft(throttle, readingAt(hours{9})), seconds{0});
}

TEST(Throttle, AWallClockThatIsSetChangesNothing) {
    const Throttle throttle = after(8, readingAt(seconds{100}));
    for (const milliseconds wall : {milliseconds{hours{-500'000}}, milliseconds{hours{1'000'000}}})
        EXPECT_EQ(waitLeft(throttle, readingAt(seconds{160}, "first", wall)), minutes{59});
}

TEST(Throttle, AfterAnotherStartOnlyWhatIsCertainCounts) {
    const Throttle throttle = after(8, readingAt(hours{40}));
    // A minute after the start, whatever the wall clock says.
    EXPECT_EQ(waitLeft(throttle, readingAt(minutes{1}, "second", hours{900'000})), minutes{59});
    // A machine that has run for long, and by the wall clock it was ten minutes ago.
    ClockReading other = readingAt(hours{70}, "second");
    other.wall = throttle.at.wall + minutes{10};
    EXPECT_EQ(waitLeft(throttle, other), minutes{50});
    other.wall = throttle.at.wall - hours{3};
    EXPECT_EQ(waitLeft(throttle, other), minutes{60});
    // From here on it passes, though that clock was wrong.
    const Throttle again = countedFrom(throttle, other);
    EXPECT_EQ(again.tries, 8);
    other.sinceStart += minutes{60};
    EXPECT_EQ(waitLeft(again, other), seconds{0});
}

TEST(Throttle, AStartThatIsNotKnownShortensNothing) {
    const Throttle throttle = after(8, readingAt(minutes{30}, ""));
    EXPECT_EQ(waitLeft(throttle, readingAt(minutes{50}, "")), minutes{40});
    EXPECT_EQ(waitLeft(throttle, readingAt(minutes{50}, "", hours{900'000})), minutes{40});
    EXPECT_EQ(waitLeft(throttle, readingAt(minutes{10}, "", hours{900'000})), minutes{50});
}

// The clocks of a machine whose wall clock is set and which is started anew at will, by someone who
// tries whenever that is allowed: between two tries at least the time of the table has passed.
RC_GTEST_PROP(Throttle, NeverLetsOneTryTooMany, ()) {
    const bool startsAreKnown = *rc::gen::arbitrary<bool>();
    milliseconds truth{0}, start{0}, wall{hours{450'000}};
    int starts = 0;
    Throttle throttle;
    milliseconds last{0};
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
    for (const int step : steps) {
        if (step == 0)
            wall += milliseconds{*rc::gen::inRange(-100'000'000, 100'000'000)};
        if (step == 1) {
            start = truth;
            ++starts;
        }
        truth += milliseconds{*rc::gen::inRange(0, 2'000'000)};
        const ClockReading now{std::chrono::sys_time<milliseconds>{wall + truth}, truth - start,
                               startsAreKnown ? std::to_string(starts) : std::string()};
        if (waitLeft(throttle, now).count() > 0) {
            RC_ASSERT(waitLeft(throttle, now) <= waitAfter(throttle.tries));
            if (step == 2)
                throttle = countedFrom(throttle, now);
            continue;
        }
        RC_ASSERT(throttle.tries == 0 || truth - last >= waitAfter(throttle.tries));
        throttle = withTry(throttle, now);
        last = truth;
    }
}

} // namespace
} // namespace frond
