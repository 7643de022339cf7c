// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/lock/lockviewmodel.h"

#include "tests/app/portsfixture.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class LockTest : public PortsTest {
protected:
    static void settle(const LockViewModel& model) {
        while (model.busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void setLock() { lock.passphrase = "old words"; }
    static void typeTwice(LockViewModel& model, const QString& words) {
        model.setTyped(words);
        model.setAgain(words);
    }
};

TEST_F(LockTest, TakesAPassphraseThatWasTypedTwice) {
    LockViewModel model(ports);
    EXPECT_EQ(model.valueText(), "Off");
    model.begin();
    EXPECT_FALSE(model.wordsAgree());
    model.setTyped("one two");
    model.setAgain("one");
    EXPECT_EQ(model.againError(), QString()) << "it is still being typed";
    model.setAgain("one tow");
    EXPECT_FALSE(model.againError().isEmpty());
    model.set();
    EXPECT_EQ(lock.opened, 0);
    model.setAgain("one two");
    EXPECT_EQ(model.againError(), QString());
    model.set();
    settle(model);
    EXPECT_EQ(lock.opened, 1);
    EXPECT_EQ(lock.passphrase, "one two");
    EXPECT_EQ(model.typed(), QString()) << "nothing that was typed stays";
}

TEST_F(LockTest, ShowsTheRecoveryKeyUntilSomeOfItsWordsWereSaid) {
    setLock();
    LockViewModel model(ports);
    const QSignalSpy made(&model, &LockViewModel::recoveryKeyMade);
    model.showSet({}, QStringLiteral("k1 k2 k3 k4 k5 k6 k7 k8 k9"));
    EXPECT_EQ(made.size(), 1);
    ASSERT_EQ(model.recoveryWords().size(), 9);
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QStringList asked;
    for (auto places = number.globalMatch(model.askedText()); places.hasNext();)
        asked << QStringLiteral("k") + places.next().captured();
    ASSERT_EQ(asked.size(), 3) << qPrintable(model.askedText());
    EXPECT_FALSE(model.confirm(QStringLiteral("k1")));
    EXPECT_FALSE(model.confirm(asked.join(' ') + QStringLiteral(" k1")));
    EXPECT_EQ(model.recoveryWords().size(), 9);
    EXPECT_TRUE(model.confirm(QStringLiteral(" ") + asked.join("  ").toUpper()));
    EXPECT_TRUE(model.recoveryWords().isEmpty());
    EXPECT_FALSE(model.confirm({})) << "there is none to say";
}

TEST_F(LockTest, SaysThatALockCouldNotBeSet) {
    LockViewModel model(ports);
    model.showSet(QStringLiteral("the disk is full"), {});
    EXPECT_EQ(model.message(), "That did not work: the disk is full. There is no lock.");
    EXPECT_TRUE(model.recoveryWords().isEmpty());
}

TEST_F(LockTest, ChangesTheWordsForTheOnesFromBeforeOnly) {
    setLock();
    LockViewModel model(ports);
    typeTwice(model, "new words");
    model.change("wrong");
    settle(model);
    EXPECT_EQ(lock.passphrase, "old words");
    EXPECT_EQ(model.message(), "That did not open it.");
    EXPECT_TRUE(model.wordsAgree()) << "what was typed is still there";
    const QSignalSpy changed(&model, &LockViewModel::wasChanged);
    model.change("old words");
    settle(model);
    EXPECT_EQ(lock.passphrase, "new words");
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(LockTest, AsksAgainAndTakesOffByItsWords) {
    setLock();
    LockViewModel model(ports);
    const QSignalSpy answered(&model, &LockViewModel::answered);
    model.ask("wrong");
    settle(model);
    EXPECT_EQ(answered.size(), 0);
    model.ask("old words");
    settle(model);
    EXPECT_EQ(answered.size(), 1);
    model.remove("wrong");
    settle(model);
    EXPECT_TRUE(model.isSet());
    model.remove("old words");
    settle(model);
    EXPECT_FALSE(model.isSet());
}

TEST_F(LockTest, ClosesOnlyWhereThereIsALockAndOpensByItsWords) {
    LockViewModel model(ports);
    model.close(true);
    EXPECT_FALSE(model.closed());
    EXPECT_EQ(lock.closed, 0);
    setLock();
    model.close(false); // a session runs
    EXPECT_TRUE(model.closed());
    EXPECT_EQ(lock.closed, 0) << "its file stays open";
    model.unlock()->open("wrong");
    while (model.unlock()->busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_TRUE(model.closed());
    model.unlock()->open("old words");
    while (model.unlock()->busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    EXPECT_FALSE(model.closed());
    model.close(true);
    EXPECT_EQ(lock.closed, 1);
}

TEST_F(LockTest, WantsToCloseWhenItIsLeftOrWasNotUsed) {
    setLock();
    LockViewModel model(ports);
    const QSignalSpy wanted(&model, &LockViewModel::closeWanted);
    ASSERT_EQ(model.after(), "5");
    model.setInFront(false);
    clock.advance(4min + 59s);
    model.setInFront(true);
    EXPECT_EQ(wanted.size(), 0);
    model.used();
    clock.advance(5min); // asleep, perhaps
    model.setInFront(false);
    EXPECT_EQ(wanted.size(), 1);
    model.setInFront(true);

    model.setAfter("leaving");
    EXPECT_EQ(model.after(), "leaving");
    clock.advance(24h);
    EXPECT_EQ(wanted.size(), 2) << "by what was unused when it came back";
    model.setInFront(false);
    EXPECT_EQ(wanted.size(), 3);
    model.setAfter("nonsense");
    EXPECT_EQ(model.after(), "leaving");
}

TEST_F(LockTest, AShorterTimeCountsAtOnceAndALongerOneToo) {
    setLock();
    LockViewModel model(ports);
    auto* timer = model.findChild<QTimer*>();
    ASSERT_TRUE(timer);
    model.used();
    EXPECT_EQ(timer->intervalAsDuration(), 5min);
    model.setAfter("1");
    EXPECT_EQ(timer->intervalAsDuration(), 1min);
    EXPECT_TRUE(timer->isActive());
    model.setAfter("15");
    EXPECT_EQ(timer->intervalAsDuration(), 15min);
    model.setAfter("leaving");
    EXPECT_FALSE(timer->isActive());
}

TEST_F(LockTest, APageForFilesKeepsItOpenForAWhileAndNotForever) {
    setLock();
    LockViewModel model(ports);
    model.setAfter("leaving");
    const QSignalSpy wanted(&model, &LockViewModel::closeWanted);
    files.inFront = true;
    model.used();
    model.setInFront(false);
    clock.advance(4min);
    model.setInFront(true);
    EXPECT_EQ(wanted.size(), 0) << "a file is being chosen";
    model.setInFront(false);
    clock.advance(2h); // the page was left open
    model.setInFront(true);
    EXPECT_GE(wanted.size(), 1);
}

TEST_F(LockTest, IsOfferedOnceThereIsSomethingToLock) {
    storage.settings.saveSetting(lockOfferedSetting, "");
    LockViewModel model(ports);
    EXPECT_FALSE(model.offered());
    storage.sessions.save(SessionBuilder("2026-03-01", 1).step(5));
    EXPECT_TRUE(model.offered());
    setLock();
    EXPECT_FALSE(model.offered());
    lock.passphrase.clear();
    model.putOffOffer();
    EXPECT_FALSE(model.offered());
    clock.setNow("2026-04-01T12:00:00+02:00");
    EXPECT_FALSE(LockViewModel(ports).offered()) << "it is put off for thirty days";
    clock.setNow("2026-04-02T12:00:00+02:00");
    EXPECT_TRUE(model.offered());
    model.declineOffer();
    EXPECT_FALSE(model.offered());
}

TEST_F(LockTest, TakesAPinOfSixDigitsAndNothingElse) {
    LockViewModel model(ports);
    model.beginWith("pin");
    model.setTyped("12345");
    EXPECT_FALSE(model.wordsAgree());
    EXPECT_EQ(model.typedError(), QString()) << "it is still being typed";
    typeTwice(model, "1234");
    EXPECT_EQ(model.againError(), QString()) << "they are the same";
    EXPECT_EQ(model.typedError(), "A PIN has six digits or more.");
    typeTwice(model, "12345x");
    EXPECT_FALSE(model.wordsAgree());
    EXPECT_FALSE(model.typedError().isEmpty());
    model.set();
    EXPECT_FALSE(model.busy());
    typeTwice(model, "123456");
    model.set();
    settle(model);
    EXPECT_EQ(lock.opened, 1);
    EXPECT_TRUE(model.pin());
    EXPECT_EQ(model.valueText(), "PIN");
    // Answered by the keyring after the page was left: nothing is set.
    model.beginWith("pin");
    typeTwice(model, "777777");
    model.set();
    model.forgetTyped();
    settle(model);
    EXPECT_EQ(lock.opened, 1);
    EXPECT_EQ(model.typed(), QString());
    model.beginWith("passphrase");
    typeTwice(model, "five words");
    model.change("123456");
    settle(model);
    EXPECT_FALSE(model.pin());
    EXPECT_EQ(lock.passphrase, "five words");
}

TEST_F(LockTest, IsSetByAFingerWithNothingTyped) {
    lock.biometric = true;
    LockViewModel model(ports);
    EXPECT_TRUE(model.canUseBiometric());
    EXPECT_EQ(model.way(), "");
    model.beginWith("biometric");
    EXPECT_TRUE(model.wordsAgree());
    model.set();
    model.forgetTyped(); // its page was left while the finger was asked for
    EXPECT_EQ(lock.givenUp, 1);
    settle(model);
    EXPECT_EQ(lock.opened, 0);
    model.beginWith("biometric");
    model.set();
    settle(model);
    EXPECT_EQ(lock.opened, 1);
    EXPECT_TRUE(model.biometric());
    EXPECT_FALSE(model.pin());
    EXPECT_EQ(model.way(), "biometric");
    EXPECT_EQ(model.valueText(), "Fingerprint or face");
}

TEST_F(LockTest, AsksForTheFingerWhereverItAsksAgain) {
    lock.passphrase = lock.finger;
    lock.recoveryKey = "k1 k2";
    lock.chosen = LockWay::Biometric;
    LockViewModel model(ports);
    const QSignalSpy answered(&model, &LockViewModel::answered);
    lock.finger = "another one";
    model.ask({});
    settle(model);
    EXPECT_EQ(answered.size(), 0);
    EXPECT_EQ(model.message(), "It did not open. It can be tried again; once a fingerprint or face"
                               " of this device has changed, the recovery key alone opens it.");
    model.ask("k1 k2");
    settle(model);
    EXPECT_EQ(answered.size(), 1);
    lock.finger = lock.passphrase;
    model.ask({});
    settle(model);
    EXPECT_EQ(answered.size(), 2);
    const QSignalSpy made(&model, &LockViewModel::recoveryKeyMade);
    model.renewRecoveryKey({});
    settle(model);
    EXPECT_EQ(made.size(), 1);
    // To a passphrase, and from then on nothing is no answer.
    model.beginWith("passphrase");
    typeTwice(model, "five words");
    model.change({});
    settle(model);
    EXPECT_EQ(lock.passphrase, "five words");
    model.ask({});
    EXPECT_FALSE(model.busy());
    model.remove({});
    EXPECT_TRUE(model.isSet());
    // And back.
    model.beginWith("biometric");
    model.change("five words");
    settle(model);
    EXPECT_TRUE(model.biometric());
    model.remove({});
    settle(model);
    EXPECT_FALSE(model.isSet());
}

TEST_F(LockTest, SaysThatTheKeyringKeptNothingAndKeepsWhatWasTyped) {
    lock.keyring = false;
    LockViewModel model(ports);
    EXPECT_FALSE(model.canUsePin());
    model.beginWith("pin");
    typeTwice(model, "123456");
    model.set();
    settle(model);
    EXPECT_EQ(lock.opened, 0);
    EXPECT_TRUE(model.message().contains(QStringLiteral("keyring")));
    EXPECT_TRUE(model.wordsAgree());
}

} // namespace

} // namespace frond::test
