// SPDX-License-Identifier: GPL-3.0-or-later
// The lock in the window: what covers it, what opens it, and what is asked again.
#include "tests/app/windowfixture.h"

namespace frond::test {

namespace {

class LockWindow : public WindowTest {
protected:
    void openLocked() {
        lock.passphrase = "five words";
        open();
    }
    /// Types into the field of the page and lets it be tried.
    void answer(const char* words, const char* button) {
        tap("input");
        type(words);
        tap(button);
        settle();
    }
    void typeInto(const char* field, const char* words) {
        QMetaObject::invokeMethod(find(field), "takeFocus");
        type(words);
    }
    void settle() {
        while (context->lock()->busy() || context->lock()->unlock()->busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    }
    void hide() { QTest::keyClick(window, Qt::Key_H, Qt::ControlModifier); }
};

TEST_F(LockWindow, WithoutALockHidingOpensWithATap) {
    open();
    ASSERT_TRUE(find("start"));
    hide();
    EXPECT_FALSE(find("start"));
    tap("open");
    EXPECT_TRUE(find("start"));
    EXPECT_EQ(lock.closed, 0);
}

TEST_F(LockWindow, HidingLocksAndTheWordsOpen) {
    openLocked();
    context->session()->start(); // so that its file stays open
    hide();
    EXPECT_FALSE(find("start"));
    EXPECT_FALSE(find("todayPage"));
    EXPECT_EQ(lock.closed, 0);
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(find("forgotten"));
    answer("wrong", "open");
    EXPECT_EQ(textOf("message"), "That did not open it.");
    EXPECT_FALSE(find("start"));
    type("five words"); // in place of it
    tap("open");
    settle();
    EXPECT_TRUE(find("start"));
    EXPECT_TRUE(context->session()->active()) << "it went on";
}

TEST_F(LockWindow, LetsGoOfTheFileWhereNothingIsBegun) {
    openLocked();
    hide();
    EXPECT_EQ(lock.closed, 1);
}

TEST_F(LockWindow, LetsGoOfTheFileWhileTheGuideIsRead) {
    openLocked();
    tap("tab_more");
    tap("guideRow");
    tap("topic_lock");
    ASSERT_TRUE(find("paragraph_0"));
    hide();
    EXPECT_EQ(lock.closed, 1);
}

TEST_F(LockWindow, KeepsAFormThatIsOpen) {
    openLocked();
    tap("logEarlier");
    hide();
    EXPECT_EQ(lock.closed, 0);
    answer("five words", "open");
    EXPECT_TRUE(find("chip_yesterday"));
}

TEST_F(LockWindow, AnswersNoReminderWhileItIsClosed) {
    openLocked();
    context->session()->start();
    context->session()->stop();
    context->lock()->close(false);
    emit context->startWanted();
    EXPECT_TRUE(find("forgotten"));
}

TEST_F(LockWindow, ASharedCardLocksTheRest) {
    storage.settings.saveSetting("card.words", "Slowly, please");
    openLocked();
    tap("tab_more");
    tap("card");
    tap("show");
    ASSERT_FALSE(find("tab_more"));
    EXPECT_FALSE(context->lock()->closed());
    QTest::keyClick(window, Qt::Key_Escape);
    tap("leaveCard");
    EXPECT_TRUE(find("forgotten"));
    EXPECT_FALSE(find("card_0"));
}

TEST_F(LockWindow, AsksAgainBeforeAnythingLeavesOrGoes) {
    openLocked();
    for (const char* row : {"takeOut", "erase"}) {
        tap("tab_more");
        tap("copies");
        tap(row);
        EXPECT_FALSE(find("eraseWord"));
        EXPECT_FALSE(find("share"));
        answer("five words", "goOn");
        EXPECT_TRUE(find(row == std::string_view("erase") ? "eraseWord" : "share")) << row;
        QTest::keyClick(window, Qt::Key_Escape);
        QTest::keyClick(window, Qt::Key_Escape);
    }
}

TEST_F(LockWindow, AsksAgainBeforeASummaryLeaves) {
    storage.sessions.save(SessionBuilder("2026-03-02", 40).step("3", "24", 15));
    openLocked();
    tap("tab_more");
    tap("summary");
    tap("share");
    tap("share");
    EXPECT_EQ(files.offered, "");
    answer("five words", "goOn");
    EXPECT_EQ(files.offered, "summary-2026-03.pdf");
    EXPECT_TRUE(find("paper")) << "the page that asked is there again";
}

TEST_F(LockWindow, AsksAgainBeforeEachPictureOfAChart) {
    storage.sessions.save(SessionBuilder("2026-03-02", 40).step("3", "24", 15));
    openLocked();
    tap("tab_overTime");
    tap("size");
    tap("savePicture");
    EXPECT_EQ(files.offered, "");
    answer("five words", "goOn");
    EXPECT_TRUE(files.offered.endsWith(".png"));
    tap("saveDrawing");
    EXPECT_TRUE(files.offered.endsWith(".png"));
    answer("five words", "goOn");
    EXPECT_TRUE(files.offered.endsWith(".svg"));
}

TEST_F(LockWindow, IsTakenOffByItsWords) {
    openLocked();
    tap("tab_more");
    tap("lock");
    tap("remove");
    answer("five words", "goOn");
    EXPECT_FALSE(lock.isSet());
    EXPECT_EQ(textOf("message"), "The lock is off.");
    EXPECT_TRUE(find("set"));
}

TEST_F(LockWindow, IsSetWithAPinWhichIsAskedForByItsName) {
    open();
    tap("tab_more");
    tap("lock");
    tap("setPin");
    EXPECT_FALSE(find("suggest"));
    typeInto("typed", "123456");
    typeInto("again", "123456");
    tap("set");
    settle();
    EXPECT_EQ(lock.opened, 1);
    EXPECT_EQ(lock.passphrase, "123456");
    context->lock()->close(false);
    EXPECT_EQ(find("words")->property("label"), "PIN");
    tap("forgotten");
    EXPECT_EQ(find("words")->property("label"), "Recovery key");
}

TEST_F(LockWindow, OffersNoPinWhereThereIsNoKeyring) {
    lock.keyring = false;
    open();
    tap("tab_more");
    tap("lock");
    EXPECT_TRUE(find("set"));
    EXPECT_FALSE(find("setPin"));
}

TEST_F(LockWindow, OffersNoFingerWhereTheDeviceAsksForNone) {
    openLocked();
    tap("tab_more");
    tap("lock");
    EXPECT_TRUE(find("pinInstead"));
    EXPECT_FALSE(find("biometricInstead"));
    EXPECT_FALSE(find("passphraseInstead"));
}

TEST_F(LockWindow, IsSetWithAFingerAndOpensWithItOrTheRecoveryKey) {
    lock.biometric = true;
    open();
    tap("tab_more");
    tap("lock");
    tap("setBiometric");
    EXPECT_FALSE(find("typed"));
    EXPECT_FALSE(find("again"));
    EXPECT_FALSE(find("suggest"));
    tap("set");
    settle();
    EXPECT_EQ(lock.opened, 1);
    lock.recoveryKey = "k1 k2";
    context->lock()->close(false);
    EXPECT_FALSE(find("words")) << "nothing is typed";
    lock.finger = "another one";
    tap("open");
    settle();
    EXPECT_TRUE(textOf("message").startsWith("It did not open. It can be tried again"));
    tap("forgotten");
    EXPECT_EQ(find("words")->property("label"), "Recovery key");
    type("k1 k2"); // its field has the focus
    tap("open");
    settle();
    EXPECT_FALSE(context->lock()->closed());
    lock.finger = lock.passphrase;
    context->lock()->close(false);
    QTest::keyClick(window, Qt::Key_Return); // the button has the focus
    settle();
    EXPECT_FALSE(context->lock()->closed());
}

TEST_F(LockWindow, OfAFingerOfAnotherDeviceOnlyTheRecoveryKeyIsAskedFor) {
    lock.chosen = LockWay::Biometric;
    lock.passphrase = lock.finger;
    lock.recoveryKey = "k1 k2";
    open();
    context->lock()->close(false);
    EXPECT_EQ(find("words")->property("label"), "Recovery key");
    type("k1 k2");
    tap("open");
    settle();
    EXPECT_FALSE(context->lock()->closed());
}

TEST_F(LockWindow, AsksForTheFingerBeforeAnythingLeavesAndChangesByIt) {
    lock.biometric = true;
    lock.chosen = LockWay::Biometric;
    lock.passphrase = lock.finger;
    lock.recoveryKey = "k1 k2";
    open();
    tap("tab_more");
    tap("copies");
    tap("takeOut");
    EXPECT_FALSE(find("words"));
    tap("otherWords");
    EXPECT_EQ(find("words")->property("label"), "Recovery key");
    tap("otherWords");
    tap("goOn");
    settle();
    EXPECT_TRUE(find("share"));
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Escape);
    tap("tab_more");
    tap("lock");
    EXPECT_EQ(textOf("state"), "Frond opens with your fingerprint or face on this device, or with"
                               " the recovery key you wrote down.");
    tap("passphraseInstead");
    typeInto("typed", "five words");
    typeInto("again", "five words");
    tap("save"); // and shows the finger
    settle();
    EXPECT_EQ(lock.passphrase, "five words");
    tap("biometricInstead");
    typeInto("before", "five words");
    tap("save");
    settle();
    EXPECT_TRUE(context->lock()->biometric());
}

TEST_F(LockWindow, IsOfferedAfterTheFirstEntryAndLeadsToItsPage) {
    storage.settings.saveSetting(lockOfferedSetting, "");
    storage.sessions.save(SessionBuilder("2026-03-01", 1).step(5));
    open();
    ASSERT_TRUE(find("lockOffer"));
    tap("notice_set");
    EXPECT_EQ(textOf("state"), "Anyone who can open this device can open Frond.");
    tap("set");
    EXPECT_TRUE(find("suggest"));
}

} // namespace

} // namespace frond::test
