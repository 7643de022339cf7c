// SPDX-License-Identifier: GPL-3.0-or-later
// The lock on a file and the keyring together: at no step is there a file that nothing opens.
#include "app/services/fileapplock.h"

#include "core/base/storageerror.h"
#include "data/file/locking.h"
#include "data/store/randomids.h"
#include "data/store/storage.h"
#include "tests/data/storagetest.h"
#include "tests/support/memorykeyring.h"

#include <array>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <string>
#include <utility>
#include <vector>

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
        FileAppLock lock(file(), keyrings);
        lock.prepare(way, words);
        lock.setAndReopen();
        const auto secret = lock.takeSecret();
        return std::string(data::setLock({.file = file()}, *secret).view());
    }
    [[nodiscard]] std::optional<Code> codeOf(const std::string& words) {
        try {
            FileAppLock(file(), keyrings).check(words);
            return std::nullopt;
        } catch (const StorageError& error) {
            return error.problem().message.code;
        }
    }

    MemoryKeyring keyring, biometric;
    data::Keyrings keyrings{keyring, biometric};

private:
    data::TemporaryFolder m_folder;
};

TEST_F(FileAppLockTest, APinOpensWhileTheKeyringHasItsPart) {
    const std::string recovery = setBy(LockWay::Pin, "123456");
    EXPECT_EQ(FileAppLock(file(), keyrings).way(), LockWay::Pin);
    ASSERT_EQ(keyring.kept.size(), 1U);
    EXPECT_EQ(codeOf("123456"), std::nullopt);
    EXPECT_EQ(codeOf("654321"), Code::WordsDoNotOpenFile);
    EXPECT_EQ(codeOf(recovery), std::nullopt);
    keyring.locked = true;
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(codeOf("123456"), Code::KeyringGaveNothing) << "that is no try";
    EXPECT_EQ(codeOf(recovery), std::nullopt) << "a lost keyring loses nothing else";
}

TEST_F(FileAppLockTest, WhatAFileThatIsDecidedNeedsIsNotForgotten) {
    for (const LockWay way : {LockWay::Pin, LockWay::Biometric}) {
        setBy(way, "123456");
        const data::PartName part = data::partsNeeded(file()).at(0);
        // Its switch was decided and not finished: its key file is not yet beside its own name.
        const auto own = KeyFile(file()).path();
        const std::filesystem::path decided = file().string() + ".restoring.key";
        std::filesystem::rename(own, decided);
        data::forgetPart(file(), part, keyrings);
        EXPECT_EQ(keyring.kept.size() + biometric.kept.size(), 1U);
        std::filesystem::rename(decided, own);
        EXPECT_EQ(codeOf(way == LockWay::Pin ? "123456" : ""), std::nullopt);
        std::filesystem::remove(own);
        data::forgetPart(file(), part, keyrings);
        EXPECT_EQ(keyring.kept.size() + biometric.kept.size(), 0U);
        std::filesystem::remove(file());
        KeyFile keys(file());
        static_cast<void>(data::Storage::open(
            {.file = file(), .create = true}, keys, [] { return WallClock::result_type{}; },
            data::randomIds()));
    }
}

TEST_F(FileAppLockTest, NothingIsSetWhereTheKeyringDoesNotKeepIt) {
    FileAppLock lock(file(), keyrings);
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
    FileAppLock lock(file(), keyrings);
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
    const data::PartName part = data::partsNeeded(file()).front();
    std::filesystem::remove(key);
    data::forgetPart(file(), part, keyrings);
    EXPECT_EQ(keyring.kept.size(), 1U) << "the kept file needs it";
    data::setContent(kept + ".key", "{");
    data::forgetPart(file(), part, keyrings);
    EXPECT_EQ(keyring.kept.size(), 1U) << "it may";
    std::filesystem::remove(kept + ".key");
    data::forgetPart(file(), part, keyrings);
    EXPECT_TRUE(keyring.kept.empty());
}

TEST_F(FileAppLockTest, AFingerOpensWithNothingTyped) {
    const std::string recovery = setBy(LockWay::Biometric, {});
    EXPECT_EQ(FileAppLock(file(), keyrings).way(), LockWay::Biometric);
    EXPECT_TRUE(keyring.kept.empty());
    ASSERT_EQ(biometric.kept.size(), 1U);
    biometric.asked = 0;
    EXPECT_EQ(codeOf({}), std::nullopt);
    EXPECT_EQ(biometric.asked, 1);
    EXPECT_EQ(codeOf(recovery), std::nullopt);
    EXPECT_EQ(biometric.asked, 1) << "the recovery key asks for no finger";
    EXPECT_EQ(codeOf("123456"), Code::RecoveryKeyMistyped) << "there is nothing else to type";
    EXPECT_EQ(keyring.asked, 0);
}

TEST_F(FileAppLockTest, AFingerThatIsNotKnownIsNoTry) {
    const std::string recovery = setBy(LockWay::Biometric, {});
    biometric.locked = true; // cancelled, another finger, a hand in a glove
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(codeOf({}), Code::BiometricGaveNothing);
    biometric.locked = false;
    EXPECT_EQ(codeOf({}), std::nullopt) << "nothing has to be waited for";
    biometric.kept.clear(); // as the system does once another finger is known
    EXPECT_EQ(codeOf({}), Code::BiometricGaveNothing);
    FileAppLock lock(file(), keyrings);
    lock.change(recovery, LockWay::Biometric, {});
    EXPECT_EQ(codeOf({}), std::nullopt) << "and anew with the recovery key";
    EXPECT_EQ(codeOf(recovery), std::nullopt);
}

TEST_F(FileAppLockTest, EachWayTakesThePlaceOfEachOtherAndItsPartLeavesItsKeyring) {
    const std::string recovery = setBy(LockWay::Passphrase, "five words");
    const std::vector<std::pair<LockWay, std::string>> ways{
        {LockWay::Passphrase, "five words"}, {LockWay::Pin, "123456"}, {LockWay::Biometric, ""}};
    FileAppLock lock(file(), keyrings);
    for (const auto& [before, wordsBefore] : ways) {
        for (const auto& [after, wordsAfter] : ways) {
            lock.change(recovery, before, wordsBefore);
            lock.change(wordsBefore, after, wordsAfter);
            EXPECT_EQ(lock.way(), after);
            EXPECT_EQ(FileAppLock(file(), keyrings).way(), after);
            EXPECT_EQ(codeOf(wordsAfter), std::nullopt);
            EXPECT_EQ(codeOf(recovery), std::nullopt);
            EXPECT_EQ(keyring.kept.size(), after == LockWay::Pin ? 1U : 0U);
            EXPECT_EQ(biometric.kept.size(), after == LockWay::Biometric ? 1U : 0U);
        }
    }
    EXPECT_TRUE(lock.renewRecoveryKey({}) != recovery) << "it asks for a finger";
    lock.remove({});
    EXPECT_FALSE(lock.isSet());
    EXPECT_TRUE(biometric.kept.empty());
}

TEST_F(FileAppLockTest, ACancelledFingerChangesNothingAndLeavesNothingBehind) {
    setBy(LockWay::Passphrase, "five words");
    FileAppLock lock(file(), keyrings);
    biometric.loses = true; // asked again, whether it was kept
    EXPECT_THROW(lock.change("five words", LockWay::Biometric, {}), StorageError);
    biometric.loses = false;
    biometric.locked = true;
    EXPECT_THROW(lock.change("five words", LockWay::Biometric, {}), StorageError);
    EXPECT_THROW(lock.change("wrong", LockWay::Biometric, {}), StorageError);
    EXPECT_EQ(lock.way(), LockWay::Passphrase);
    EXPECT_TRUE(biometric.kept.empty());
    EXPECT_EQ(codeOf("five words"), std::nullopt);
    biometric.locked = false;
    lock.change("five words", LockWay::Biometric, {});
    biometric.locked = true;
    EXPECT_THROW(lock.remove({}), StorageError);
    EXPECT_THROW(static_cast<void>(lock.renewRecoveryKey({})), StorageError);
    EXPECT_TRUE(lock.isSet());
    EXPECT_EQ(biometric.kept.size(), 1U);
}

/// Looks at the key file whenever something comes or goes, as whoever is left after a kill does.
class WatchedKeyring : public MemoryKeyring {
public:
    explicit WatchedKeyring(std::filesystem::path file) : m_file(std::move(file)) {}
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override {
        look();
        const bool done = MemoryKeyring::write(name, secret);
        look();
        return done;
    }
    void remove(const std::string& name) override {
        look();
        MemoryKeyring::remove(name);
        look();
    }
    int looked = 0;

private:
    void look() {
        ++looked;
        const auto needed = data::KeyFile(m_file).partOf(data::LockSecret::Kind::Biometric);
        EXPECT_TRUE(!needed || kept.contains(*needed)) << "what the file needs is always there";
    }
    std::filesystem::path m_file;
};

TEST_F(FileAppLockTest, AKillAtAnyStepLeavesAFileThatAFingerOpens) {
    const std::string recovery = setBy(LockWay::Passphrase, "five words");
    WatchedKeyring watched(file());
    FileAppLock lock(file(), {keyring, watched});
    lock.change("five words", LockWay::Biometric, {});
    lock.change({}, LockWay::Biometric, {});
    lock.change(recovery, LockWay::Pin, "123456");
    lock.change("123456", LockWay::Biometric, {});
    lock.remove({});
    EXPECT_EQ(watched.looked, 12);
}

TEST_F(FileAppLockTest, TheTwoKeyringsAreNotMixedUp) {
    setBy(LockWay::Biometric, {});
    const data::PartName part = data::partsNeeded(file()).front();
    EXPECT_EQ(part.kind, data::LockSecret::Kind::Biometric);
    // A kept file has a PIN whose part has the same name by chance.
    const auto kept = file().string() + ".kept-20260301T100000Z";
    std::filesystem::copy(file(), kept);
    const data::LockSecret pin =
        data::LockSecret::pin({"123456"}, {part.name, data::DataKey::random()});
    data::SecretKeys keys(pin);
    data::KeyDocument document;
    document.setWrap(data::DataKey::random(), keys, data::newWork(pin));
    document.write(kept + ".key");
    ASSERT_TRUE(keyring.write(part.name, pin.part->key));
    ASSERT_EQ(data::partsNeeded(file()).size(), 2U);
    std::filesystem::remove(data::KeyFile(file()).path());
    data::forgetPart(file(), part, keyrings);
    EXPECT_TRUE(biometric.kept.empty());
    EXPECT_EQ(keyring.kept.size(), 1U);
}

// It skips a kind of wrap that it does not know, and leaves it beside the passphrase that it sets.
TEST_F(FileAppLockTest, APassphraseThatAnEarlierFrondSetBesideItIsAskedFor) {
    setBy(LockWay::Biometric, {});
    const auto path = data::KeyFile(file()).path();
    data::KeyDocument before = data::KeyDocument::read(path);
    const data::LockSecret words = data::LockSecret::passphrase({"five words"});
    data::SecretKeys keys(words);
    data::KeyDocument made;
    made.setWrap(data::DataKey::random(), keys, data::newWork(words));
    made.write(path);
    const std::string wrap = data::contentOf(path);
    before.write(path);
    const auto json = [](const std::string& text) { return nlohmann::json::parse(text); };
    nlohmann::json content = json(data::contentOf(path));
    content["wraps"].push_back(json(wrap)["wraps"][0]);
    content.erase("checksum");
    const std::string text = content.dump();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    content["checksum"] = hex.data();
    data::setContent(path, content.dump());
    EXPECT_EQ(FileAppLock(file(), keyrings).way(), LockWay::Passphrase);
    FileAppLock(file(), keyrings).giveUp();
    EXPECT_EQ(keyring.givenUp + biometric.givenUp, 2);
}

TEST_F(FileAppLockTest, GivenUpBetweenTwoQuestionsNothingMoreIsAskedAndNothingChanges) {
    setBy(LockWay::Biometric, {});
    const auto partsBefore = data::partsNeeded(file());
    FileAppLock lock(file(), keyrings);
    biometric.whileAsked = [&] { lock.giveUp(); }; // the page is left, and then a finger shown
    const int asked = biometric.asked;
    EXPECT_THROW(lock.change({}, LockWay::Pin, "123456"), StorageError);
    EXPECT_EQ(biometric.asked, asked + 1);
    EXPECT_TRUE(keyring.kept.empty());
    EXPECT_EQ(lock.way(), LockWay::Biometric);
    EXPECT_EQ(data::partsNeeded(file()), partsBefore);

    biometric.whileAsked = {};
    lock.change({}, LockWay::Pin, "123456");
    EXPECT_EQ(lock.way(), LockWay::Pin) << "the next time it asks again";
}

TEST_F(FileAppLockTest, ALockedKeyringChangesNothing) {
    const std::string recovery = setBy(LockWay::Passphrase, "five words");
    keyring.locked = true;
    FileAppLock lock(file(), keyrings);
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
