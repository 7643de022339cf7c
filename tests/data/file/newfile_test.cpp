// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/newfile.h"

#include "data/file/databasefiles.h"
#include "data/file/location.h"
#include "data/transfer/exportfile.h"
#include "tests/data/filesizelimit.h"
#include "tests/data/storagetest.h"

#include <algorithm>
#include <fcntl.h>
#include <istream>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace frond::data {
namespace {

using Path = std::filesystem::path;

class NewFileTest : public ::testing::Test {
protected:
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }
    [[nodiscard]] Path in(const std::string& name) const { return m_folder.path() / name; }
    using Names = std::vector<std::string>;

private:
    TemporaryFolder m_folder;
};

TEST_F(NewFileTest, HasItsNameOnceItIsWholeAndBelongsToTheOwnerAlone) {
    for (const char* before : {"", "what was there before"}) {
        if (*before)
            setContent(in("a"), before);
        writeExport(in("a"), [&](const Sink& sink) {
            sink("first, ");
            EXPECT_EQ(contentOf(in("a")), before);
            EXPECT_EQ(names(), *before ? Names{"a"} : Names{}); // nothing lies beside it
            sink("second");
        });
        EXPECT_EQ(contentOf(in("a")), "first, second");
        EXPECT_EQ(names(), Names{"a"});
        struct stat status {};
        ASSERT_EQ(::stat(in("a").c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777, 0600U);
        EXPECT_EQ(status.st_nlink, 1U);
        std::filesystem::remove(in("a"));
    }
}

TEST_F(NewFileTest, IsReadAgainBeforeItHasItsName) {
    const std::string content(200'000, 'x');
    std::string read;
    writeExport(
        in("a"), [&](const Sink& sink) { sink(content); },
        [&](std::istream& written) {
            read.assign(std::istreambuf_iterator<char>(written), {});
            EXPECT_EQ(names(), Names{});
        });
    EXPECT_EQ(read, content);
    EXPECT_ANY_THROW(writeExport(
        in("a"), [](const Sink& sink) { sink("other"); },
        [](std::istream&) { throw std::runtime_error("no"); }));
    EXPECT_EQ(contentOf(in("a")), content);
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(NewFileTest, ALinkIsFollowedByAnExportAndByNothingElse) {
    setContent(in("real"), "before");
    std::filesystem::create_symlink("real", in("link"));
    writeExport(in("link"), "after");
    EXPECT_EQ(contentOf(in("real")), "after");
    EXPECT_TRUE(std::filesystem::is_symlink(in("link")));
    writeDurably(in("link"), "own");
    EXPECT_EQ(contentOf(in("real")), "after");
    EXPECT_FALSE(std::filesystem::is_symlink(in("link")));
}

TEST_F(NewFileTest, WhatAKillLeftGoesAndWhatIsBeingWrittenStays) {
    const std::string left = ".frond-0123456789abcdef.tmp", held = ".frond-fedcba9876543210.tmp";
    ASSERT_TRUE(isTemporaryName(left));
    setContent(in(left), "of a process that is no more");
    setContent(in(held), "of one that goes on");
    const FileHandle lock = openFile(in(held), O_RDWR);
    ASSERT_EQ(::flock(lock.get(), LOCK_EX), 0);
    const Names strangers{".frond-0123456789abcde.tmp", ".frond-0123456789abcdeg.tmp",
                          ".frond-0123456789abcdef.tmp.mine", "frond-0123456789abcdef.tmp"};
    for (const std::string& name : strangers)
        setContent(in(name), "a person's");
    std::filesystem::create_symlink(in(strangers.front()), in(".frond-00000000000000aa.tmp"));
    writeExport(in("a"), "x");
    Names expected = strangers;
    expected.insert(expected.end(), {"a", held, ".frond-00000000000000aa.tmp"});
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(names(), expected);
}

TEST_F(NewFileTest, WithoutRoomNothingIsLeftAndTheErrorIsAboutThatFile) {
    setContent(in("a"), "before");
    const FileSizeLimit limit(50'000);
    try {
        writeExport(in("a"), [](const Sink& sink) {
            for (int i = 0; i < 100; ++i)
                sink(std::string(1000, 'x'));
        });
        ADD_FAILURE();
    } catch (const StorageError& error) {
        EXPECT_EQ(error.kind(), StorageError::Kind::Full);
        EXPECT_EQ(error.about(), StorageError::About::OtherFile);
    }
    EXPECT_EQ(contentOf(in("a")), "before");
    EXPECT_EQ(names(), Names{"a"});
}

TEST_F(NewFileTest, AVanishingFileHasANameOnlyWhileItIsOpened) {
    Path seen;
    withVanishingFile([&](const Path& path) {
        seen = path;
        EXPECT_TRUE(std::filesystem::exists(path));
    });
    EXPECT_FALSE(std::filesystem::exists(seen));
    EXPECT_ANY_THROW(withVanishingFile([&](const Path& path) {
        seen = path;
        throw std::runtime_error("no");
    }));
    EXPECT_FALSE(std::filesystem::exists(seen));
}

struct Named {
    const char* name;
    std::optional<DatabasePart> part;
};

TEST(DatabaseFilesTest, EveryNameThatFrondGivesIsKnownAndNoOther) {
    using Part = DatabasePart;
    const std::vector<Named> names{
        {"t.db", Part::Live},
        {"t.db.key", Part::Live},
        {"t.db.lock", Part::Live},
        {"t.db.mark", Part::Live},
        {"t.db-wal", Part::Live},
        {"t.db-shm", Part::Live},
        {"t.db-journal", Part::Live},
        {"t.db.reminders", Part::Live},
        {"t.db.reminders-log", Part::Live},
        {"t.db.new", Part::Unfinished},
        {"t.db.new-journal", Part::Unfinished},
        {"t.db.key.new", Part::Unfinished},
        {"t.db.reminders.new", Part::Unfinished},
        {"t.db-wal.old", Part::Unfinished},
        {"t.db.restoring", Part::Unfinished},
        {"t.db.restoring.key", Part::Unfinished},
        {"t.db.restoring.kept", Part::Unfinished},
        {"t.db.restoring-wal", Part::Unfinished},
        {"t.db.restoring.new-journal", Part::Unfinished},
        {"t.db.before-import-20260310T120000Z", Part::Snapshot},
        {"t.db.before-import-20260310T120000Z-002", Part::Snapshot},
        {"t.db.before-import-20260310T120000Z-1000", Part::Snapshot},
        {"t.db.before-import-20260310T120000Z.Ab3dE6", Part::Unfinished},
        {"t.db.trying-Ab3dE6", Part::Unfinished},
        {"t.db.trying-something", std::nullopt},
        {"t.db.kept-20260310T120000Z", Part::Kept},
        {"t.db.kept-20260310T120000Z-012", Part::Kept},
        {"t.db.kept-20260310T120000Z.key", Part::KeptPart},
        {"t.db.kept-20260310T120000Z-012.key", Part::KeptPart},
        {"t.db.kept-20260310T120000Z-wal", Part::KeptPart},
        {"t.db.kept-20260310T120000Z.mark", Part::KeptPart},
        {"t.db.kept-20260310T120000Z.lock", Part::KeptPart},
        {"t.db.before-import-20260310T120000Z.mine", std::nullopt},
        {"t.db.before-import-20260310T120000Z-2", std::nullopt},
        {"t.db.before-import-2026", std::nullopt},
        {"t.db.before-import-", std::nullopt},
        {"t.db.kept-for-ever", std::nullopt},
        {"t.db.kept-20260310T120000Z.jpg", std::nullopt},
        {"t.db.restoringx", std::nullopt},
        {"t.db.newer", std::nullopt},
        {"t.db.frondbackup", std::nullopt},
        {"t.db-copy", std::nullopt},
        {"t.db2", std::nullopt},
        {"t.d", std::nullopt},
        {"other.db", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [name, part] : names)
        EXPECT_EQ(partOf(name, "t.db"), part) << name;
}

TEST_F(NewFileTest, NothingOfADatabaseIsWrittenOver) {
    setContent(in("t.db"), "x");
    setContent(in("t.db.kept-20260310T120000Z"), "x");
    std::filesystem::create_hard_link(in("t.db"), in("hard"));
    std::filesystem::create_symlink("t.db", in("soft"));
    std::filesystem::create_symlink("t.db.kept-20260310T120000Z", in("soft-kept"));
    for (const char* name : {"t.db", "t.db.mark", "hard", "soft", "soft-kept", "t.db.restoring.key",
                             "t.db.before-import-20260310T120000Z", "./t.db.lock"})
        EXPECT_TRUE(isPartOfDatabase(in(name), in("t.db"))) << name;
    for (const char* name : {"a.csv", "t.db.frondbackup", "none/t.db"})
        EXPECT_FALSE(isPartOfDatabase(in(name), in("t.db"))) << name;
}

TEST_F(NewFileTest, ADatabaseIsWhereItsLinkLeads) {
    std::filesystem::create_directory(in("far"));
    std::filesystem::create_symlink("far/real.db", in("one"));
    std::filesystem::create_symlink(in("one"), in("two"));
    std::filesystem::create_symlink("loop", in("loop"));
    EXPECT_EQ(databaseNamed(in("two")), in("far/real.db")); // nothing is there yet
    EXPECT_EQ(databaseNamed(in("plain.db")), in("plain.db"));
    EXPECT_TRUE(databaseNamed(":memory:").is_absolute());
    EXPECT_TRUE(databaseNamed("file:x?mode=memory").is_absolute());
    EXPECT_FALSE(databaseNamed(in("loop")).empty());
}

} // namespace
} // namespace frond::data
