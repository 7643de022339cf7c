// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cues.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace frond::test {

using namespace std::chrono_literals;

namespace {

CuePlace at(Millis total, Millis inStep = Millis{0}, bool hasNext = false) {
    return {total, inStep, hasNext};
}

} // namespace

TEST(Cues, OfNothingWantedNoneComes) {
    EXPECT_EQ(untilNextCue({}, at(5min)), std::nullopt);
    EXPECT_EQ(cueBetween({}, at(0min), at(600min)), std::nullopt);
}

TEST(Cues, ThePlannedMinutesComeOnce) {
    const CueTimes times{.planned = 20};
    EXPECT_EQ(untilNextCue(times, at(0min)), 20min);
    EXPECT_EQ(untilNextCue(times, at(19min + 59s)), 1s);
    EXPECT_EQ(untilNextCue(times, at(20min)), std::nullopt);
    EXPECT_EQ(cueBetween(times, at(19min), at(20min - 1ms)), std::nullopt);
    EXPECT_EQ(cueBetween(times, at(19min), at(20min)), Cue::Planned);
    EXPECT_EQ(cueBetween(times, at(20min), at(21min)), std::nullopt);
}

TEST(Cues, AStepEndsOnlyWhereAnotherWasPrepared) {
    const CueTimes times{.step = 5};
    EXPECT_EQ(untilNextCue(times, at(7min, 2min, true)), 3min);
    EXPECT_EQ(untilNextCue(times, at(7min, 2min, false)), std::nullopt);
    EXPECT_EQ(cueBetween(times, at(7min, 2min, true), at(10min, 5min, true)), Cue::StepEnd);
    EXPECT_EQ(cueBetween(times, at(7min, 2min, false), at(10min, 5min, false)), std::nullopt);
}

TEST(Cues, TheStrongestOfThoseDueTogetherIsGiven) {
    const CueTimes times{.planned = 10, .step = 5, .every = 5};
    EXPECT_EQ(cueBetween(times, at(9min, 4min, true), at(10min, 5min, true)), Cue::Planned);
    EXPECT_EQ(cueBetween(times, at(4min, 4min, true), at(5min, 5min, true)), Cue::StepEnd);
    EXPECT_EQ(cueBetween(times, at(4min, 1min, true), at(5min, 2min, true)), Cue::Interval);
}

/// Waiting for the next one and no longer meets it, and before it there is none: so a timer that
/// goes by the one misses nothing of the other.
RC_GTEST_PROP(CuesProperty, TheNextOneIsTheFirst, ()) {
    const CueTimes times{*rc::gen::inRange(0, 40), *rc::gen::inRange(0, 40),
                         *rc::gen::inRange(0, 40)};
    const Millis inStep{*rc::gen::inRange(0, 3'600'000)};
    const CuePlace from{inStep + Millis{*rc::gen::inRange(0, 3'600'000)}, inStep,
                        *rc::gen::arbitrary<bool>()};
    const auto later = [&](Millis passed) {
        return CuePlace{from.total + passed, from.inStep + passed, from.hasNext};
    };
    const auto left = untilNextCue(times, from);
    if (!left) {
        RC_ASSERT(!cueBetween(times, from, later(Millis{*rc::gen::inRange(0, 100'000'000)})));
        return;
    }
    RC_ASSERT(*left > Millis{0});
    RC_ASSERT(!cueBetween(times, from, later(*left - Millis{1})));
    RC_ASSERT(cueBetween(times, from, later(*left)).has_value());
}

} // namespace frond::test
