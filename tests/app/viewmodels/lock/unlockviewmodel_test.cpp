// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/lock/unlockviewmodel.h"

#include "app/qtconvert.h"
#include "core/base/storageerror.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSignalSpy>
#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace frond::test {

namespace {

class UnlockTest : public ::testing::Test {
protected:
    UnlockTest() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    /// Tries `words` and waits for what comes of it.
    static void open(UnlockViewModel& unlock, const char* words) {
        unlock.open(QString::fromLatin1(words));
        while (unlock.busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    static StorageError locked(Message message) {
        return {StorageError::Kind::Locked, std::move(message), StorageError::About::Key};
    }
};

TEST_F(UnlockTest, GoesOnWhenTheWordsOpenIt) {
    std::vector<std::string> tried;
    UnlockViewModel unlock({[&](const std::string& words) { tried.push_back(words); }, {}});
    const QSignalSpy opened(&unlock, &UnlockViewModel::opened);
    unlock.open({});
    EXPECT_FALSE(unlock.busy()) << "nothing is no try";
    open(unlock, "five words");
    EXPECT_EQ(opened.size(), 1);
    EXPECT_EQ(tried, std::vector<std::string>{"five words"});
    EXPECT_EQ(unlock.message(), QString());
}

TEST_F(UnlockTest, AsksForAFingerWhereThatOpensItAndNowhereElse) {
    std::vector<std::string> tried;
    LockWay way = LockWay::Passphrase;
    UnlockViewModel unlock(
        {[&](const std::string& words) { tried.push_back(words); }, {}, [&] { return way; }});
    const QSignalSpy opened(&unlock, &UnlockViewModel::opened);
    unlock.openBiometric();
    EXPECT_FALSE(unlock.busy());
    way = LockWay::Biometric;
    EXPECT_TRUE(unlock.biometric());
    EXPECT_FALSE(unlock.pin());
    unlock.openBiometric();
    while (unlock.busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    open(unlock, "a recovery key");
    EXPECT_EQ(tried, (std::vector<std::string>{"", "a recovery key"}));
    EXPECT_EQ(opened.size(), 2);
}

TEST_F(UnlockTest, SaysInAFewWordsWhyItDidNot) {
    struct Case {
        Message thrown;
        const char* said;
    };
    const std::vector<Case> cases{
        {{Code::WordsDoNotOpenFile}, "That did not open it."},
        {{Code::RecoveryKeyDoesNotOpen}, "That did not open it."},
        {{Code::RecoveryKeyMistyped}, "A word of the recovery key is missing or mistyped."},
        {{Code::KeyringGaveNothing},
         "The keyring of this device did not give what the PIN needs. The recovery key opens it."},
        {{Code::BiometricGaveNothing},
         "It did not open. It can be tried again; once a fingerprint or face of this device has"
         " changed, the recovery key alone opens it."},
        {{Code::NextTryInSeconds, 30}, "The next try is possible in 30 seconds."},
        {{Code::NextTryInSeconds, 1}, "The next try is possible in 1 second."},
        {{Code::NextTryInMinutes, 15}, "The next try is possible in 15 minutes."},
        {{Code::NextTryInMinutes, 1}, "The next try is possible in 1 minute."}};
    for (const auto& [thrown, said] : cases) {
        UnlockViewModel unlock({[&](const std::string&) { throw locked(thrown); }, {}});
        const QSignalSpy opened(&unlock, &UnlockViewModel::opened);
        open(unlock, "wrong");
        EXPECT_EQ(toStd(unlock.message()), said);
        EXPECT_EQ(opened.size(), 0);
        unlock.forgetMessage();
        EXPECT_EQ(unlock.message(), QString());
    }
}

TEST_F(UnlockTest, BeginsAgainOnlyWhenTheWordWasTyped) {
    int begun = 0;
    UnlockViewModel unlock({[](const std::string&) {}, [&] { ++begun; }});
    const QSignalSpy started(&unlock, &UnlockViewModel::startedAgain);
    EXPECT_TRUE(unlock.canStartAgain());
    for (const char* typed : {"", "start", "starta gain"})
        EXPECT_FALSE(unlock.startAgain(QString::fromLatin1(typed))) << typed;
    EXPECT_EQ(begun, 0);
    EXPECT_TRUE(unlock.startAgain(QStringLiteral(" Start again ")));
    EXPECT_EQ(begun, 1);
    EXPECT_EQ(started.size(), 1);
}

TEST_F(UnlockTest, StaysWhereBeginningAgainDidNotWork) {
    UnlockViewModel unlock(
        {[](const std::string&) {},
         [] { throw StorageError(StorageError::Kind::Full, {Code::FileInUse}); }});
    const QSignalSpy started(&unlock, &UnlockViewModel::startedAgain);
    EXPECT_FALSE(unlock.startAgain(UnlockViewModel::startWord()));
    EXPECT_EQ(started.size(), 0);
    EXPECT_FALSE(unlock.message().isEmpty());
    EXPECT_FALSE(UnlockViewModel({[](const std::string&) {}, {}}).canStartAgain());
}

} // namespace

} // namespace frond::test
