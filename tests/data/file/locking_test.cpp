// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/locking.h"

#include "data/file/commitmark.h"
#include "data/file/databasefiles.h"
#include "data/file/filelock.h"
#include "data/salvage/salvage.h"
#include "data/transfer/backup.h"
#include "data/transfer/restore.h"
#include "data/transfer/restoring.h"
#include "data/transfer/snapshots.h"
#include "tests/data/storagetest.h"

#include <functional>
#include <gmock/gmock.h>
#include <vector>

namespace frond::data {
namespace {

using Kind = StorageError::Kind;

LockSecret wordsOf(const std::string& text) {
    return LockSecret::passphrase({text, text});
}

LockSecret keyOf(const LockedText& recoveryKey) {
    const std::string text(recoveryKey.view());
    return LockSecret::recoveryKey({text, text});
}

/// With the part that the keyring keeps under "part".
LockSecret pinOf(const std::string& digits, const DataKey& part) {
    return LockSecret::pin({digits, digits}, {"part", part.copy()});
}

/// What a finger or face gets under "face".
LockSecret biometricOf(const DataKey& part) {
    return LockSecret::biometric({"face", part.copy()});
}

class LockingTest : public StorageTest {
protected:
    void fill() {
        for (unsigned number = 1; number < 40; ++number)
            storage().sessions().save(sessionOn(number, "2026-03-01"));
        close();
    }
    LockedText lock(const std::string& words = "old words") {
        close();
        return setLock({.file = file()}, wordsOf(words));
    }
    /// The entries in `path`, opened by `secret`.
    std::size_t entriesBy(const LockSecret& secret, const std::filesystem::path& path) {
        KeyFile keys(path);
        keys.offer(secret);
        const auto opened = Storage::open(
            {.file = path}, keys, [this] { return m_now; }, randomIds());
        EXPECT_TRUE(opened->check().ok);
        return opened->check().sessions;
    }
    std::size_t entriesBy(const LockSecret& secret) { return entriesBy(secret, file()); }
    [[nodiscard]] KeyRing ringBy(const LockSecret& secret) {
        return KeyFile(file()).verify(secret);
    }
};

TEST_F(LockingTest, OpensWithThePassphraseAndTheRecoveryKeyAndNothingElse) {
    fill();
    const LockedText key = lock();
    EXPECT_EQ(kindOf([&] { open(false); }), Kind::Locked);
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("other words")); }), Kind::Locked);
    EXPECT_EQ(kindOf([&] { entriesBy(keyOf(newRecoveryKey())); }), Kind::Locked);
    EXPECT_EQ(entriesBy(wordsOf(" old   words")), 39U);
    EXPECT_EQ(entriesBy(keyOf(key)), 39U);
    const LockedBy by = KeyFile(file()).lockedBy();
    EXPECT_TRUE(by.passphrase && by.recoveryKey && !by.other);
}

TEST_F(LockingTest, TheFirstLockGivesTheFileANewKey) {
    fill();
    const DataKey before = KeyFile(file()).load();
    lock();
    EXPECT_EQ(kindOf([&] { Database(file(), before); }), Kind::Damaged);
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        EXPECT_THAT(entry.path().filename().string(),
                    ::testing::AnyOf("t.db", "t.db.key", "t.db.lock"));
}

TEST_F(LockingTest, ASecondLockIsRefusedAndALockIsNeeded) {
    fill();
    EXPECT_EQ(kindOf([&] { removeLock(file(), wordsOf("old words")); }), Kind::Other);
    lock();
    EXPECT_EQ(kindOf([&] { lock("others"); }), Kind::Other);
    EXPECT_EQ(entriesBy(wordsOf("old words")), 39U);
}

TEST_F(LockingTest, AChangedPassphraseLeavesTheDataAndTheRecoveryKey) {
    fill();
    const LockedText key = lock();
    const std::string content = contentOf(file());
    changeLock(file(), wordsOf("old words"), wordsOf("new words"));
    EXPECT_EQ(contentOf(file()), content);
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("old words")); }), Kind::Locked);
    EXPECT_EQ(entriesBy(wordsOf("new words")), 39U);
    // Forgotten.
    changeLock(file(), keyOf(key), wordsOf("third words"));
    EXPECT_EQ(entriesBy(wordsOf("third words")), 39U);
    EXPECT_EQ(entriesBy(keyOf(key)), 39U);
    const LockedText other = renewRecoveryKey(file(), wordsOf("third words"));
    EXPECT_EQ(kindOf([&] { entriesBy(keyOf(key)); }), Kind::Locked);
    EXPECT_EQ(entriesBy(keyOf(other)), 39U);
}

TEST_F(LockingTest, ARemovedLockLeavesAFileThatOpensAndCanBeLockedAgain) {
    fill();
    lock();
    EXPECT_EQ(kindOf([&] { removeLock(file(), wordsOf("wrong")); }), Kind::Locked);
    const DataKey locked = ringBy(wordsOf("old words")).key.copy();
    removeLock(file(), wordsOf("old words"));
    EXPECT_EQ(storage().check().sessions, 39U);
    EXPECT_TRUE(KeyFile(file()).load() == locked);
    lock("again");
    EXPECT_FALSE(ringBy(wordsOf("again")).key == locked);
    EXPECT_EQ(entriesBy(wordsOf("again")), 39U);
}

TEST_F(LockingTest, CopiesFromBeforeOpenWithTheLock) {
    fill();
    KeyFile keys(file());
    const auto copy = keepSnapshot(storage(), file(), keys.loadAll(),
                                   std::chrono::floor<std::chrono::seconds>(m_now));
    ASSERT_TRUE(copy);
    const LockedText key = lock();
    EXPECT_EQ(checkBackup(*copy, ringBy(wordsOf("old words"))), 39U);
    EXPECT_EQ(checkBackup(*copy, ringBy(keyOf(key))), 39U);
    removeLock(file(), keyOf(key));
    lock("again");
    EXPECT_EQ(checkBackup(*copy, ringBy(wordsOf("again"))), 39U);
    EXPECT_EQ(kindOf([&] { checkBackup(*copy, DataKey::random()); }), Kind::Locked);
}

TEST_F(LockingTest, APinOpensWithItsPartAloneAndTheRecoveryKeyWithoutIt) {
    fill();
    const DataKey part = DataKey::random();
    const LockedText key = setLock({.file = file()}, pinOf("123456", part));
    EXPECT_EQ(KeyFile(file()).partOf(LockSecret::Kind::Pin), "part");
    EXPECT_TRUE(KeyFile(file()).lockedBy().pin);
    EXPECT_EQ(kindOf([&] { entriesBy(pinOf("123457", part)); }), Kind::Locked);
    EXPECT_EQ(kindOf([&] { entriesBy(pinOf("123456", DataKey::random())); }), Kind::Locked);
    EXPECT_EQ(entriesBy(pinOf(" 123456", part)), 39U);
    EXPECT_EQ(entriesBy(keyOf(key)), 39U);
    // Digits alone are no words of it, and that is no try.
    for (int i = 0; i < 9; ++i) {
        try {
            entriesBy(wordsOf("123456"));
            FAIL();
        } catch (const StorageError& error) {
            EXPECT_EQ(error.problem().message.code, Code::KeyOpensByPin);
        }
    }
    EXPECT_EQ(KeyFile(file()).waitLeft(), std::chrono::milliseconds{0});
    EXPECT_EQ(contentOf(file().string() + ".key").find("123456"), std::string::npos);
}

TEST_F(LockingTest, APinAndAPassphraseTakeEachOthersPlace) {
    fill();
    const DataKey part = DataKey::random(), other = DataKey::random();
    const LockedText key = lock("old words");
    changeLock(file(), wordsOf("old words"), pinOf("123456", part));
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("old words")); }), Kind::Locked);
    EXPECT_FALSE(KeyFile(file()).lockedBy().passphrase);
    changeLock(file(), pinOf("123456", part), pinOf("654321", other));
    EXPECT_EQ(kindOf([&] { entriesBy(pinOf("123456", part)); }), Kind::Locked);
    EXPECT_EQ(entriesBy(pinOf("654321", other)), 39U);
    changeLock(file(), keyOf(key), wordsOf("new words")); // the keyring was lost
    EXPECT_FALSE(KeyFile(file()).partOf(LockSecret::Kind::Pin));
    EXPECT_EQ(entriesBy(wordsOf("new words")), 39U);
    EXPECT_EQ(entriesBy(keyOf(key)), 39U);
    changeLock(file(), wordsOf("new words"), pinOf("123456", part));
    removeLock(file(), pinOf("123456", part));
    EXPECT_EQ(storage().check().sessions, 39U);
}

TEST_F(LockingTest, WhatIsBiometricOpensByItsPartAloneAndByTheRecoveryKey) {
    fill();
    const DataKey part = DataKey::random();
    const LockedText key = setLock({.file = file()}, biometricOf(part));
    EXPECT_EQ(KeyFile(file()).partOf(LockSecret::Kind::Biometric), "face");
    EXPECT_FALSE(KeyFile(file()).partOf(LockSecret::Kind::Pin));
    const LockedBy by = KeyFile(file()).lockedBy();
    EXPECT_TRUE(by.biometric && by.recoveryKey && !by.passphrase && !by.pin && !by.other);
    EXPECT_EQ(entriesBy(biometricOf(part)), 39U);
    EXPECT_EQ(entriesBy(keyOf(key)), 39U);
    EXPECT_EQ(kindOf([&] { entriesBy(biometricOf(DataKey::random())); }), Kind::Locked);
    // No words are its own, and that is no try; nor is nothing.
    for (int i = 0; i < 9; ++i) {
        for (const auto& open : {std::function([&] { entriesBy(wordsOf("123456")); }),
                                 std::function([&] { this->open(false); })}) {
            try {
                open();
                FAIL();
            } catch (const StorageError& error) {
                EXPECT_EQ(error.problem().message.code, Code::KeyOpensByBiometric);
            }
        }
    }
    EXPECT_EQ(KeyFile(file()).waitLeft(), std::chrono::milliseconds{0});
}

TEST_F(LockingTest, EachWayTakesThePlaceOfEachOther) {
    fill();
    const DataKey ofPin = DataKey::random(), ofFace = DataKey::random();
    const std::vector<LockSecret> ways{wordsOf("old words"), pinOf("123456", ofPin),
                                       biometricOf(ofFace)};
    const LockedText key = lock("first words");
    for (const LockSecret& before : ways) {
        for (const LockSecret& after : ways) {
            changeLock(file(), keyOf(key), before);
            changeLock(file(), before, after);
            EXPECT_EQ(entriesBy(after), 39U);
            EXPECT_EQ(entriesBy(keyOf(key)), 39U);
            const LockedBy by = KeyFile(file()).lockedBy();
            EXPECT_EQ(by.passphrase + by.pin + by.biometric, 1);
            if (before.kind != after.kind) {
                EXPECT_EQ(kindOf([&] { entriesBy(before); }), Kind::Locked);
            }
        }
    }
    changeLock(file(), keyOf(key), biometricOf(ofFace));
    const LockedText other = renewRecoveryKey(file(), biometricOf(ofFace));
    EXPECT_EQ(kindOf([&] { entriesBy(keyOf(key)); }), Kind::Locked);
    EXPECT_EQ(entriesBy(keyOf(other)), 39U);
    removeLock(file(), biometricOf(ofFace));
    EXPECT_EQ(storage().check().sessions, 39U);
}

TEST_F(LockingTest, ARestoreOfALockedFileKeepsItsLock) {
    fill();
    const auto copy = folder() / "copy";
    writeBackup(storage(), copy, Passphrase{"of the copy"});
    lock();
    const auto restored = [&](KeyStore& keys) {
        return restoreBackup(
            copy, Passphrase{"of the copy"}, {.file = file()}, keys, [this] { return m_now; },
            randomIds());
    };
    KeyFile closed(file());
    EXPECT_EQ(kindOf([&] { restored(closed); }), Kind::Locked);
    KeyFile keys(file());
    keys.offer(wordsOf("old words"));
    const Restored done = restored(keys);
    EXPECT_EQ(entriesBy(wordsOf("old words")), 39U);
    ASSERT_TRUE(done.kept);
    EXPECT_EQ(entriesBy(wordsOf("old words"), *done.kept), 39U);
}

TEST_F(LockingTest, WhatARestoreKeptIsLockedToo) {
    fill();
    const auto copy = folder() / "copy";
    writeBackup(storage(), copy, Passphrase{"of the copy"});
    close();
    const Restored done = restoreBackup(
        copy, Passphrase{"of the copy"}, {.file = file()}, [this] { return m_now; }, randomIds());
    ASSERT_TRUE(done.kept);
    const LockedText key = lock();
    EXPECT_TRUE(KeyFile(*done.kept).lockedBy().passphrase);
    EXPECT_EQ(entriesBy(keyOf(key), *done.kept), 39U);
    changeLock(file(), wordsOf("old words"), wordsOf("new words"));
    EXPECT_EQ(entriesBy(wordsOf("new words"), *done.kept), 39U);
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("old words"), *done.kept); }), Kind::Locked);
    removeLock(file(), wordsOf("new words"));
    EXPECT_FALSE(KeyFile(*done.kept).lockedBy().any());
}

TEST_F(LockingTest, GivenUpItLeavesTheFileAsItWas) {
    fill();
    struct Enough {};
    const std::string key = contentOf(KeyFile(file()).path());
    const auto told = [](int done, int all) {
        if (done == all)
            throw Enough();
    };
    EXPECT_THROW(setLock({.file = file()}, wordsOf("words"), told), Enough);
    EXPECT_EQ(contentOf(KeyFile(file()).path()), key);
    EXPECT_FALSE(std::filesystem::exists(restoringPath(file())));
    EXPECT_EQ(storage().check().sessions, 39U);
}

TEST_F(LockingTest, TheKeyIsForgottenAndAskedForAgain) {
    fill();
    lock();
    KeyFile keys(file());
    keys.offer(wordsOf("old words"));
    const DataKey key = keys.load();
    EXPECT_TRUE(keys.load() == key);
    keys.forget();
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys.load()); }), Kind::Locked);
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys.verify(wordsOf("x"))); }), Kind::Locked);
    EXPECT_TRUE(keys.verify(wordsOf("old words")).key == key);
}

TEST_F(LockingTest, SalvageAndCheckTakeALockedFile) {
    fill();
    lock();
    KeyFile keys(file());
    EXPECT_EQ(kindOf([&] {
                  salvage(
                      {.file = file()}, folder() / "out.db", keys, [this] { return m_now; },
                      randomIds());
              }),
              Kind::Locked);
    keys.offer(wordsOf("old words"));
    const Salvaged salvaged = salvage(
        {.file = file()}, folder() / "out.db", keys, [this] { return m_now; }, randomIds());
    EXPECT_EQ(salvaged.entries.recovered, 39U);
    EXPECT_EQ(entriesBy(wordsOf("old words"), folder() / "out.db"), 39U);
}

TEST_F(LockingTest, AKeyOfAnotherFileIsDamageNotALock) {
    fill();
    lock();
    const auto other = folder() / "other.db";
    {
        KeyFile keys(other);
        Storage::open(
            {.file = other, .create = true}, keys, [this] { return m_now; }, randomIds());
    }
    setLock({.file = other}, wordsOf("old words"));
    std::filesystem::copy_file(KeyFile(other).path(), KeyFile(file()).path(),
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("old words")); }), Kind::Damaged);
    std::filesystem::remove(KeyFile(file()).path());
    EXPECT_EQ(kindOf([&] { entriesBy(wordsOf("old words")); }), Kind::Locked);
}

TEST(RecoveryKey, IsReadHoweverItIsTypedAndASlipIsNoticed) {
    const std::string key(newRecoveryKey().view());
    ASSERT_EQ(key.size(), 53U);
    std::string spaced;
    for (const char c : key)
        spaced += c == '-' ? std::string("  ") : std::string(1, static_cast<char>(c - 'a' + 'A'));
    for (const std::string& typed : {key, spaced, ' ' + key + "\t", "\xEF\xBB\xBF" + key}) {
        const auto read = recoveryKeyFrom(typed);
        ASSERT_TRUE(read) << typed;
        EXPECT_EQ(read->view(), key);
    }
    int unnoticed = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        std::string slipped = key;
        slipped[i] = slipped[i] == 'a' ? 'i' : slipped[i] == 'b' ? 'd' : 'a';
        unnoticed += recoveryKeyFrom(slipped).has_value() && slipped != key ? 1 : 0;
    }
    EXPECT_LE(unnoticed, 1); // one in 65,536 passes by chance
    EXPECT_FALSE(recoveryKeyFrom(key.substr(6)));
    EXPECT_FALSE(recoveryKeyFrom(newPassphrase()));
    EXPECT_EQ(kindOf([] {
                  LockSecret::recoveryKey({"bakon lusab", "bakon lusab"});
              }),
              Kind::Locked);
}

} // namespace
} // namespace frond::data
