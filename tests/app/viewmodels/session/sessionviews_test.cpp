// SPDX-License-Identifier: GPL-3.0-or-later
// What a running session shows beside its sizes.
#include "app/viewmodels/session/sessionviewmodel.h"

#include "core/session/sessionchoices.h"
#include "tests/app/portsfixture.h"

#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class SessionViewsTest : public PortsTest {
protected:
    void choose(const SessionChoices& choices) {
        saveSessionChoices(storage.settings, readSessionChoices(storage.settings), choices);
    }
    Session onlyEntry() {
        const auto all = storage.sessions.list(std::nullopt, std::nullopt, {});
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
};

TEST_F(SessionViewsTest, TimeToGetSettledIsNotCounted) {
    choose({.settleMinutes = 2});
    SessionViewModel session(ports);
    ASSERT_TRUE(session.start());
    EXPECT_TRUE(session.settling());
    EXPECT_EQ(storage.running.running()->timer.state, TimerState::Paused);
    EXPECT_EQ(session.sentence(), "Time to get settled: 2 minutes. It is not counted.");
    clock.advance(2min);
    session.endSettling();
    EXPECT_FALSE(session.settling());
    clock.advance(10min);
    session.stop();
    EXPECT_EQ(totalDuration(onlyEntry()), 10min);
}

TEST_F(SessionViewsTest, SettlingCanBeCutShortOrStopped) {
    choose({.settleMinutes = 5});
    SessionViewModel session(ports);
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
        choose({.settleMinutes = 5});
        SessionViewModel killed(ports);
        killed.start();
        clock.advance(4min);
    }
    SessionViewModel session(ports);
    ASSERT_TRUE(session.continueUnfinished());
    EXPECT_EQ(session.minutes(), 0);
    EXPECT_TRUE(session.paused());
}

TEST_F(SessionViewsTest, SettlingThatCannotBeStoredHasNotBegun) {
    choose({.settleMinutes = 1});
    SessionViewModel session(ports);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(session.start());
    EXPECT_FALSE(session.settling());
}

TEST_F(SessionViewsTest, CountsDownToThePlansMinutesThenPastThem) {
    plan(TimesPerDay{1}, 20);
    choose({.countdown = true, .targetMinutes = 5});
    SessionViewModel session(ports);
    EXPECT_FALSE(session.asksForMinutes());
    session.start();
    const auto shown = [&](std::chrono::milliseconds later) {
        clock.advance(later);
        session.showMinute();
        return session.minutesNumber() + ' ' + session.minutesUnit();
    };
    EXPECT_EQ(shown(0min), "20 min left");
    EXPECT_EQ(shown(12min), "8 min left");
    EXPECT_EQ(shown(8min), "0 min left");
    EXPECT_EQ(shown(2min), "2 min past");
}

TEST_F(SessionViewsTest, ACountdownWithoutMinutesAsksForThem) {
    choose({.countdown = true});
    {
        const SessionViewModel session(ports);
        EXPECT_TRUE(session.asksForMinutes());
    }
    choose({.countdown = true, .targetMinutes = 10});
    SessionViewModel session(ports);
    EXPECT_FALSE(session.asksForMinutes());
    session.start();
    EXPECT_EQ(session.minutesNumber() + ' ' + session.minutesUnit(), "10 min left");
}

TEST_F(SessionViewsTest, SaysTheMinutesThatAreOverAndGoesOn) {
    plan(TimesPerDay{1}, 20);
    SessionViewModel session(ports);
    session.start();
    EXPECT_EQ(session.targetText(), "20 min");
    EXPECT_EQ(session.sentence(), "Pause or stop any time.");
    EXPECT_FALSE(session.reached());
    clock.advance(20min);
    session.showMinute();
    EXPECT_TRUE(session.reached());
    EXPECT_EQ(session.sentence(), "20 minutes, your plan's time. Go on or stop as you like.");
    EXPECT_FALSE(session.paused());
    session.pause();
    EXPECT_EQ(session.sentence(), "Go on or stop any time.");
}

TEST_F(SessionViewsTest, WithoutAPlanItGoesByTheMinutesOfTheirOwn) {
    choose({.targetMinutes = 10});
    SessionViewModel session(ports);
    session.start();
    clock.advance(10min);
    session.showMinute();
    EXPECT_EQ(session.sentence(), "10 minutes. Go on or stop as you like.");
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
