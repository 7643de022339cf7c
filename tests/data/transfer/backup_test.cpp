// SPDX-License-Identifier: GPL-3.0-or-later
// A backup opens whole or not at all.
#include "data/transfer/backup.h"

#include "data/format/formaterror.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/restore.h"
#include "tests/data/storagetest.h"
#include "tests/support/keys.h"

#include <map>
#include <set>
#include <sodium.h>

namespace frond::data {
namespace {

class BackupTest : public StorageTest {
protected:
    void fill(unsigned count) {
        storage().inTransaction([&] {
            for (unsigned i = 1; i <= count; ++i) {
                Session session = sessionOn(i, "2026-03-01");
                session.note = "note " + std::to_string(i);
                storage().sessions().save(session);
            }
        });
    }
    [[nodiscard]] std::filesystem::path backup() const { return folder() / "copy.frondbackup"; }
    [[nodiscard]] std::string exported() {
        std::string text;
        writeFrondExport(storage(), [&](std::string_view piece) { text += piece; });
        return text;
    }
    static std::string sealed(const std::string& content, const Secret& secret) {
        std::string bytes;
        seal(
            secret, [&](std::string_view piece) { bytes += piece; },
            [&](const Sink& sink) { sink(content); });
        return bytes;
    }
    /// Every file beside the database and what it holds, the backup apart.
    [[nodiscard]] std::map<std::string, std::string> allElse() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder())) {
            if (entry.path() != backup())
                files[entry.path().filename().string()] = contentOf(entry.path());
        }
        return files;
    }
    Restored restore(const Secret& secret) {
        close();
        return restoreBackup(
            backup(), secret, {.file = file()}, [this] { return m_now; }, randomIds());
    }
    const Secret words = Passphrase{"bakon-lusab-fihol-rutiz-dozum"};
};

TEST_F(BackupTest, OpensWithItsPassphraseAndHoldsEverything) {
    fill(3);
    storage().sessions().remove(idOf(2));
    EXPECT_EQ(writeBackup(storage(), backup(), words), 2U);
    EXPECT_EQ(checkBackup(backup(), words), 2U);
    EXPECT_EQ(checkBackup(backup(), Passphrase{"BAKON lusab  fihol-rutiz Dozum "}), 2U);
    const std::string bytes = contentOf(backup());
    EXPECT_EQ(bytes.find("note"), std::string::npos);
    EXPECT_EQ(kindOf([&] { checkBackup(backup(), Passphrase{"other"}); }),
              StorageError::Kind::Locked);
    EXPECT_EQ(kindOf([&] { checkBackup(backup(), DataKey()); }), StorageError::Kind::Locked);
    EXPECT_EQ(kindOf([&] { checkBackup(folder() / "none", words); }), StorageError::Kind::Missing);
}

constexpr std::size_t headerBytes = 92;

// Every bit of every byte, and every length. What is here is not so much as opened.
TEST_F(BackupTest, WhateverIsAlteredIsRefusedBeforeAnythingIsTouched) {
    fill(2);
    const Secret key = keyOf({1, 2, 3});
    const std::string good = sealed(exported(), key);
    close();
    const auto before = allElse();
    const auto refuse = [&](const std::string& altered, std::size_t at) {
        setContent(backup(), altered);
        EXPECT_THROW(restore(key), FormatError) << at;
    };
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string altered = good;
            altered[at] = static_cast<char>(altered[at] ^ 1 << bit);
            refuse(altered, at);
        }
        refuse(good.substr(0, at), at);
        ASSERT_EQ(allElse(), before) << at;
    }
    refuse(good + 'x', good.size());
    refuse(good + good, good.size());
    storage();
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string altered = good;
        altered[at] = static_cast<char>(altered[at] ^ 1 << at % 8);
        setContent(backup(), altered);
        EXPECT_THROW(mergeBackup(storage(), backup(), key), FormatError) << at;
    }
    close();
    EXPECT_EQ(allElse(), before);
    setContent(backup(), good);
    EXPECT_EQ(checkBackup(backup(), key), 2U);
}

// The header is looked at before the words are: none of this costs their work.
TEST_F(BackupTest, AnAlteredHeaderIsNoticedWithoutItsWords) {
    const std::string good = sealed("{\"format\":\"frond-export\",\"version\":1}", words);
    for (std::size_t at = 0; at < headerBytes; ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string altered = good;
            altered[at] = static_cast<char>(altered[at] ^ 1 << bit);
            setContent(backup(), altered);
            EXPECT_THROW(checkBackup(backup(), Passphrase{"other"}), FormatError) << at;
        }
        setContent(backup(), good.substr(0, at));
        EXPECT_THROW(checkBackup(backup(), Passphrase{"other"}), FormatError) << at;
    }
    for (const std::size_t at : {headerBytes, headerBytes + 20, good.size() - 1}) {
        std::string altered = good;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        for (const std::string& bytes : {altered, good.substr(0, at)}) {
            setContent(backup(), bytes);
            EXPECT_THROW(checkBackup(backup(), words), FormatError) << at;
        }
    }
}

/// A header that asks for other work, its checksum set right again.
std::string asking(std::string bytes, std::uint32_t operations, std::uint32_t memoryKib) {
    constexpr std::size_t operationsAt = 12, memoryAt = 16, checksumAt = 76, checksumBytes = 16;
    for (unsigned i = 0; i < 4; ++i) {
        bytes[operationsAt + i] = static_cast<char>(operations >> 8 * i & 0xFF);
        bytes[memoryAt + i] = static_cast<char>(memoryKib >> 8 * i & 0xFF);
    }
    auto* data = reinterpret_cast<unsigned char*>(bytes.data());
    crypto_generichash(data + checksumAt, checksumBytes, data, checksumAt, nullptr, 0);
    return bytes;
}

// Who does the work first finds that the words are wrong (Locked) and says so instead.
TEST_F(BackupTest, OnlyTheWorkOfFrondIsDone) {
    constexpr std::uint32_t ours = 65536;
    const std::string good = sealed("{\"format\":\"frond-export\",\"version\":1}", words);
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> others{
        {0, ours}, {1, ours}, {2, ours},      {7, ours},     {10, ours},    {0xFFFFFFFF, ours},
        {3, 0},    {3, 8},    {3, ours - 1},  {3, ours + 1}, {3, 2 * ours}, {10, 1024 * 1024},
        {0, 0},    {1, 8},    {3, 0xFFFFFFFF}};
    for (const auto& [operations, memoryKib] : others) {
        setContent(backup(), asking(good, operations, memoryKib));
        EXPECT_THROW(checkBackup(backup(), words), FormatError) << operations << ' ' << memoryKib;
        EXPECT_THROW(isSealedWithKey(backup()), FormatError) << operations << ' ' << memoryKib;
    }
    for (const std::uint32_t operations : {4U, 6U}) {
        setContent(backup(), asking(good, operations, ours));
        EXPECT_EQ(kindOf([&] { checkBackup(backup(), words); }), StorageError::Kind::Locked);
    }
    setContent(backup(), asking(good, 3, ours));
    EXPECT_EQ(checkBackup(backup(), words), 0U);
}

// Content of several pieces: none can be left out, repeated or moved.
TEST_F(BackupTest, PiecesStayInTheirOrder) {
    constexpr std::size_t header = headerBytes;
    constexpr std::size_t piece = 64 * 1024 + 17;
    const Secret key = keyOf({7});
    const std::string content =
        "{\"format\":\"frond-export\",\"version\":1" + std::string(150'000, ' ') + "}";
    const std::string good = sealed(content, key);
    ASSERT_EQ(good.size(), header + 3 * 17 + content.size());
    setContent(backup(), good);
    EXPECT_EQ(checkBackup(backup(), key), 0U);
    for (const std::string& altered :
         {good.substr(0, header) + good.substr(header + piece),
          good.substr(0, header + piece) + good.substr(header),
          good.substr(0, header) + good.substr(header + piece, piece) + good.substr(header, piece) +
              good.substr(header + 2 * piece),
          good.substr(0, header + 2 * piece)}) {
        setContent(backup(), altered);
        EXPECT_THROW(checkBackup(backup(), key), FormatError);
    }
}

TEST_F(BackupTest, ANewerVersionIsSaidToBeNewer) {
    const Secret key = keyOf({7});
    setContent(backup(), sealed("{\"format\":\"frond-export\",\"version\":2}", key));
    try {
        checkBackup(backup(), key);
        ADD_FAILURE();
    } catch (const FormatError& error) {
        EXPECT_EQ(error.problem().message.code, Code::NewerVersion);
    }
}

TEST_F(BackupTest, NewPassphrasesAreFiveWordsAndNeverTheSame) {
    std::set<std::string> all;
    for (int i = 0; i < 200; ++i) {
        const std::string text = newPassphrase();
        EXPECT_EQ(text.size(), 5U * 5 + 4);
        EXPECT_EQ(normalisedPassphrase(text), text);
        all.insert(text);
    }
    EXPECT_EQ(all.size(), 200U);
    EXPECT_EQ(normalisedPassphrase("My Own, with Capitals"), "My Own, with Capitals");
    EXPECT_EQ(normalisedPassphrase("Bakon bakon bakon bakon"), "Bakon bakon bakon bakon");
}

} // namespace
} // namespace frond::data
