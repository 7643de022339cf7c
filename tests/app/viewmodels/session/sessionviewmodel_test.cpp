// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessionviewmodel.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class SessionViewModelTest : public PortsTest {
protected:
    Session onlyEntry() {
        const auto all = storage.sessions.list(std::nullopt, std::nullopt, {});
        EXPECT_EQ(all.size(), 1U);
        return all.front();
    }
};

/// Notes whether a session was stored as running at the moment the screen heard of it.
TEST_F(SessionViewModelTest, IsOnDiskBeforeItIsShownAsRunning) {
    SessionViewModel session(ports);
    bool storedWhenShown = false;
    QObject::connect(&session, &SessionViewModel::stateChanged, &session, [&] {
        if (session.active())
            storedWhenShown = storage.running.running().has_value();
    });
    ASSERT_TRUE(session.start());
    EXPECT_TRUE(storedWhenShown);
    EXPECT_EQ(storage.running.running()->timer.state, TimerState::Running);
}

TEST_F(SessionViewModelTest, IsNotShownAsRunningWhenItCannotBeStored) {
    SessionViewModel session(ports);
    const QSignalSpy failed(&session, &SessionViewModel::failed);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(session.start());
    EXPECT_FALSE(session.active());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(),
              "Not saved yet: this device is full. Your entry is still here.");

    storage.state.failing.reset();
    session.retry();
    EXPECT_TRUE(session.active());
}

TEST_F(SessionViewModelTest, BeginsWithTheSmallestSizeThenAsTheLastSessionBegan) {
    SessionViewModel session(ports);
    EXPECT_EQ(session.beginText(), "Begin with 15 mm");
    storage.sessions.save(
        SessionBuilder("2026-03-01").step("2", "20", 5).item(kitId(2)).step("3", "24", 5));
    session.reload();
    EXPECT_EQ(session.beginText(), "Begin with 20 mm");
    EXPECT_FALSE(session.asksForSize());
}

TEST_F(SessionViewModelTest, ChoosesNoSizeAfterTooMuch) {
    storage.sessions.save(
        SessionBuilder("2026-03-01").step("3", "24", 5).item(kitId(3)).felt(Felt::TooMuch));
    SessionViewModel session(ports);
    EXPECT_TRUE(session.asksForSize());
    EXPECT_EQ(session.sizeRow(), -1);
    EXPECT_EQ(session.beginText(), "No size chosen");
    session.chooseSize(0);
    EXPECT_FALSE(session.asksForSize());
    EXPECT_EQ(session.beginText(), "Begin with 15 mm");
    session.reload();
    EXPECT_FALSE(session.asksForSize());
    ASSERT_TRUE(session.start());
    EXPECT_EQ(session.sizeText(), "15 mm");
}

TEST_F(SessionViewModelTest, AsksForNoSizeWhereThereIsNone) {
    storage.kits.saveKit({});
    storage.sessions.save(SessionBuilder("2026-03-01").step(5).felt(Felt::TooMuch));
    SessionViewModel session(ports);
    EXPECT_FALSE(session.asksForSize());
}

TEST_F(SessionViewModelTest, SaysSinceWhenItRunsAndHowLong) {
    SessionViewModel session(ports);
    EXPECT_EQ(session.runningText(), "");
    session.start();
    const QString began = timeText(clock.now());
    EXPECT_EQ(session.runningText(), "Running since " + began + ", with 15 mm");
    EXPECT_EQ(session.backText(), "Back to the session");
    clock.advance(12min);
    session.showMinute();
    EXPECT_EQ(session.backText(), "Back to the session · 12 min");
    session.pause();
    EXPECT_EQ(session.runningText(), "Paused, with 15 mm");
    session.resume();
    session.chooseSize(4); // without a size, and with a label of the person's own
    EXPECT_EQ(session.runningText(), "Running since " + began);
}

TEST_F(SessionViewModelTest, ASizeChosenBeforehandSurvivesAReload) {
    SessionViewModel session(ports);
    session.chooseSize(1);
    session.reload();
    EXPECT_EQ(session.beginText(), "Begin with 20 mm");
    session.start();
    EXPECT_EQ(session.sizeText(), "20 mm");
}

TEST_F(SessionViewModelTest, WithoutAKitItIsATimerOnly) {
    storage.kits.saveKit({});
    SessionViewModel session(ports);
    EXPECT_EQ(session.beginText(), "Begin without a size");
    EXPECT_EQ(session.beginNote(), "A timer only. You can add a size later.");
    ASSERT_TRUE(session.start());
    clock.advance(5min);
    ASSERT_TRUE(session.stop());
    EXPECT_EQ(onlyEntry().steps, std::vector<Step>({{std::nullopt, Seconds{300}}}));
}

TEST_F(SessionViewModelTest, AnExpandingItemIsUsedAtTheDiameterItIsSetTo) {
    SessionViewModel session(ports);
    session.sizes()->larger(3);
    session.sizes()->larger(3);
    session.chooseSize(3);
    EXPECT_EQ(session.beginText(), "Begin with 27 mm");
    session.sizes()->smaller(3);
    EXPECT_EQ(session.beginText(), "Begin with 26 mm");
    session.start();
    EXPECT_EQ(storage.running.running()->timer.steps[0].use, use(4, "Expander", "26"));
}

TEST_F(SessionViewModelTest, TheHeartbeatCommitsWhereItStands) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(15s);
    const int before = storage.state.commits;
    session.beat();
    EXPECT_EQ(storage.state.commits, before + 1);
    const RunningSession stored = *storage.running.running();
    EXPECT_EQ(stored.timer.steps[0].elapsed, 15s);
    EXPECT_EQ(stored.heartbeat, clock.now());
}

TEST_F(SessionViewModelTest, APausedSessionHasNothingToCommit) {
    SessionViewModel session(ports);
    session.start();
    session.pause();
    const int before = storage.state.commits;
    clock.advance(1h);
    session.beat();
    EXPECT_EQ(storage.state.commits, before);
}

TEST_F(SessionViewModelTest, EachChangeIsCommitted) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(2min);
    session.pause();
    EXPECT_EQ(storage.running.running()->timer.state, TimerState::Paused);
    session.resume();
    EXPECT_EQ(storage.running.running()->timer.state, TimerState::Running);
    session.chooseSize(2);
    EXPECT_EQ(storage.running.running()->timer.steps.size(), 2U);
    session.setLeftFelt("okay");
    EXPECT_EQ(storage.running.running()->timer.steps[0].felt, Felt::Okay);
}

TEST_F(SessionViewModelTest, MinutesAreToldOnlyWhenOneIsFull) {
    SessionViewModel session(ports);
    session.start();
    const QSignalSpy minutes(&session, &SessionViewModel::minutesChanged);
    clock.advance(59s);
    session.showMinute();
    EXPECT_EQ(minutes.count(), 0);
    clock.advance(1s);
    session.showMinute();
    EXPECT_EQ(minutes.count(), 1);
    EXPECT_EQ(session.minutesNumber(), "1");
    clock.advance(11min);
    session.showMinute();
    EXPECT_EQ(session.minutesNumber(), "12");
}

TEST_F(SessionViewModelTest, TheLatestSizeLeftCanHaveAWord) {
    SessionViewModel session(ports);
    session.start();
    EXPECT_EQ(session.leftSizeText(), "");
    clock.advance(3min);
    session.chooseSize(1);
    EXPECT_EQ(session.leftSizeText(), "15 mm");
    session.setLeftFelt("easy");
    clock.advance(4min);
    session.stop();
    const Session entry = onlyEntry();
    ASSERT_EQ(entry.steps.size(), 2U);
    EXPECT_EQ(entry.steps[0].felt, Felt::Easy);
    EXPECT_EQ(entry.steps[0].duration, 3min);
    EXPECT_EQ(entry.steps[1].use, use(2, "2", "20"));
    EXPECT_EQ(entry.steps[1].duration, 4min);
}

TEST_F(SessionViewModelTest, StopStoresAndAsksNothing) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(12min);
    const QSignalSpy stopped(&session, &SessionViewModel::stopped);
    ASSERT_TRUE(session.stop());
    const Session entry = onlyEntry();
    ASSERT_EQ(stopped.count(), 1);
    EXPECT_EQ(stopped[0][0].toString(), toQString(entry.id.toText()));
    EXPECT_EQ(entry.outcome, Outcome::Done);
    EXPECT_EQ(totalDuration(entry), 12min);
    EXPECT_FALSE(storage.running.running());
    EXPECT_FALSE(session.active());
}

TEST_F(SessionViewModelTest, AStopThatCannotBeStoredKeepsTheSessionAndItsMinutes) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(12min);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(session.stop());
    EXPECT_TRUE(session.active());
    EXPECT_TRUE(session.paused());

    clock.advance(30min); // time until there is room again does not count
    storage.state.failing.reset();
    session.retry();
    EXPECT_FALSE(session.active());
    EXPECT_EQ(totalDuration(onlyEntry()), 12min);
}

TEST_F(SessionViewModelTest, ACommitThatCannotBeMadeIsSaidOnceAndTheSessionGoesOn) {
    SessionViewModel session(ports);
    session.start();
    const QSignalSpy failed(&session, &SessionViewModel::failed);
    storage.state.failing = StorageError::Kind::Other;
    for (int i = 0; i < 4; ++i) {
        clock.advance(15s);
        session.beat();
    }
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(session.active());
    storage.state.failing.reset();
    session.beat();
    EXPECT_EQ(storage.running.running()->timer.steps[0].elapsed, 60s);
}

TEST_F(SessionViewModelTest, AfterAKillItCanGoOnWithWhatWasCounted) {
    {
        SessionViewModel killed(ports);
        killed.start();
        clock.advance(10min);
        killed.beat();
        clock.advance(9s); // lost with the kill
    }
    clock.advance(2h);
    SessionViewModel session(ports);
    EXPECT_TRUE(session.unfinished());
    EXPECT_FALSE(session.active());
    EXPECT_EQ(session.unfinishedText(),
              "A session was running at " + timeText(storage.running.running()->heartbeat) + ".");
    ASSERT_TRUE(session.continueUnfinished());
    EXPECT_FALSE(session.unfinished());
    EXPECT_EQ(session.minutes(), 10);
    clock.advance(5min);
    session.stop();
    EXPECT_EQ(totalDuration(onlyEntry()), 15min);
}

TEST_F(SessionViewModelTest, AfterAKillItCanHaveEndedThen) {
    {
        SessionViewModel killed(ports);
        killed.start();
        clock.advance(10min);
        killed.beat();
    }
    clock.advance(8h);
    SessionViewModel session(ports);
    ASSERT_TRUE(session.endUnfinished());
    EXPECT_EQ(totalDuration(onlyEntry()), 10min);
    EXPECT_FALSE(storage.running.running());
    EXPECT_FALSE(session.unfinished());
}

TEST_F(SessionViewModelTest, AfterAKillItCanBeDiscardedAndTakenBack) {
    {
        SessionViewModel killed(ports);
        killed.start();
    }
    SessionViewModel session(ports);
    ASSERT_TRUE(session.discardUnfinished());
    EXPECT_FALSE(session.unfinished());
    EXPECT_FALSE(storage.running.running());
    session.undoDiscard();
    EXPECT_TRUE(session.unfinished());
    EXPECT_TRUE(storage.running.running());
    session.discardUnfinished();
    session.forgetDiscarded();
    EXPECT_FALSE(session.canUndoDiscard());
    EXPECT_EQ(storage.sessions.count(), 0U);
}

TEST_F(SessionViewModelTest, GoingBackKeepsTheMinutesAndWhatWasNoted) {
    SessionViewModel session(ports);
    session.start();
    clock.advance(12min);
    session.stop();
    Session entry = onlyEntry();
    entry.ratings.felt = Felt::Hard;
    entry.note = "warm bath first";
    storage.sessions.save(entry);

    clock.advance(9min);
    ASSERT_TRUE(session.backToSession());
    EXPECT_EQ(storage.sessions.count(), 1U); // a kill now would lose nothing
    clock.advance(3min);
    session.stop();
    const Session again = onlyEntry();
    EXPECT_EQ(totalDuration(again), 15min);
    EXPECT_EQ(again.ratings.felt, Felt::Hard);
    EXPECT_EQ(again.note, "warm bath first");
}

TEST_F(SessionViewModelTest, GoingBackIsForTenMinutes) {
    SessionViewModel session(ports);
    EXPECT_FALSE(session.canGoBack());
    EXPECT_TRUE(session.goBackUntil().isEmpty());
    session.start();
    session.stop();
    const Moment now = clock.now();
    const QString until = "Until " + timeText(Moment{now.utc + 10min, now.offset});
    EXPECT_EQ(session.goBackUntil(), until);
    clock.advance(10min - 1s);
    EXPECT_TRUE(session.canGoBack());
    EXPECT_EQ(session.goBackUntil(), until);
    clock.advance(1s);
    EXPECT_FALSE(session.canGoBack());
    EXPECT_TRUE(session.goBackUntil().isEmpty());
    EXPECT_FALSE(session.backToSession());
}

TEST_F(SessionViewModelTest, ThePlansMinutesAreThoseOfToday) {
    SessionViewModel session(ports);
    EXPECT_EQ(session.planMinutes(), 0);
    plan(TimesPerDay{1});
    session.reload();
    EXPECT_EQ(session.planMinutes(), 20);
}

} // namespace

} // namespace frond::test
