// SPDX-License-Identifier: GPL-3.0-or-later
// What a restore replaces stays, whole and with its key; one that does not end well changes
// nothing.
#include "data/transfer/restore.h"

#include "data/file/databasefiles.h"
#include "data/format/formaterror.h"
#include "data/transfer/backup.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/restoring.h"
#include "tests/data/filesizelimit.h"
#include "tests/data/storagetest.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unistd.h>

namespace frond::data {
namespace {

using Path = std::filesystem::path;

class RestoreTest : public StorageTest {
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
    [[nodiscard]] Path backup() const { return folder() / "copy.frondbackup"; }
    [[nodiscard]] std::string exported() {
        std::string text;
        writeFrondExport(storage(), [&](std::string_view piece) { text += piece; });
        return text;
    }
    Restored restore(const Secret& secret) {
        close();
        return restoreBackup(
            backup(), secret, {.file = file()}, [this] { return m_now; }, randomIds());
    }
    std::size_t entriesIn(const Path& path) {
        KeyFile keys(path);
        return Storage::open(
                   {.file = path}, keys, [this] { return m_now; }, randomIds())
            ->sessions()
            .count();
    }
    /// Everything in the folder, as hashes, but the lock, which may come and stays.
    [[nodiscard]] std::map<std::string, std::size_t> everything() const {
        std::map<std::string, std::size_t> content;
        for (const auto& entry : std::filesystem::directory_iterator(folder()))
            content[entry.path().filename().string()] =
                std::hash<std::string>()(contentOf(entry.path()));
        content.erase("t.db.lock");
        return content;
    }
    /// The database as it lies there while it is open, or after a kill: with its log.
    void leaveWithLog() {
        std::map<std::string, std::string> open;
        for (const char* ending : {"", "-wal"})
            open[ending] = contentOf(beside(file(), ending));
        ASSERT_FALSE(open["-wal"].empty());
        close();
        for (const auto& [ending, content] : open)
            setContent(beside(file(), ending.c_str()), content);
    }
    const Secret words = Passphrase{"bakon-lusab-fihol-rutiz-dozum"};
};

TEST_F(RestoreTest, RestoringKeepsTheOldFile) {
    fill(3);
    const std::string before = exported();
    writeBackup(storage(), backup(), words);
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    const std::string replacedContent = exported();
    const Restored restored = restore(words);
    EXPECT_EQ(restored.entries, 3U);
    reopen();
    EXPECT_EQ(exported(), before);
    EXPECT_TRUE(storage().check().ok);
    close();
    ASSERT_TRUE(restored.kept);
    KeyFile keys(*restored.kept);
    const auto kept = Storage::open(
        {.file = *restored.kept}, keys, [this] { return m_now; }, randomIds());
    std::string text;
    writeFrondExport(*kept, [&](std::string_view piece) { text += piece; });
    EXPECT_EQ(text, replacedContent);
}

TEST_F(RestoreTest, RestoringWhereNothingWasMakesTheFile) {
    fill(2);
    writeBackup(storage(), backup(), words);
    close();
    for (const char* ending : {"", ".key", ".lock"})
        std::filesystem::remove(beside(file(), ending));
    const Restored restored = restore(words);
    EXPECT_FALSE(restored.kept);
    reopen();
    EXPECT_EQ(storage().sessions().count(), 2U);
}

TEST_F(RestoreTest, ARefusedRestoreTouchesNothing) {
    fill(3);
    writeBackup(storage(), backup(), words);
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    close();
    std::string bytes = contentOf(backup());
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    setContent(backup(), bytes);
    const std::string before = contentOf(file());
    const auto list = [&] {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder()))
            names.insert(entry.path().filename().string());
        return names;
    };
    const auto names = list();
    EXPECT_THROW(restore(words), FormatError);
    EXPECT_EQ(contentOf(file()), before);
    EXPECT_EQ(list(), names);
}

TEST_F(RestoreTest, AFileThatNoLongerOpensIsReplacedAndKept) {
    fill(2);
    writeBackup(storage(), backup(), words);
    close();
    std::string broken = contentOf(file());
    broken[10] = static_cast<char>(broken[10] ^ 1);
    setContent(file(), broken);
    const Restored restored = restore(words);
    EXPECT_EQ(contentOf(restored.kept.value()), broken);
    reopen();
    EXPECT_EQ(storage().sessions().count(), 2U);
}

// Nobody has to take anything away by hand first.
TEST_F(RestoreTest, AKeyThatIsLostIsMadeAnewAndTheOldOneKept) {
    fill(3);
    writeBackup(storage(), backup(), words);
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    close();
    const std::string good = contentOf(beside(file(), ".key"));
    std::string altered = good;
    altered[20] = static_cast<char>(altered[20] ^ 1);
    for (const std::string& key : {std::string("missing"), altered, std::string(), good}) {
        const std::string database = contentOf(file());
        setContent(beside(file(), ".key"), key);
        if (key == "missing")
            std::filesystem::remove(beside(file(), ".key"));
        const Restored restored = restore(words);
        EXPECT_EQ(restored.entries, 3U);
        EXPECT_EQ(entriesIn(file()), 3U);
        ASSERT_TRUE(restored.kept);
        EXPECT_EQ(contentOf(*restored.kept), database);
        const Path keptKey = beside(*restored.kept, ".key");
        EXPECT_EQ(std::filesystem::exists(keptKey), key != "missing");
        EXPECT_EQ(contentOf(keptKey), key == "missing" ? std::string() : key);
        // A key that can be used stays in use.
        EXPECT_EQ(contentOf(beside(file(), ".key")) == key, key == good);
        for (const DatabaseFile& part : filesOf(file()))
            EXPECT_NE(part.part, DatabasePart::Unfinished) << part.path;
        // For the next round: the file and the key that belong together.
        std::filesystem::rename(*restored.kept, file());
        setContent(beside(file(), ".key"), good);
        EXPECT_EQ(entriesIn(file()), 4U);
    }
}

TEST_F(RestoreTest, AKeyThatOnlyANewerFrondKnowsIsLeftAlone) {
    fill(3);
    writeBackup(storage(), backup(), words);
    close();
    setContent(beside(file(), ".key"),
               R"({"format":"frond-key","version":2,)"
               R"("checksum":"ef5c3e7d9b81f1671bdbcd35253185651f1df35bcab26d5116decfc23d305a7c"})");
    const auto before = everything();
    try {
        restore(words);
        ADD_FAILURE();
    } catch (const StorageError& error) {
        EXPECT_EQ(error.kind(), StorageError::Kind::Newer);
        EXPECT_EQ(error.about(), StorageError::About::Key);
    }
    EXPECT_EQ(everything(), before);
}

// The key that is there keeps belonging to the file that is kept, and so does its log.
TEST_F(RestoreTest, TheKeptFileOpensWithItsLog) {
    fill(3);
    writeBackup(storage(), backup(), words);
    close();
    reopen();
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    storage().sessions().save(sessionOn(51, "2026-04-01"));
    leaveWithLog();
    const std::string key = contentOf(beside(file(), ".key"));
    const std::string database = contentOf(file());
    const Restored restored = restore(words);
    ASSERT_TRUE(restored.kept);
    EXPECT_EQ(contentOf(*restored.kept), database);
    EXPECT_EQ(contentOf(beside(*restored.kept, ".key")), key);
    EXPECT_FALSE(std::filesystem::exists(beside(file(), "-wal")));
    EXPECT_EQ(entriesIn(file()), 3U);
    EXPECT_EQ(entriesIn(*restored.kept), 5U);
}

TEST_F(RestoreTest, OneThatDoesNotEndWellLeavesEveryByte) {
    fill(40);
    writeBackup(storage(), backup(), words);
    close();
    reopen();
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    leaveWithLog();
    const std::string good = contentOf(backup());
    const std::string key = contentOf(beside(file(), ".key"));
    const auto fails = [&](const Secret& secret) {
        const auto before = everything();
        EXPECT_ANY_THROW(restore(secret));
        EXPECT_EQ(everything(), before);
    };
    for (const bool keyIsLost : {false, true}) {
        setContent(beside(file(), ".key"), keyIsLost ? "{}" : key);
        fails(Passphrase{"other words"});
        setContent(backup(), good.substr(0, good.size() - 1));
        fails(words);
        setContent(backup(), good);
        for (std::uintmax_t room = 0; room < 120'000; room += 7'000) {
            const FileSizeLimit limit(room);
            fails(words);
        }
    }
    EXPECT_EQ(restore(words).entries, 40U);
}

// Whichever of its acts a restore was interrupted before, opening takes it to its end.
TEST_F(RestoreTest, AnOpeningFinishesWhatWasCommitted) {
    fill(3);
    writeBackup(storage(), backup(), words);
    storage().sessions().save(sessionOn(50, "2026-04-01"));
    close();
    const std::string old = contentOf(file());
    const std::string oldKey = contentOf(beside(file(), ".key"));
    const Path other = folder() / "other.db";
    KeyFile keys(other);
    restoreBackup(
        backup(), words, {.file = other, .create = true}, [this] { return m_now; }, randomIds());
    const Path made = restoringPath(file());
    const Path kept = freeName(file(), keptPart, {});
    for (int step = 0; step < 5; ++step) {
        for (const DatabaseFile& part : filesOf(file()))
            std::filesystem::remove(part.path);
        setContent(kept, old);
        setContent(beside(kept, ".key"), oldKey);
        setContent(file(), step < 4 ? old : contentOf(other));
        setContent(beside(file(), ".key"), step < 3 ? oldKey : contentOf(beside(other, ".key")));
        setContent(step < 1 ? beside(file(), "-wal") : beside(kept, "-wal"), "log");
        setContent(step < 2 ? beside(file(), ".mark") : beside(kept, ".mark"), "mark");
        if (step < 3)
            setContent(beside(made, ".key"), contentOf(beside(other, ".key")));
        if (step < 4)
            setContent(made, contentOf(other));
        setContent(beside(made, ".kept"), kept.filename().string());
        EXPECT_EQ(entriesIn(file()), 3U) << step;
        EXPECT_EQ(contentOf(kept), old) << step;
        EXPECT_EQ(contentOf(beside(kept, ".key")), oldKey) << step;
        EXPECT_EQ(contentOf(beside(kept, "-wal")), "log") << step;
        EXPECT_EQ(contentOf(beside(kept, ".mark")), "mark") << step;
        for (const DatabaseFile& part : filesOf(file()))
            EXPECT_NE(part.part, DatabasePart::Unfinished) << step << part.path;
    }
}

// A name that leads elsewhere was not written by Frond.
TEST_F(RestoreTest, ACommitThatIsNoneIsNotObeyed) {
    fill(3);
    close();
    const std::string old = contentOf(file());
    for (const char* name : {"", "../elsewhere", "t.db", "t.db.key", "other"}) {
        setContent(restoringPath(file()), "new");
        setContent(beside(restoringPath(file()), ".kept"), name);
        EXPECT_EQ(entriesIn(file()), 3U) << name;
        EXPECT_FALSE(std::filesystem::exists(restoringPath(file()))) << name;
        EXPECT_FALSE(isRestoreCommitted(file())) << name;
    }
}

} // namespace
} // namespace frond::data
