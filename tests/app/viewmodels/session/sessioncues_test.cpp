// SPDX-License-Identifier: GPL-3.0-or-later
// What a session lets a person know, when, and by which ways.
#include "app/viewmodels/session/sessionoptions.h"
#include "app/viewmodels/session/sessionviewmodel.h"
#include "core/session/sessionchoices.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;
using Calls = std::vector<std::string>;

class SessionCuesTest : public PortsTest {
protected:
    void choose(const SessionChoices& choices) {
        saveSessionChoices(storage.settings, readSessionChoices(storage.settings), choices);
    }
    /// What the device was asked for since the last question.
    Calls calls() { return std::exchange(cues.calls, {}); }
    /// `time` passes, and the player's timer fires as it would.
    void pass(SessionViewModel& session, std::chrono::milliseconds time) {
        clock.advance(time);
        session.cues()->check();
        session.showMinute();
    }
};

TEST_F(SessionCuesTest, ByDefaultAPhoneVibratesOnceAtThePlannedMinutes) {
    plan(TimesPerDay{1}, 20);
    SessionViewModel session(ports);
    session.start();
    pass(session, 19min + 59s);
    EXPECT_EQ(calls(), Calls{});
    pass(session, 1s);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
    EXPECT_EQ(session.cues()->givenText(), "One vibration, at 20 min");
    pass(session, 10min);
    EXPECT_EQ(calls(), Calls{});
}

TEST_F(SessionCuesTest, EachWayIsThePersonsChoice) {
    choose({.targetMinutes = 5, .sound = true, .speech = true, .brightness = true});
    SessionViewModel session(ports);
    const QSignalSpy brightened(session.cues(), &CuePlayer::brightened);
    session.start();
    pass(session, 5min);
    EXPECT_EQ(calls(), (Calls{"vibrate 600", "play 2", "speak 5 minutes"}));
    EXPECT_EQ(brightened.count(), 1);

    choose({.targetMinutes = 5, .vibration = false, .notification = false});
    SessionViewModel silent(ports);
    silent.start();
    pass(silent, 5min);
    EXPECT_EQ(calls(), Calls{});
    EXPECT_EQ(silent.cues()->givenText(), "");
    EXPECT_EQ(silent.sentence(), "5 minutes. Go on or stop as you like.");
}

TEST_F(SessionCuesTest, WhatTheDeviceCannotDoIsLeftOut) {
    choose({.targetMinutes = 5, .sound = true, .speech = true});
    cues.vibrates = cues.plays = cues.speaks = false;
    SessionViewModel session(ports);
    session.start();
    pass(session, 5min);
    EXPECT_EQ(calls(), Calls{});
    EXPECT_EQ(session.cues()->givenText(), "");
}

TEST_F(SessionCuesTest, AThreeStepSessionSaysEachStepsEndAndTheWhole) {
    choose({.targetMinutes = 12, .stepMinutes = 4});
    SessionViewModel session(ports);
    session.prepareSize(1);
    session.prepareSize(2);
    EXPECT_EQ(session.next()->thenText(), "Then: 20 mm, 24 mm");
    session.start();
    pass(session, 4min);
    EXPECT_EQ(calls(), Calls{"vibrate 300"});
    EXPECT_EQ(session.sentence(), "4 minutes with this size. Change or go on as you like.");
    EXPECT_EQ(session.sizeText(), "15 mm") << "nothing changes by itself";
    pass(session, 1min);
    EXPECT_TRUE(session.takeNext());
    EXPECT_EQ(session.sizeText(), "20 mm");
    EXPECT_EQ(session.next()->firstText(), "24 mm");
    EXPECT_EQ(calls(), Calls{"vibrate 20"});
    pass(session, 4min);
    EXPECT_EQ(calls(), Calls{"vibrate 300"});
    EXPECT_TRUE(session.takeNext());
    EXPECT_FALSE(session.takeNext());
    calls();
    pass(session, 3min);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
    pass(session, 30min); // the last step has no end
    EXPECT_EQ(calls(), Calls{});
    session.stop();
    const auto entry = storage.sessions.list(std::nullopt, std::nullopt, {}).front();
    ASSERT_EQ(entry.steps.size(), 3U);
    EXPECT_EQ(entry.steps[0].duration, 5min);
    EXPECT_EQ(entry.steps[1].duration, 4min);
    EXPECT_EQ(entry.steps[2].duration, 33min);
}

TEST_F(SessionCuesTest, APreparedSizeTakenFromTheListIsBehindToo) {
    SessionViewModel session(ports);
    session.prepareSize(1);
    session.prepareSize(2);
    session.start();
    session.chooseSize(2);
    EXPECT_EQ(session.next()->count(), 0);
}

TEST_F(SessionCuesTest, WhatWasPreparedIsThereAfterAKillAndGoneAfterTheStop) {
    {
        SessionViewModel killed(ports);
        killed.prepareSize(1);
        killed.start();
    }
    SessionViewModel session(ports);
    EXPECT_EQ(session.next()->firstText(), "20 mm");
    session.continueUnfinished();
    session.stop();
    EXPECT_EQ(session.next()->count(), 0);
    EXPECT_EQ(SessionViewModel(ports).next()->count(), 0);
}

TEST_F(SessionCuesTest, EveryFewMinutesOneIsGiven) {
    choose({.everyMinutes = 2});
    SessionViewModel session(ports);
    session.start();
    pass(session, 2min);
    EXPECT_EQ(calls(), Calls{"vibrate 150"});
    EXPECT_EQ(session.sentence(), "Pause or stop any time.");
    pass(session, 2min);
    EXPECT_EQ(calls(), Calls{"vibrate 150"});
}

TEST_F(SessionCuesTest, APauseIsNotCountedAndAStopEndsThem) {
    choose({.targetMinutes = 5});
    SessionViewModel session(ports);
    session.start();
    pass(session, 4min);
    session.pause();
    pass(session, 60min);
    EXPECT_EQ(calls(), Calls{});
    session.resume();
    pass(session, 59s);
    EXPECT_EQ(calls(), Calls{});
    session.stop();
    EXPECT_EQ(calls(), Calls{"clear"});
    pass(session, 60min);
    EXPECT_EQ(calls(), Calls{}) << "a cue after the stop";
}

TEST_F(SessionCuesTest, AKillGivesNoneOfWhatPassedMeanwhile) {
    choose({.targetMinutes = 5});
    {
        SessionViewModel killed(ports);
        killed.start();
        clock.advance(4min);
        killed.beat();
    }
    clock.advance(60min);
    SessionViewModel session(ports);
    session.continueUnfinished();
    pass(session, 59s);
    EXPECT_EQ(calls(), Calls{});
    pass(session, 1s);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
}

TEST_F(SessionCuesTest, BackToTheSessionSaysNothingAgain) {
    choose({.targetMinutes = 5});
    SessionViewModel session(ports);
    session.start();
    pass(session, 6min);
    session.stop();
    calls();
    ASSERT_TRUE(session.backToSession());
    pass(session, 5min);
    EXPECT_EQ(calls(), Calls{});
    EXPECT_TRUE(session.reached());
}

TEST_F(SessionCuesTest, ASleepOverThePlannedMinutesIsSaidOnWaking) {
    choose({.targetMinutes = 5});
    SessionViewModel session(ports);
    session.start();
    pass(session, 60min);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
}

TEST_F(SessionCuesTest, OfOneThatRanTooLongToBeMeantThePersonIsAskedInstead) {
    choose({.targetMinutes = 5});
    SessionViewModel session(ports);
    session.start();
    clock.advance(8h);
    session.comeBack();
    pass(session, 0s);
    EXPECT_EQ(calls(), Calls{});
    EXPECT_TRUE(session.ranLong());
}

TEST_F(SessionCuesTest, AClockPutElsewhereMovesNoCue) {
    choose({.targetMinutes = 5});
    SessionViewModel session(ports);
    session.start();
    clock.setNow("2026-03-10T20:00:00+01:00");
    pass(session, 4min);
    clock.setNow("2026-03-02T20:00:00+01:00");
    pass(session, 59s);
    EXPECT_EQ(calls(), Calls{});
    pass(session, 1s);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
}

TEST_F(SessionCuesTest, OutOfSightALineIsShownAndTheSystemHasAnAlarm) {
    choose({.targetMinutes = 5, .speech = true, .brightness = true});
    SessionViewModel session(ports);
    const QSignalSpy brightened(session.cues(), &CuePlayer::brightened);
    session.start();
    pass(session, 1min);
    EXPECT_EQ(system.alarm, "");
    session.cues()->setInFront(false);
    EXPECT_EQ(system.alarm, "240 5 minutes, vibrating");
    session.pause();
    EXPECT_EQ(system.alarm, "");
    session.resume();
    EXPECT_EQ(system.alarm, "240 5 minutes, vibrating");
    session.cues()->setInFront(true);
    EXPECT_EQ(system.alarm, "");
    session.cues()->setInFront(false);
    pass(session, 4min);
    EXPECT_EQ(calls(), (Calls{"vibrate 600", "speak 5 minutes", "notify 5 minutes"}));
    EXPECT_EQ(brightened.count(), 0);
    session.stop();
    EXPECT_EQ(system.alarm, "");
    EXPECT_EQ(calls(), Calls{"clear"});
}

TEST_F(SessionCuesTest, EachWayThatReachesBeyondTheWindowHasAnAlarm) {
    const SessionChoices none{.targetMinutes = 5, .vibration = false, .notification = false};
    const auto alarmWith = [&](bool SessionChoices::*way) {
        SessionChoices choices = none;
        choices.*way = true;
        choose(choices);
        SessionViewModel session(ports);
        session.start();
        session.cues()->setInFront(false);
        const std::string alarm = system.alarm;
        session.stop();
        return alarm;
    };
    EXPECT_EQ(alarmWith(&SessionChoices::vibration), "300 , vibrating");
    EXPECT_EQ(alarmWith(&SessionChoices::notification), "300 5 minutes");
    EXPECT_EQ(alarmWith(&SessionChoices::sound), "300 ");
    EXPECT_EQ(alarmWith(&SessionChoices::speech), "300 ");
    EXPECT_EQ(alarmWith(&SessionChoices::brightness), "");
}

TEST_F(SessionCuesTest, UnderTheCoverNothingIsSpokenOrLit) {
    choose({.targetMinutes = 5, .speech = true, .brightness = true});
    SessionViewModel session(ports);
    const QSignalSpy brightened(session.cues(), &CuePlayer::brightened);
    session.start();
    session.cues()->setCovered(true);
    pass(session, 5min);
    EXPECT_EQ(calls(), Calls{"vibrate 600"});
    EXPECT_EQ(brightened.count(), 0);
}

TEST_F(SessionCuesTest, TheBreathingGuideTurnsWhileTheSessionRunsAndIsSeen) {
    choose({.breathing = true, .breathIn = 3, .breathOut = 7});
    SessionViewModel session(ports);
    BreathGuide& guide = *session.breath();
    EXPECT_TRUE(guide.on());
    EXPECT_FALSE(guide.running());
    session.start();
    EXPECT_TRUE(guide.running());
    EXPECT_EQ(guide.word(), "in");
    EXPECT_EQ(guide.length(), 3000);
    guide.turn();
    EXPECT_EQ(guide.word(), "out");
    EXPECT_EQ(guide.length(), 7000);
    EXPECT_EQ(calls(), Calls{});
    guide.setStill(true);
    guide.turn();
    EXPECT_EQ(calls(), Calls{"vibrate 60"});
    session.cues()->setInFront(false);
    EXPECT_FALSE(guide.running());
    session.cues()->setInFront(true);
    EXPECT_TRUE(guide.running());
    session.pause();
    EXPECT_FALSE(guide.running());
}

TEST_F(SessionCuesTest, TheOptionsAreKeptAtOnceAndSaidInARow) {
    SessionOptions options(ports);
    EXPECT_EQ(options.cuesText(), "Vibration · Notification");
    options.setSound(true);
    options.setBreathIn(5);
    EXPECT_TRUE(readSessionChoices(storage.settings).sound);
    EXPECT_EQ(readSessionChoices(storage.settings).breathIn, 5);
    options.setVibration(false);
    options.setNotification(false);
    options.setSound(false);
    EXPECT_EQ(options.cuesText(), "None");

    const QSignalSpy failed(&options, &SessionOptions::failed);
    storage.state.failing = StorageError::Kind::Full;
    options.setSound(true);
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(options.sound()) << "what was chosen is still shown";
    storage.state.failing.reset();
    options.retry();
    EXPECT_TRUE(readSessionChoices(storage.settings).sound);
}

} // namespace

} // namespace frond::test
