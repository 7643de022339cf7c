// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessiontimer.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;
using ::testing::ElementsAre;

namespace {

constexpr MonoTime zero{};

TEST(SessionTimer, CountsFromTheClockAndNotWhilePaused) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    EXPECT_EQ(timer.elapsed(zero + 5min), 5min);
    timer.pause(zero + 5min);
    EXPECT_EQ(timer.elapsed(zero + 50min), 5min);
    timer.resume(zero + 60min);
    timer.stop(zero + 75min);
    EXPECT_EQ(timer.state(), TimerState::Stopped);
    EXPECT_EQ(timer.elapsed(zero + 200min), 20min);
}

TEST(SessionTimer, KeepsTheTimeOfEachSize) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    timer.changeItem(zero + 5min, use("3", "22"));
    timer.setFelt(0, Felt::Easy);
    timer.pause(zero + 10min);
    timer.changeItem(zero + 12min, use("1", "15"));
    timer.resume(zero + 13min);
    timer.stop(zero + 15min);
    EXPECT_THAT(toSteps(timer.steps()),
                ElementsAre(Step{use("1", "15"), 300s, {}, {}, Felt::Easy},
                            Step{use("3", "22"), 300s}, Step{use("1", "15"), 120s}));
}

TEST(SessionTimer, ASizeCorrectedAtOnceWasNeverUsed) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    timer.changeItem(zero + 1min, use("2", "18"));
    timer.changeItem(zero + 1min, use("3", "22"));
    timer.stop(zero + 2min);
    EXPECT_THAT(toSteps(timer.steps()),
                ElementsAre(Step{use("1", "15"), 60s}, Step{use("3", "22"), 60s}));
}

TEST(SessionTimer, ChoosingTheSameSizeAgainIsNoNewStep) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    timer.changeItem(zero + 1min, use("1", "15"));
    timer.stop(zero + 2min);
    EXPECT_THAT(toSteps(timer.steps()), ElementsAre(Step{use("1", "15"), 120s}));
}

TEST(SessionTimer, AStopWithinASecondStillLeavesAStep) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    timer.stop(zero + 200ms);
    EXPECT_THAT(toSteps(timer.steps()), ElementsAre(Step{use("1", "15"), 0s}));
}

TEST(SessionTimer, CallsThatMakeNoSenseAreIgnored) {
    SessionTimer timer;
    timer.pause(zero);
    timer.resume(zero);
    timer.stop(zero);
    timer.changeItem(zero, use("1", "15"));
    EXPECT_EQ(timer.state(), TimerState::Idle);
    EXPECT_TRUE(timer.steps().empty());
    timer.start(zero, std::nullopt);
    timer.start(zero + 1min, use("1", "15"));
    EXPECT_EQ(timer.steps().size(), 1U);
    timer.stop(zero + 2min);
    timer.resume(zero + 3min);
    EXPECT_EQ(timer.state(), TimerState::Stopped);
}

TEST(SessionTimer, GoesOnFromASnapshotWithoutTheTimeInBetween) {
    SessionTimer before;
    before.start(zero, use("1", "15"));
    const TimerSnapshot snapshot = before.snapshot(zero + 7min);

    const MonoTime afterRestart = zero + 3h; // monotonic clocks of two runs have nothing in common
    SessionTimer after(snapshot, afterRestart);
    EXPECT_EQ(after.state(), TimerState::Running);
    EXPECT_EQ(after.elapsed(afterRestart + 1min), 8min);
}

TEST(SessionTimer, ASnapshotWithoutStepsIsIdle) {
    const SessionTimer timer(TimerSnapshot{TimerState::Running, {}}, zero);
    EXPECT_EQ(timer.state(), TimerState::Idle);
    EXPECT_EQ(timer.elapsed(zero + 1h), 0ms);
}

TEST(SessionTimer, FinishedIsADoneEntryOfTheDayItBegan) {
    SessionTimer timer;
    timer.start(zero, use("1", "15"));
    const RunningSession running{id(7), moment("2026-03-01T23:50:00+01:00"),
                                 timer.snapshot(zero + 20min), moment("2026-03-02T00:10:00+01:00")};
    const Session session = finished(running);
    EXPECT_EQ(session.id, id(7));
    EXPECT_EQ(session.day, day("2026-03-01"));
    EXPECT_EQ(session.outcome, Outcome::Done);
    EXPECT_EQ(totalDuration(session), 20min);
    EXPECT_EQ(session.ratings, Ratings{});
    EXPECT_TRUE(validate(session).empty());
}

TEST(SessionTimer, IsGivenAnotherTotalFromItsEnd) {
    const TimerSnapshot ran{TimerState::Running,
                            {{use("1", "15"), 5min, Felt::Easy}, {use("2", "18"), 480min, {}}}};
    const TimerSnapshot shorter = withTotal(ran, 25min);
    EXPECT_EQ(shorter.steps[0].elapsed, 5min);
    EXPECT_EQ(shorter.steps[1].elapsed, 20min);
    EXPECT_EQ(withTotal(ran, 500min).steps[1].elapsed, 495min);
    const TimerSnapshot little = withTotal(ran, 2min);
    EXPECT_EQ(little.steps[0].elapsed, 2min);
    EXPECT_EQ(little.steps[1].elapsed, 0min);
    EXPECT_EQ(withTotal(ran, -1min).steps[0].elapsed, 0min);
    EXPECT_TRUE(withTotal({}, 5min).steps.empty());
}

/// Any calls at any points of a clock that may even run backwards.
RC_GTEST_PROP(SessionTimer, NoDurationIsEverNegativeAndStepsSumToTheTotal, ()) {
    SessionTimer timer;
    MonoTime now = zero + 1h;
    Millis last{0};
    timer.start(now, std::nullopt);
    const int calls = *rc::gen::inRange(0, 40);
    for (int i = 0; i < calls; ++i) {
        now += Millis(*rc::gen::inRange(-5'000, 600'000));
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            timer.pause(now);
            break;
        case 1:
            timer.resume(now);
            break;
        case 2:
            timer.changeItem(now, use("1", *rc::gen::element("15", "18", "22")));
            break;
        default:
            timer = SessionTimer(timer.snapshot(now), now);
            break;
        }
        const Millis elapsed = timer.elapsed(now);
        RC_ASSERT(elapsed >=
                  last - 5s); // reading at an earlier point may show less, never negative
        RC_ASSERT(elapsed >= 0ms);
        last = elapsed;
    }
    timer.stop(now);
    Seconds sum{0};
    for (const Step& step : toSteps(timer.steps())) {
        RC_ASSERT(step.duration >= 0s);
        sum += step.duration;
    }
    RC_ASSERT(sum == std::chrono::round<Seconds>(timer.elapsed(now)));
}

} // namespace
