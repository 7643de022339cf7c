// SPDX-License-Identifier: GPL-3.0-or-later
// The lock on a file and the keyring together: at no step is there a file that nothing opens.
#include "app/services/fileapplock.h"

#include "core/base/storageerror.h"
#include "data/file/locking.h"
#include "data/store/randomids.h"
#include "data/store/storage.h"
#include "tests/data/storagetest.h"
#include "tests/support/memorykeyring.h"

namespace frond::test {

namespace {

using data::KeyFile;

class FileAppLockTest : public ::testing::Test {
protected:
    FileAppLockTest() {
        KeyFile keys(file());
        static_cast<void>(data::Storage::open(
            {.file = file(), .create = true}, keys, [] { return WallClock::result_type{}; },
            data::randomIds()));
    }
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "t.db"; }
    /// As the window does it: prepared while it is open, set once it is closed.
    std::string setBy(LockWay way, const std::string& words) {
        FileAppLock lock(file(), keyring);
        lock.prepare(way, words);
        lock.setAndReopen();
        const auto secret = lock.takeSecret();
        return std::string(data::setLock({.file = file()}, *secret).view());
    }
    [[nodiscard]] std::optional<Code> codeOf(const std::string& words) {
        try {
            FileAppLock(file(), keyring).check(words);
            return std::nullopt;
        } catch (const StorageError& error) {
            return error.problem().message.code;
        }
    }

    MemoryKeyring keyring;

private:
    data::TemporaryFolder m_folder;
};

TEST_F(FileAppLockTest, APinOpensWhileTheKeyringHasItsPart) {
    const std::string recovery = setBy(LockWay::Pin, "123456");
    EXPECT_EQ(FileAppLock(file(), keyring).way(), LockWay::Pin);
    ASSERT_EQ(keyring.kept.size(), 1U);
    EXPECT_EQ(codeOf("123456"), std::nullopt);
    EXPECT_EQ(codeOf("654321"), Code::WordsDoNotOpenFile);
    EXPECT_EQ(codeOf(recovery), std::nullopt);
    keyring.locked = true;
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(codeOf("123456"), Code::KeyringGaveNothing) << "that is no try";
    EXPECT_EQ(codeOf(recovery), std::nullopt) << "a lost keyring loses nothing else";
}

TEST_F(FileAppLockTest, NothingIsSetWhereTheKeyringDoesNotKeepIt) {
    FileAppLock lock(file(), keyring);
    const auto refused = [&] {
        EXPECT_THROW(lock.prepare(LockWay::Pin, "123456"), StorageError);
        EXPECT_FALSE(lock.takeSecret());
        EXPECT_FALSE(lock.isSet());
    };
    keyring.full = true;
    refused();
    keyring.full = false;
    keyring.loses = true;
    refused();
}

TEST_F(FileAppLockTest, WhatNoPinNeedsAnyMoreLeavesTheKeyring) {
    setBy(LockWay::Pin, "123456");
    const std::string first = keyring.kept.begin()->first;
    FileAppLock lock(file(), keyring);
    EXPECT_THROW(lock.change("654321", LockWay::Pin, "777777"), StorageError);
    EXPECT_EQ(keyring.kept.size(), 1U) << "a wrong one puts nothing there";
    lock.change("123456", LockWay::Pin, "777777");
    ASSERT_EQ(keyring.kept.size(), 1U);
    EXPECT_NE(keyring.kept.begin()->first, first);
    EXPECT_EQ(codeOf("777777"), std::nullopt);
    lock.change("777777", LockWay::Passphrase, "five words");
    EXPECT_TRUE(keyring.kept.empty());
    EXPECT_EQ(lock.way(), LockWay::Passphrase);
    EXPECT_EQ(codeOf("five words"), std::nullopt);
    lock.change("five words", LockWay::Pin, "123456");
    lock.remove("123456");
    EXPECT_FALSE(lock.isSet());
    EXPECT_TRUE(keyring.kept.empty());
}

TEST_F(FileAppLockTest, AMistypedRecoveryKeyIsNoPinAndNoTry) {
    std::string recovery = setBy(LockWay::Pin, "123456");
    recovery[0] = recovery[0] == 'b' ? 'd' : 'b';
    keyring.locked = true;
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(codeOf(recovery), Code::RecoveryKeyMistyped);
    keyring.locked = false;
    EXPECT_EQ(codeOf("123456"), std::nullopt);
}

TEST_F(FileAppLockTest, WhatAKeptFileStillNeedsStays) {
    setBy(LockWay::Pin, "123456");
    const auto key = data::KeyFile(file()).path();
    const auto kept = file().string() + ".kept-20260301T100000Z";
    std::filesystem::copy(file(), kept);
    std::filesystem::copy(key, kept + ".key");
    EXPECT_EQ(data::partsNeeded(file()).size(), 1U);
    const std::string name = *data::partsNeeded(file()).begin();
    std::filesystem::remove(key);
    data::forgetPart(file(), name, keyring);
    EXPECT_EQ(keyring.kept.size(), 1U) << "the kept file needs it";
    data::setContent(kept + ".key", "{");
    data::forgetPart(file(), name, keyring);
    EXPECT_EQ(keyring.kept.size(), 1U) << "it may";
    std::filesystem::remove(kept + ".key");
    data::forgetPart(file(), name, keyring);
    EXPECT_TRUE(keyring.kept.empty());
}

TEST_F(FileAppLockTest, ALockedKeyringChangesNothing) {
    const std::string recovery = setBy(LockWay::Passphrase, "five words");
    keyring.locked = true;
    FileAppLock lock(file(), keyring);
    EXPECT_THROW(lock.change("five words", LockWay::Pin, "123456"), StorageError);
    EXPECT_EQ(lock.way(), LockWay::Passphrase);
    EXPECT_EQ(codeOf("five words"), std::nullopt);
    keyring.locked = false;
    lock.change("five words", LockWay::Pin, "123456");
    keyring.locked = true;
    lock.change(recovery, LockWay::Passphrase, "other words");
    EXPECT_EQ(codeOf("other words"), std::nullopt);
}

} // namespace

} // namespace frond::test
