// SPDX-License-Identifier: GPL-3.0-or-later
// A log beside a file is merged only when it is the file's own and the file is whole with it, and a
// commit that was on disk is never passed over.
#include "data/file/commitmark.h"
#include "tests/data/storagetest.h"

#include <utility>
#include <vector>

namespace frond::data {
namespace {

constexpr std::size_t frameBytes =
    24 + 4096; ///< of a write-ahead log, after its 32 bytes of header

class OpeningTest : public StorageTest {
protected:
    [[nodiscard]] std::filesystem::path log() const { return beside(file(), "-wal"); }
    [[nodiscard]] std::filesystem::path mark() const { return markPath(file()); }

    void save(unsigned number) {
        Session session = sessionOn(number, "2026-03-01");
        session.note = std::string(300, 'n') + std::to_string(number);
        session.steps = {{.duration = Seconds{number + 1}}};
        storage().sessions().save(session);
    }
    /// What lies in the log after `number` was saved; the file is closed with it merged.
    std::string logOfSaving(unsigned number) {
        save(number);
        std::string content = contentOf(log());
        close();
        return content;
    }
    /// A file of many entries whose changes reach many pages.
    void makeFile() {
        storage().inTransaction([&] {
            for (unsigned i = 100; i < 300; ++i)
                save(i);
        });
        close();
    }
    /// As a kill leaves it: the last save lies in the log alone. Gives the log.
    std::string leaveLog(unsigned number) {
        const std::string before = contentOf(file());
        const std::string content = logOfSaving(number);
        setContent(file(), before);
        setContent(log(), content);
        return content;
    }
    /// Opening is refused as damaged, and nothing of the file, its log and its mark changes.
    void expectRefusedAndUntouched(const std::string& what) {
        const std::string main = contentOf(file()), journal = contentOf(log()),
                          marked = contentOf(mark());
        for (int time = 0; time < 2; ++time)
            EXPECT_EQ(kindOf([&] { open(false); }), StorageError::Kind::Damaged) << what;
        EXPECT_EQ(contentOf(file()), main) << what;
        EXPECT_EQ(contentOf(log()), journal) << what;
        EXPECT_EQ(contentOf(mark()), marked) << what;
    }
    std::size_t countNow() { return open(false)->sessions().count(); }
};

/// Another database in the same folder, with the same key or its own.
std::string foreignLog(const std::filesystem::path& file, bool sameKey, unsigned entries) {
    const std::filesystem::path other = beside(file, "-other");
    if (sameKey)
        std::filesystem::copy_file(beside(file, ".key"), beside(other, ".key"));
    KeyFile keys(other);
    std::string content;
    {
        const auto now = [] {
            return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::hours{500'000}};
        };
        const auto storage = Storage::open({.file = other, .create = true}, keys, now, randomIds());
        for (unsigned i = 0; i < entries; ++i)
            storage->sessions().save(sessionOn(1000 + i, "2026-04-01"));
        content = contentOf(beside(other, "-wal"));
    }
    for (const char* ending : {"", ".key", ".lock", ".mark"})
        std::filesystem::remove(beside(other, ending));
    return content;
}

TEST_F(OpeningTest, ItsOwnLogIsMerged) {
    makeFile();
    leaveLog(1);
    EXPECT_EQ(countNow(), 201U);
    EXPECT_FALSE(std::filesystem::exists(log()));
    EXPECT_EQ(countNow(), 201U);
}

TEST_F(OpeningTest, AForeignLogIsRefusedAndNothingChanges) {
    makeFile();
    std::vector<std::pair<std::string, std::string>> logs;
    for (const bool sameKey : {false, true}) {
        for (const unsigned entries : {1U, 5U, 40U, 300U})
            logs.emplace_back((sameKey ? "same key, " : "other key, ") + std::to_string(entries),
                              foreignLog(file(), sameKey, entries));
    }
    // Of this file, but of earlier times.
    for (const unsigned number : {1U, 2U, 3U, 4U})
        logs.emplace_back("earlier, " + std::to_string(number), logOfSaving(number));
    save(5); // so that the file is newer than each of these logs
    close();
    const std::string main = contentOf(file());
    for (const auto& [what, content] : logs) {
        ASSERT_GT(content.size(), frameBytes) << what;
        setContent(log(), content);
        expectRefusedAndUntouched(what);
        setContent(file(), main);
        std::filesystem::remove(log());
        EXPECT_EQ(countNow(), 205U) << what;
    }
}

TEST_F(OpeningTest, AnEarlierLogIsNotTakenWithoutAMarkEitherUnlessTheFileIsWholeWithIt) {
    makeFile();
    const std::string earlier = logOfSaving(1);
    storage().kits().saveKit({.name = "Set", .items = {{.id = idOf(1), .label = "1"}}});
    close();
    std::filesystem::remove(mark());
    setContent(log(), earlier);
    expectRefusedAndUntouched("earlier");
}

TEST_F(OpeningTest, ACommitThatCanNoLongerBeReadIsTold) {
    makeFile();
    const std::string whole = leaveLog(1);
    for (std::size_t at = 0; at < whole.size(); at += 509) {
        std::string altered = whole;
        altered[at] = static_cast<char>(altered[at] ^ 4);
        setContent(log(), altered);
        expectRefusedAndUntouched("byte " + std::to_string(at));
    }
    for (std::size_t size = 0; size < whole.size(); size += 1777) {
        setContent(log(), whole.substr(0, size));
        expectRefusedAndUntouched("cut at " + std::to_string(size));
    }
    std::filesystem::remove(log());
    expectRefusedAndUntouched("no log");
    setContent(log(), whole);
    EXPECT_EQ(countNow(), 201U);
}

TEST_F(OpeningTest, AMarkThatIsOlderOrNoMarkMeansNothing) {
    makeFile();
    const std::string older = contentOf(mark());
    ASSERT_FALSE(older.empty());
    save(1);
    close();
    std::string altered = contentOf(mark());
    altered[20] = static_cast<char>(altered[20] ^ 1);
    for (const std::string& content :
         {older, altered, older.substr(0, 30), std::string(), std::string(100, 'x')}) {
        setContent(mark(), content);
        EXPECT_EQ(countNow(), 201U);
    }
    std::filesystem::remove(mark());
    EXPECT_EQ(countNow(), 201U);
    std::filesystem::create_directory(mark());
    EXPECT_EQ(countNow(), 201U);
    std::filesystem::remove(mark());
    std::filesystem::create_symlink(folder() / "elsewhere", mark());
    save(2);
    close();
    EXPECT_FALSE(std::filesystem::exists(folder() / "elsewhere"));
}

TEST_F(OpeningTest, AnOldFilePutBackIsNoticedWhileItsMarkIsNewer) {
    makeFile();
    const std::string old = contentOf(file());
    save(1);
    close();
    setContent(file(), old);
    expectRefusedAndUntouched("an old file");
    std::filesystem::remove(mark()); // with it put back too, it is as it was then
    EXPECT_EQ(countNow(), 200U);
}

TEST_F(OpeningTest, ReadingChangesNoMark) {
    makeFile();
    const std::string marked = contentOf(mark());
    EXPECT_TRUE(open(false)->check().ok);
    EXPECT_EQ(countNow(), 200U);
    EXPECT_EQ(contentOf(mark()), marked);
}

TEST_F(OpeningTest, AForeignJournalIsNotPlayedBack) {
    makeFile();
    const std::string main = contentOf(file());
    // With a header that says the journal is whole, of pages that are not of this file.
    std::string foreign("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    foreign += std::string("\0\0\0\1", 4) + std::string("\0\0\0\0", 4) +
               std::string("\0\0\0\4", 4) + std::string("\0\0\2\0", 4) +
               std::string("\0\0\x10\0", 4);
    foreign.resize(512, '\0');
    foreign += std::string("\0\0\0\3", 4) + std::string(4096, 'j') + std::string(4, '\0');
    unsigned sum = 0;
    for (int at = 4096 - 200; at > 0; at -= 200)
        sum += static_cast<unsigned>('j');
    foreign[foreign.size() - 4] = static_cast<char>(sum >> 24 & 0xFF);
    foreign[foreign.size() - 3] = static_cast<char>(sum >> 16 & 0xFF);
    foreign[foreign.size() - 2] = static_cast<char>(sum >> 8 & 0xFF);
    foreign[foreign.size() - 1] = static_cast<char>(sum & 0xFF);
    setContent(beside(file(), "-journal"), foreign);
    EXPECT_EQ(kindOf([&] { open(false); }), StorageError::Kind::Damaged);
    EXPECT_EQ(contentOf(file()), main);
    EXPECT_EQ(contentOf(beside(file(), "-journal")), foreign);
    for (const auto& entry : std::filesystem::directory_iterator(folder()))
        EXPECT_EQ(entry.path().string().find("trying"), std::string::npos);
    std::filesystem::remove(beside(file(), "-journal"));
    EXPECT_EQ(countNow(), 200U);
}

} // namespace
} // namespace frond::data
