// SPDX-License-Identifier: GPL-3.0-or-later
// What a running session shows beside its sizes.
#include "app/viewmodels/session/sessionviewmodel.h"

#include "tests/app/portsfixture.h"

#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class SessionViewsTest : public PortsTest {
protected:
    Session onlyEntry() {
        const auto all = storage.sessions.list(std::nullopt, std::nullopt, {});
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
};

TEST_F(SessionViewsTest, TimeToGetSettledIsNotCounted) {
    SessionViewModel session(ports);
    session.setSettleMinutes(2);
    ASSERT_TRUE(session.start());
    EXPECT_TRUE(session.settling());
    EXPECT_EQ(storage.running.running()->timer.state, TimerState::Paused);
    EXPECT_EQ(session.elapsedText(), "Time to get settled: 2 minutes. It is not counted.");
    clock.advance(2min);
    session.endSettling();
    EXPECT_FALSE(session.settling());
    clock.advance(10min);
    session.stop();
    EXPECT_EQ(totalDuration(onlyEntry()), 10min);
}

TEST_F(SessionViewsTest, SettlingCanBeCutShortOrStopped) {
    SessionViewModel session(ports);
    session.setSettleMinutes(5);
    session.start();
    clock.advance(1min);
    session.resume();
    EXPECT_FALSE(session.settling());
    clock.advance(3min);
    session.endSettling(); // its timer may come late
    EXPECT_FALSE(session.paused());
    session.stop();
    EXPECT_EQ(totalDuration(onlyEntry()), 3min);
}

TEST_F(SessionViewsTest, AKillWhileSettlingHasCountedNothing) {
    {
        SessionViewModel killed(ports);
        killed.setSettleMinutes(5);
        killed.start();
        clock.advance(4min);
    }
    SessionViewModel session(ports);
    ASSERT_TRUE(session.continueUnfinished());
    EXPECT_EQ(session.minutes(), 0);
    EXPECT_TRUE(session.paused());
}

TEST_F(SessionViewsTest, SettlingThatCannotBeStoredHasNotBegun) {
    SessionViewModel session(ports);
    session.setSettleMinutes(1);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(session.start());
    EXPECT_FALSE(session.settling());
}

TEST_F(SessionViewsTest, CountsDownToThePlansMinutesThenOn) {
    plan(TimesPerDay{1}, 20);
    SessionViewModel session(ports);
    session.setCountdown(true);
    session.start();
    EXPECT_EQ(session.minutesNumber() + ' ' + session.minutesUnit(), "20 min left");
    clock.advance(12min);
    session.showMinute();
    EXPECT_EQ(session.minutesNumber() + ' ' + session.minutesUnit(), "8 min left");
    EXPECT_EQ(session.elapsedText(), "12 minutes so far. Pause or stop any time.");
    clock.advance(9min);
    session.showMinute();
    EXPECT_EQ(session.minutesNumber() + ' ' + session.minutesUnit(), "21 min");
}

TEST_F(SessionViewsTest, OneLeftRunningIsAskedAboutAfterNinetyMinutes) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(25min);
    session.chooseSize(1);
    clock.advance(90min);
    session.comeBack();
    EXPECT_FALSE(session.ranLong());
    clock.advance(6h + 17min);
    session.comeBack();
    ASSERT_TRUE(session.ranLong());
    EXPECT_EQ(session.ranLongText(), "This ran 8 h 12 min.");
    EXPECT_EQ(session.lastChangeText(), "Use 25 minutes (last change)");
    ASSERT_TRUE(session.endAfter(session.lastChangeMinutes()));
    EXPECT_EQ(totalDuration(onlyEntry()), 25min);
    EXPECT_FALSE(session.active());
}

TEST_F(SessionViewsTest, AStopOfOneLeftRunningAsksFirstAndItCanGoOn) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(2h);
    EXPECT_FALSE(session.stop());
    ASSERT_TRUE(session.ranLong());
    EXPECT_EQ(session.lastChangeMinutes(), 0);
    session.letItRun();
    EXPECT_FALSE(session.ranLong());
    ASSERT_TRUE(session.stop());
    EXPECT_EQ(totalDuration(onlyEntry()), 2h);
}

TEST_F(SessionViewsTest, HowLongItRanCanBeLeftOut) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(9h);
    session.comeBack();
    ASSERT_TRUE(session.endAfter(0));
    const Session entry = onlyEntry();
    EXPECT_EQ(totalDuration(entry), 0s);
    ASSERT_EQ(entry.steps.size(), 1U);
    EXPECT_EQ(entry.steps[0].use, use(1, "1", "15"));
}

TEST_F(SessionViewsTest, AnAnswerThatCannotBeStoredIsTriedAgain) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(9h);
    session.comeBack();
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(session.endAfter(30));
    EXPECT_TRUE(session.active());
    storage.state.failing.reset();
    session.retry();
    EXPECT_EQ(totalDuration(onlyEntry()), 30min);
}

TEST_F(SessionViewsTest, ThePlainViewShowsTheTimeOfDayUntilTheStop) {
    SessionViewModel session(ports);
    session.start();
    session.setPlain(true);
    const QString before = session.clockText();
    clock.advance(1min);
    EXPECT_NE(session.clockText(), before);
    session.stop();
    EXPECT_FALSE(session.plain());
}

} // namespace

} // namespace frond::test
