// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyfile.h"

#include "tests/data/storagetest.h"

#include <nlohmann/json.hpp>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace frond::data {
namespace {

class KeyFileTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "t.db"; }
    [[nodiscard]] KeyFile keys() const { return KeyFile(file()); }

private:
    TemporaryFolder m_folder;
};

TEST_F(KeyFileTest, GivesBackTheKey) {
    EXPECT_FALSE(keys().exists());
    const DataKey key = DataKey::random();
    keys().create(key);
    EXPECT_TRUE(keys().exists());
    EXPECT_TRUE(keys().load() == key);
}

TEST_F(KeyFileTest, LiesBesideTheDatabaseForTheOwnerAlone) {
    keys().create(DataKey::random());
    EXPECT_EQ(keys().path(), file().string() + ".key");
    struct stat status {};
    ASSERT_EQ(::stat(keys().path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
}

TEST_F(KeyFileTest, NeverReplacesAKey) {
    const DataKey key = DataKey::random();
    keys().create(key);
    EXPECT_EQ(kindOf([&] { keys().create(DataKey::random()); }), StorageError::Kind::Other);
    EXPECT_TRUE(keys().load() == key);
}

TEST_F(KeyFileTest, IsLockedWithoutTheFile) {
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked);
}

TEST_F(KeyFileTest, NoticesEveryAlteredBit) {
    keys().create(DataKey::random());
    const std::string whole = contentOf(keys().path());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string altered = whole;
            altered[i] = static_cast<char>(altered[i] ^ 1 << bit);
            setContent(keys().path(), altered);
            ASSERT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked)
                << "byte " << i << " bit " << bit;
        }
    }
}

TEST_F(KeyFileTest, NoticesEveryTruncation) {
    keys().create(DataKey::random());
    const std::string whole = contentOf(keys().path());
    const std::size_t end = whole.rfind('}');
    for (std::size_t size = 0; size <= end; ++size) {
        setContent(keys().path(), whole.substr(0, size));
        ASSERT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked)
            << size << " bytes";
    }
}

// Checksums made apart from the program: BLAKE2b-256 of the compact text without "checksum".
TEST_F(KeyFileTest, ReadsTheDocumentedFormat) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":1,"throttle":null,)"
               R"("wraps":[{"kind":"passphrase","later":true},)"
               R"({"kind":"plain","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}],)"
               R"("checksum":"9cafba0420b1e6a67b9adc0c1c4d389bf96f0171e1b9973439c7d626597d5afb"})");
    DataKey expected;
    for (std::size_t i = 0; i < DataKey::size; ++i)
        expected.writable()[i] = static_cast<std::uint8_t>(i);
    EXPECT_TRUE(keys().load() == expected);
}

TEST_F(KeyFileTest, RefusesANewerVersion) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":2,)"
               R"("checksum":"ef5c3e7d9b81f1671bdbcd35253185651f1df35bcab26d5116decfc23d305a7c"})");
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Newer);
}

TEST_F(KeyFileTest, IsLockedWhenNoWrapOpensWithoutAsking) {
    setContent(keys().path(),
               R"({"format":"frond-key","version":1,"throttle":null,)"
               R"("wraps":[{"kind":"passphrase"}],)"
               R"("checksum":"51849b9264ecc956efef4cb4b30e267f74302c22390f2e07d6c154027d58c739"})");
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked);
}

using Json = nlohmann::json;

/// The key file of "right words", whose content `change` alters; its checksum fits again.
class LockedKeyTest : public KeyFileTest {
protected:
    void SetUp() override {
        const LockSecret secret = wordsOf("right words");
        const LockSecret recovery{LockSecret::Kind::RecoveryKey, m_recoveryKey};
        SecretKeys words(secret), recoveryKeys(recovery);
        KeyDocument document;
        document.setWrap(m_key, words, newWork(secret));
        document.setWrap(m_key, recoveryKeys, newWork(recovery));
        std::vector<DataKey> earlier;
        earlier.push_back(DataKey::random());
        document.setEarlier(m_key, earlier);
        document.write(keys().path());
        m_content = Json::parse(contentOf(keys().path()));
        m_content.erase("checksum");
    }
    static LockSecret wordsOf(const std::string& text) {
        return LockSecret::passphrase({text, text});
    }
    void write(Json content) const {
        const std::string text = content.dump();
        std::array<unsigned char, 32> hash{};
        crypto_generichash(hash.data(), hash.size(),
                           reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                           nullptr, 0);
        std::array<char, 65> hex{};
        sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
        content["checksum"] = hex.data();
        setContent(keys().path(), content.dump());
    }
    [[nodiscard]] DataKey loadBy(LockSecret secret) const {
        KeyFile file(this->file(), [this] { return m_clock; });
        file.offer(std::move(secret));
        return file.load();
    }
    Code codeOf(const std::string& words) const {
        try {
            static_cast<void>(loadBy(wordsOf(words)));
        } catch (const StorageError& error) {
            EXPECT_EQ(error.kind(), StorageError::Kind::Locked);
            return error.problem().message.code;
        }
        return Code::IsMissing;
    }

    const DataKey m_key = DataKey::random();
    const LockedText m_recoveryKey = newRecoveryKey();
    Json m_content;
    ClockReading m_clock{{}, std::chrono::hours{1}, "start"};
};

TEST_F(LockedKeyTest, OpensByEitherSecret) {
    EXPECT_TRUE(loadBy(wordsOf("right words")) == m_key);
    EXPECT_TRUE(loadBy({LockSecret::Kind::RecoveryKey, m_recoveryKey}) == m_key);
    EXPECT_EQ(codeOf("wrong words"), Code::WordsDoNotOpenFile);
    EXPECT_EQ(kindOf([&] { static_cast<void>(keys().load()); }), StorageError::Kind::Locked);
}

TEST_F(LockedKeyTest, EveryAlteredOrLostByteIsLocked) {
    const std::string whole = contentOf(keys().path());
    for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
        std::string altered = whole;
        altered[i] = static_cast<char>(altered[i] ^ 1 << i % 8);
        for (const std::string& content : {altered, whole.substr(0, i)}) {
            setContent(keys().path(), content);
            ASSERT_EQ(codeOf("right words"), Code::KeyAltered) << "byte " << i;
        }
    }
}

// Someone who knows how the checksum is made alters what is sealed.
TEST_F(LockedKeyTest, NoAlteredWrapGivesAKey) {
    for (const char* field : {"key", "nonce", "salt"}) {
        const auto text = m_content["wraps"][0][field].get<std::string>();
        for (std::size_t i = 0; i < text.size(); ++i) {
            Json content = m_content;
            std::string altered = text;
            altered[i] = altered[i] == 'A' ? 'Q' : 'A'; // bits that are not only padding
            content["wraps"][0][field] = altered;
            write(content);
            ASSERT_NE(codeOf("right words"), Code::IsMissing) << field << " at " << i;
        }
    }
}

TEST_F(LockedKeyTest, WorkThatIsNoneOfFrondsIsRefusedBeforeItIsDone) {
    struct Row {
        const char* field;
        Json value;
    };
    for (const auto& [field, value] : std::vector<Row>{{"passes", 2},
                                                       {"passes", 7},
                                                       {"passes", 0},
                                                       {"passes", 4'000'000'000},
                                                       {"memory_kib", 65535},
                                                       {"memory_kib", 65537},
                                                       {"memory_kib", 8},
                                                       {"memory_kib", 4'000'000}}) {
        Json content = m_content;
        content["wraps"][0][field] = value;
        write(content);
        EXPECT_EQ(codeOf("right words"), Code::KeyTakesOtherWork) << field << ' ' << value;
    }
    for (const auto& [field, value] : std::vector<Row>{{"passes", -3},
                                                       {"passes", 3.5},
                                                       {"passes", "3"},
                                                       {"passes", nullptr},
                                                       {"passes", 18'446'744'073'709'551'615ULL},
                                                       {"memory_kib", true},
                                                       {"salt", ""},
                                                       {"salt", "AAAA"},
                                                       {"nonce", 7},
                                                       {"key", Json::array()}}) {
        Json content = m_content;
        content["wraps"][0][field] = value;
        write(content);
        EXPECT_EQ(codeOf("right words"), Code::KeyAltered) << field << ' ' << value;
    }
    write(m_content);
    EXPECT_TRUE(loadBy(wordsOf("right words")) == m_key); // none of them was a try
}

TEST_F(LockedKeyTest, AWrapOfAKindToComeIsPassedOverAndKept) {
    Json& wraps = m_content["wraps"];
    wraps.insert(wraps.begin(), Json::object({{"kind", "to come"}, {"name", "frond"}}));
    write(m_content);
    EXPECT_TRUE(loadBy(wordsOf("right words")) == m_key);
    const Json after = Json::parse(contentOf(keys().path()));
    EXPECT_EQ(after["wraps"][0]["kind"], "to come");
    EXPECT_TRUE(keys().lockedBy().other);
    wraps.erase(1);
    wraps.erase(1);
    write(m_content);
    EXPECT_EQ(codeOf("right words"), Code::KeyNotOpened);
}

// docs/formats/key-file.md, read with libsodium alone.
TEST_F(LockedKeyTest, TheWrapOfAKeystoreIsTheDocumentedOne) {
    const DataKey part = DataKey::random();
    const LockSecret secret = LockSecret::biometric({"name of it", part.copy()});
    SecretKeys secretKeys(secret);
    KeyDocument document = KeyDocument::read(keys().path());
    document.setWrap(m_key, secretKeys, newWork(secret));
    document.write(keys().path());

    const Json content = Json::parse(contentOf(keys().path()));
    ASSERT_EQ(content["wraps"].size(), 2U) << "in the place of the passphrase";
    EXPECT_EQ(content["wraps"][0]["kind"], "recovery");
    const Json& wrap = content["wraps"][1];
    EXPECT_EQ(wrap["kind"], "keystore");
    EXPECT_EQ(wrap["keyring"], "name of it");
    EXPECT_FALSE(wrap.contains("passes") || wrap.contains("memory_kib"));
    const auto bytesIn = [&](const char* field) {
        const auto text = wrap[field].get<std::string>();
        std::vector<unsigned char> bytes(text.size());
        std::size_t size = 0;
        EXPECT_EQ(sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr,
                                    &size, nullptr, sodium_base64_VARIANT_ORIGINAL),
                  0);
        bytes.resize(size);
        return bytes;
    };
    const auto salt = bytesIn("salt"), nonce = bytesIn("nonce"), sealed = bytesIn("key");
    ASSERT_EQ(salt.size(), 16U);
    std::array<unsigned char, 32> with{}, opened{};
    crypto_generichash(with.data(), with.size(), salt.data(), salt.size(), part.bytes().data(),
                       DataKey::size);
    const std::string about = "frond-key keystore";
    ASSERT_EQ(crypto_aead_xchacha20poly1305_ietf_decrypt(
                  opened.data(), nullptr, nullptr, sealed.data(), sealed.size(),
                  reinterpret_cast<const unsigned char*>(about.data()), about.size(), nonce.data(),
                  with.data()),
              0);
    EXPECT_TRUE(std::equal(opened.begin(), opened.end(), m_key.bytes().begin()));
    EXPECT_TRUE(loadBy(secret) == m_key);
}

TEST_F(LockedKeyTest, TriesAreCountedAndHaveToWait) {
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(codeOf("wrong words"), Code::WordsDoNotOpenFile) << i;
    EXPECT_EQ(codeOf("right words"), Code::NextTryInSeconds);
    m_clock.wall += std::chrono::hours{24 * 365};
    EXPECT_EQ(codeOf("right words"), Code::NextTryInSeconds);
    m_clock.sinceStart += std::chrono::seconds{30};
    EXPECT_EQ(codeOf("wrong words"), Code::WordsDoNotOpenFile);
    m_clock.sinceStart += std::chrono::seconds{59};
    EXPECT_EQ(codeOf("right words"), Code::NextTryInSeconds);
    EXPECT_EQ(KeyFile(file(), [this] { return m_clock; }).waitLeft(), std::chrono::seconds{1});
    m_clock.sinceStart += std::chrono::seconds{1};
    EXPECT_TRUE(loadBy(wordsOf("right words")) == m_key);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(codeOf("wrong words"), Code::WordsDoNotOpenFile) << i;
    EXPECT_EQ(codeOf("wrong words"), Code::NextTryInSeconds);
}

TEST_F(LockedKeyTest, WhatCannotBeCountedIsNotTried) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "to root every folder can be written to";
    std::filesystem::permissions(file().parent_path(), std::filesystem::perms{0500});
    EXPECT_EQ(kindOf([&] { static_cast<void>(loadBy(wordsOf("right words"))); }),
              StorageError::Kind::Other);
    std::filesystem::permissions(file().parent_path(), std::filesystem::perms{0700});
}

TEST_F(LockedKeyTest, AnAlteredCountIsLocked) {
    const Json count{{"tries", 5},
                     {"wait_ms", 60000},
                     {"wall_ms", 0},
                     {"since_start_ms", 0},
                     {"start", "start"}};
    for (const auto& [field, value] :
         std::vector<std::pair<const char*, Json>>{{"tries", -1},
                                                   {"wait_ms", 3'600'001},
                                                   {"wait_ms", -1},
                                                   {"wall_ms", 9'223'372'036'854'775'807},
                                                   {"since_start_ms", "0"},
                                                   {"start", nullptr}}) {
        m_content["throttle"] = count;
        m_content["throttle"][field] = value;
        write(m_content);
        EXPECT_EQ(codeOf("right words"), Code::KeyAltered) << field;
    }
}

TEST(PassesOfWords, TakeAboutASecond) {
    using std::chrono::milliseconds;
    EXPECT_EQ(passesWithinSecond(milliseconds{0}), 6U);
    EXPECT_EQ(passesWithinSecond(milliseconds{500}), 6U);
    EXPECT_EQ(passesWithinSecond(milliseconds{600}), 5U);
    EXPECT_EQ(passesWithinSecond(milliseconds{750}), 4U);
    EXPECT_EQ(passesWithinSecond(milliseconds{760}), 3U);
    EXPECT_EQ(passesWithinSecond(milliseconds{9000}), 3U);
}

} // namespace
} // namespace frond::data
