// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/storage.h"

#include "data/file/durablefile.h"
#include "data/store/collections.h"
#include "data/store/migrate.h"
#include "tests/data/storagetest.h"

#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <set>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace frond::data {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Kind = StorageError::Kind;

using StorageFileTest = StorageTest;

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

TEST_F(StorageFileTest, AMissingFileIsOnlyMadeWhenAsked) {
    EXPECT_EQ(kindOf([&] { open(false); }), Kind::Missing);
    EXPECT_TRUE(namesIn(folder()).empty());
    open(true).reset();
    EXPECT_EQ(namesIn(folder()), (std::set<std::string>{"t.db", "t.db.key", "t.db.lock"}));
    EXPECT_NO_THROW(open(false));
}

TEST_F(StorageFileTest, AMissingFolderIsNotMade) {
    KeyFile keys(folder() / "none" / "t.db");
    EXPECT_EQ(kindOf([&] {
                  Storage::open(
                      {.file = folder() / "none" / "t.db", .create = true}, keys,
                      [this] { return m_now; }, randomIds());
              }),
              Kind::Missing);
}

TEST_F(StorageFileTest, AnEmptyFileWithoutAKeyIsOnlyAName) {
    setContent(file(), "");
    EXPECT_EQ(kindOf([&] { open(false); }), Kind::Missing);
    open(true)->sessions().save(sessionOn(1, "2026-03-01"));
    EXPECT_EQ(open(false)->sessions().count(), 1U);
}

TEST_F(StorageFileTest, AnEmptyFileWithAKeyIsDamaged) {
    storage();
    close();
    setContent(file(), "");
    EXPECT_EQ(kindOf([&] { open(); }), Kind::Damaged);
    EXPECT_TRUE(contentOf(file()).empty());
}

TEST_F(StorageFileTest, AFolderIsNoFile) {
    fs::create_directory(file());
    EXPECT_EQ(kindOf([&] { open(); }), Kind::Other);
}

TEST_F(StorageFileTest, EveryFileIsForTheOwnerAlone) {
    const mode_t before = ::umask(0);
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    ::umask(before);
    EXPECT_TRUE(namesIn(folder()).contains("t.db-wal"));
    for (const auto& name : namesIn(folder())) {
        struct stat status {};
        ASSERT_EQ(::stat((folder() / name).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777, 0600U) << name;
    }
}

TEST_F(StorageFileTest, HasTheSettingsThatSavedMeansSavedRestsOn) {
    storage();
    close();
    Database database(file(), KeyFile(file()).load());
    database.startWriting();
    EXPECT_EQ(database.text("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(database.integer("PRAGMA synchronous"), 2); // FULL
    EXPECT_EQ(database.integer("PRAGMA fullfsync"), 1);
    EXPECT_EQ(database.integer("PRAGMA checkpoint_fullfsync"), 1);
    EXPECT_EQ(database.integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(database.integer("PRAGMA secure_delete"), 1);
    EXPECT_EQ(database.integer("PRAGMA temp_store"), 2); // MEMORY
    EXPECT_EQ(database.integer("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(database.integer("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(database.integer("PRAGMA application_id"), 0x46524E44);
    EXPECT_EQ(database.integer("PRAGMA user_version"), builtInMigrations().back().number);
    EXPECT_EQ(database.text("PRAGMA locking_mode"), "exclusive");
    database.startCreating();
    EXPECT_EQ(database.integer("PRAGMA synchronous"), 3); // EXTRA
}

TEST_F(StorageFileTest, IsInUseWhileAnotherHasIt) {
    storage();
    EXPECT_EQ(kindOf([&] { open(); }), Kind::InUse);
    close();
    EXPECT_NO_THROW(open());
}

/// True when process `pid` has `path` open.
bool hasOpen(pid_t pid, const fs::path& path) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(pid) + "/fd")) {
        if (fs::read_symlink(entry.path(), error) == path)
            return true;
    }
    return false;
}

TEST_F(StorageFileTest, WaitsForAnotherToLetGo) {
    storage();
    close();
    const fs::path lockFile = beside(file(), ".lock");
    int taken[2];
    ASSERT_EQ(::pipe(taken), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) { // has the file until the parent wants it
        const int lock = ::open(lockFile.c_str(), O_RDWR);
        const bool held = ::flock(lock, LOCK_EX) == 0;
        if (::write(taken[1], held ? "y" : "n", 1) == 1) {
            while (!hasOpen(::getppid(), lockFile))
                ::sched_yield();
        }
        ::_exit(0);
    }
    char held = 0;
    ASSERT_EQ(::read(taken[0], &held, 1), 1);
    ASSERT_EQ(held, 'y');
    KeyFile keys(file());
    const auto now = [this] { return m_now; };
    EXPECT_NO_THROW(Storage::open({.file = file(), .lockWait = 30s}, keys, now, randomIds()));
    ::waitpid(child, nullptr, 0);
    ::close(taken[0]);
    ::close(taken[1]);
}

TEST_F(StorageFileTest, WaitsNoLongerThanItWasTold) {
    storage();
    KeyFile keys(file());
    const auto now = [this] { return m_now; };
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(
        kindOf([&] { Storage::open({.file = file(), .lockWait = 60ms}, keys, now, randomIds()); }),
        Kind::InUse);
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 60ms);
}

TEST_F(StorageFileTest, IsLockedWithoutItsKey) {
    storage();
    close();
    const std::string before = contentOf(file());
    fs::remove(beside(file(), ".key"));
    EXPECT_EQ(kindOf([&] { open(true); }), Kind::Locked);
    EXPECT_FALSE(fs::exists(beside(file(), ".key")));
    EXPECT_EQ(contentOf(file()), before);
}

TEST_F(StorageFileTest, AnotherFilesKeyDoesNotOpenIt) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    close();
    const std::string before = contentOf(file());
    fs::remove(beside(file(), ".key"));
    KeyFile(file()).create(DataKey::random());
    EXPECT_EQ(kindOf([&] { open(); }), Kind::Damaged);
    EXPECT_EQ(contentOf(file()), before);
}

TEST_F(StorageFileTest, APlainDatabaseIsRefused) {
    storage();
    close();
    sqlite3* plain = nullptr;
    fs::remove(file());
    ASSERT_EQ(sqlite3_open(file().c_str(), &plain), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(plain, "CREATE TABLE session (id)", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(plain);
    EXPECT_EQ(kindOf([&] { open(); }), Kind::Damaged);
}

TEST_F(StorageFileTest, TheGuardKnowsThisSqlite) {
    SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    EXPECT_NO_THROW(requireSqlCipher(connection));
}

TEST_F(StorageFileTest, ExactlyOneSqliteIsMapped) {
    storage();
    std::set<std::string> libraries;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const auto path = line.find('/');
        if (path == std::string::npos)
            continue;
        const std::string name = fs::path(line.substr(path)).filename().string();
        if (name.find("sqlite") != std::string::npos || name.find("sqlcipher") != std::string::npos)
            libraries.insert(name);
    }
#ifdef FROND_SQLITE3MC
    EXPECT_EQ(libraries, std::set<std::string>()); // it is inside the program
#else
    ASSERT_EQ(libraries.size(), 1U);
    EXPECT_NE(libraries.begin()->find("libsqlcipher"), std::string::npos);
#endif
}

TEST_F(StorageFileTest, NothingAPersonWroteIsReadableInAnyFile) {
    const std::string canary = "canary-3141592653";
    Session session = sessionOn(1, "2026-03-01");
    session.note = canary;
    session.context.tags = {canary};
    session.context.position = canary;
    session.steps = {{.use = ItemUse{idOf(7), canary, std::nullopt}}};
    storage().sessions().save(session);
    storage().kits().saveKit({.name = canary, .items = {{.id = idOf(7), .label = canary}}});
    storage().plans().savePlanHistory(
        canary, {{session.day, Plan{.name = canary, .start = session.day, .phases = {Phase{}}}}});
    storage().settings().saveSetting(canary, canary);
    storage().running().saveRunning(
        {.id = idOf(2),
         .startedAt = momentOf("2026-03-01T20:00:00Z"),
         .timer = {.state = TimerState::Running, .steps = {{.use = session.steps[0].use}}},
         .heartbeat = momentOf("2026-03-01T20:00:00Z")});
    storage().sessions().remove(idOf(1));

    const auto expectUnreadable = [&] {
        for (const auto& name : namesIn(folder())) {
            const std::string content = contentOf(folder() / name);
            EXPECT_EQ(content.find(canary), std::string::npos) << name;
            EXPECT_EQ(content.find("SQLite format"), std::string::npos) << name;
            EXPECT_EQ(content.find("CREATE TABLE"), std::string::npos) << name;
        }
    };
    EXPECT_TRUE(namesIn(folder()).contains("t.db-wal")); // the look goes into the log too
    expectUnreadable();
    close();
    expectUnreadable();
    EXPECT_EQ(storage().settings().setting(canary), canary);
}

TEST_F(StorageFileTest, ChecksAWholeFile) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    storage().sessions().save(sessionOn(2, "2026-03-01"));
    storage().sessions().remove(idOf(2));
    const CheckReport report = storage().check();
    EXPECT_TRUE(report.ok);
    EXPECT_EQ(report.schema, builtInMigrations().back().number);
    EXPECT_EQ(report.sqlite, SQLITE_VERSION);
#ifdef FROND_SQLITE3MC
    EXPECT_TRUE(report.cipher.starts_with("4 (SQLite3 Multiple Ciphers ")) << report.cipher;
#else
    EXPECT_TRUE(report.cipher.starts_with("4.")) << report.cipher;
    EXPECT_EQ(report.cipher.find(' '), std::string::npos);
#endif
    EXPECT_EQ(report.sessions, 1U);
    EXPECT_TRUE(report.problems.empty());
}

// Every state that an interrupted creation can leave, in its order.
TEST_F(StorageFileTest, GoesOnAfterAnInterruptedCreation) {
    setContent(beside(file(), ".key.new"), "{\"for"); // the key was being written
    EXPECT_EQ(kindOf([&] { open(false); }), Kind::Missing);
    open(true).reset();

    fs::remove(file()); // the key was there, the database not begun
    const std::string key = contentOf(beside(file(), ".key"));
    EXPECT_EQ(kindOf([&] { open(false); }), Kind::Missing);
    open(true).reset();
    EXPECT_EQ(contentOf(beside(file(), ".key")), key);

    fs::remove(file()); // the database was half made
    setContent(beside(file(), ".new"), std::string(5000, 'x'));
    setContent(beside(file(), ".new-journal"), std::string(600, 'x'));
    open(true)->sessions().save(sessionOn(1, "2026-03-01"));
    EXPECT_EQ(open(false)->sessions().count(), 1U);
    EXPECT_EQ(namesIn(folder()),
              (std::set<std::string>{"t.db", "t.db.key", "t.db.lock", "t.db.mark"}));
}

TEST_F(StorageTest, TheRatingsOfAGoalGoOnceItIsGoneForGood) {
    Collection<Goal>& goals = collectionOf<Goal>(storage());
    Collection<GoalRating>& ratings = collectionOf<GoalRating>(storage());
    for (const unsigned number : {1U, 2U}) {
        goals.save(Goal{.id = idOf(number), .text = "Sitting"});
        ratings.save({idOf(10 + number), idOf(number), momentOf("2026-03-01T20:00:00+01:00"),
                      *Rating::from(4)});
    }
    goals.remove(idOf(1));
    const auto wipe = [&] {
        wipeRemovedBefore(storage(), std::chrono::floor<std::chrono::seconds>(m_now));
    };
    wipe();
    EXPECT_EQ(ratings.list().size(), 2U) << "it can be put back with them";
    passTime(std::chrono::hours{1});
    wipe();
    ASSERT_EQ(ratings.list().size(), 1U);
    EXPECT_EQ(ratings.list().front().goal, idOf(2));
    EXPECT_FALSE(goals.restore(idOf(1)));
}

TEST_F(StorageFileTest, ALogLeftFromARemovedFileIsNotPlayedIntoANewOne) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    const std::string log = contentOf(beside(file(), "-wal"));
    ASSERT_FALSE(log.empty());
    close();
    fs::remove(file());
    setContent(beside(file(), "-wal"), log);
    const CheckReport report = open(true)->check();
    EXPECT_TRUE(report.ok);
    EXPECT_EQ(report.sessions, 0U);
    EXPECT_EQ(contentOf(beside(file(), "-wal.old")), log); // nothing of a person's is thrown away
}

} // namespace
} // namespace frond::data
