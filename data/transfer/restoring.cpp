// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/restoring.h"

#include "data/file/databasefiles.h"
#include "data/file/durablefile.h"

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>
#include <unistd.h>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

fs::path commitPath(const fs::path& database) {
    return withEnding(restoringPath(database), ".kept");
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

void takeAway(const fs::path& path) {
    std::error_code error; // what cannot be taken away is no reason to stop
    fs::remove(path, error);
}

/// The name in the commit, when it is one that Frond gives.
std::optional<fs::path> keptPath(const fs::path& database) {
    if (!isRestoreCommitted(database))
        return std::nullopt;
    const std::string name = wholeContent(commitPath(database));
    if (partOf(name, database.filename().string()) != DatabasePart::Kept)
        return std::nullopt;
    return folderOf(database) / name;
}

/// What the new database has beside it, and itself. Those last by which this is found undone.
void removeNew(const fs::path& database) {
    const fs::path made = restoringPath(database);
    for (const char* ending : {"-wal", "-shm", "-journal", ".mark", ".new", ".new-wal",
                               ".new-journal", "", ".key", ".lock", ".kept"})
        takeAway(withEnding(made, ending));
}

/// A second name for `file`; a copy where there are no links.
void keepKey(const fs::path& file, const fs::path& kept) {
    if (!isThere(file) || ::link(file.c_str(), kept.c_str()) == 0)
        return;
    writeDurably(kept, wholeContent(file, About::Key), About::Key);
}

/// Second names of `database` are of a restore that was not committed.
void removeSecondNames(const fs::path& database) {
    std::error_code error;
    for (const DatabaseFile& file : filesOf(database)) {
        if (file.part != DatabasePart::Kept || !fs::equivalent(file.path, database, error))
            continue;
        takeAway(withEnding(file.path, ".key"));
        takeAway(file.path);
    }
}

} // namespace

fs::path restoringPath(const fs::path& database) {
    return withEnding(database, ".restoring");
}

void completeNew(const fs::path& made) {
    const fs::path log = withEnding(made, "-wal");
    if (isThere(log)) {
        // Closing takes an empty one away, and says nothing when that does not work.
        if (fs::file_size(log) > 0)
            throw StorageError(StorageError::Kind::Full, {Code::NoRoomToComplete});
        if (::unlink(log.c_str()) != 0)
            throwErrno(errno, About::Database);
    }
    sync(made);
}

void commitRestore(const fs::path& database, const fs::path& kept) {
    try {
        // First the file, by which the key is found again. Without links it gets its name later.
        static_cast<void>(::link(database.c_str(), kept.c_str()));
        if (isThere(database) || isThere(withEnding(restoringPath(database), ".key")))
            keepKey(withEnding(database, ".key"), withEnding(kept, ".key"));
        writeDurably(commitPath(database), kept.filename().string());
    } catch (...) {
        takeAway(commitPath(database));
        takeAway(withEnding(kept, ".key"));
        abandonRestore(database);
        throw;
    }
    // It is decided. What an error keeps from being finished the next opening finishes, so this one
    // tries a second time before it says that there is one.
    try {
        finishRestore(database);
    } catch (const StorageError&) {
        finishRestore(database);
    }
}

bool isRestoreCommitted(const fs::path& database) {
    return isThere(commitPath(database));
}

void abandonRestore(const fs::path& database) {
    removeSecondNames(database);
    removeNew(database);
}

void finishRestore(const fs::path& database) {
    const fs::path made = restoringPath(database);
    // The lock is the first of its files and one of the last to go.
    if (!isRestoreCommitted(database) && !isThere(made) && !isThere(withEnding(made, ".lock")))
        return;
    const std::optional<fs::path> kept = keptPath(database);
    if (!kept)
        return abandonRestore(database);
    if (isThere(made)) {
        // The log first: it belongs to the old file, and the new one is never to see it.
        for (const char* ending : {"-wal", "-journal", ".mark"}) {
            if (isThere(withEnding(database, ending)))
                renameDurably(withEnding(database, ending), withEnding(*kept, ending));
        }
        if (isThere(database) && !isThere(*kept))
            renameDurably(database, *kept);
        if (isThere(withEnding(made, ".key")))
            renameDurably(withEnding(made, ".key"), withEnding(database, ".key"), About::Key);
        renameDurably(made, database);
    }
    removeNew(database);
}

} // namespace frond::data
