// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/opening.h"

#include "data/sqlite/database.h"
#include "data/store/check.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"
#include "data/store/searchindex.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

using Kind = StorageError::Kind;

fs::path beside(const fs::path& file, const char* suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

bool holdsSomething(const fs::path& path) {
    std::error_code error;
    return fs::file_size(path, error) > 0 && !error;
}

/// A log may be of another file, or of another time of this one. Only a file that is whole with it
/// is written to: up to here nothing was.
void requireWhole(Database& database) {
    if (!contentProblems(database).empty())
        throw StorageError(Kind::Damaged, {Code::FileDamaged});
}

/// A rollback journal is played back by SQLite before anything can be asked of it, and none is left
/// by Frond, unless an older one was killed while it made the file. So that is tried on a copy.
void requireOwnJournal(const fs::path& file, const DataKey& key) {
    const fs::path journal = beside(file, "-journal");
    if (!holdsSomething(journal))
        return;
    std::string name = beside(file, ".trying-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw StorageError(Kind::Other, {Code::FolderNotWritable});
    struct Folder {
        fs::path path;
        ~Folder() {
            std::error_code ignored;
            fs::remove_all(path, ignored);
        }
    } const folder{name};
    try {
        for (const char* ending : {"", "-journal", "-wal"}) {
            if (holdsSomething(beside(file, ending)))
                fs::copy_file(beside(file, ending), beside(folder.path / "copy", ending));
        }
    } catch (const fs::filesystem_error& error) {
        if (error.code() == std::errc::no_space_on_device)
            throw StorageError(Kind::Full, {Code::DiskFull});
        throw StorageError(Kind::Io, {Code::DiskUnreadable});
    }
    Database copy(folder.path / "copy", key);
    requireOurs(copy, builtInMigrations());
    requireWhole(copy);
}

/// So that the file is whole without its log.
void mergeLog(Database& database) {
    try {
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const StorageError& error) {
        if (error.kind() == Kind::Damaged)
            throw;
        // The log stays, and all that is in it with it.
    }
}

/// Searching works without it.
void bringIndexUpToDate(Database& database) {
    try {
        renewSearchIndex(database);
    } catch (const StorageError& error) {
        if (error.kind() != Kind::Full)
            throw;
    }
}

} // namespace

std::unique_ptr<Database> openVerified(const fs::path& file, const DataKey& key,
                                       const CommitMark& mark) {
    requireOwnJournal(file, key);
    const bool hasLog = holdsSomething(beside(file, "-wal"));
    auto database = std::make_unique<Database>(file, key);
    requireOurs(*database, builtInMigrations());
    const bool isOld = database->integer("PRAGMA user_version") < builtInMigrations().back().number;
    if (hasLog || isOld)
        requireWhole(*database);
    if (const auto marked = mark.read(); marked && !isOld && *marked > commitsIn(*database))
        throw StorageError(Kind::Damaged, {Code::ChangeLost});
    database->startWriting();
    if (hasLog)
        mergeLog(*database);
    bringUpToDate(*database);
    bringIndexUpToDate(*database);
    return database;
}

} // namespace frond::data
