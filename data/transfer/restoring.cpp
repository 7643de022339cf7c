// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/restoring.h"

#include "data/file/databasefiles.h"
#include "data/file/durablefile.h"
#include "data/file/keydocument.h"

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

/// In the place of a name in the commit: of the old file nothing is kept.
constexpr std::string_view nothingKept = "-";

struct ReplacementCommit {
    std::optional<fs::path> kept;
};

/// When it has a name that Frond gives, or says that there is none.
std::optional<ReplacementCommit> readCommit(const fs::path& database) {
    if (!isRestoreCommitted(database))
        return std::nullopt;
    const std::string name = wholeContent(commitPath(database));
    if (name == nothingKept)
        return ReplacementCommit{};
    if (partOf(name, database.filename().string()) != DatabasePart::Kept)
        return std::nullopt;
    return ReplacementCommit{folderOf(database) / name};
}

/// A log of the old file is never to be seen by the new one.
void removeOldLog(const fs::path& database) {
    for (const char* ending : {"-wal", "-journal", ".mark"}) {
        const fs::path path = withEnding(database, ending);
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            throwErrno(errno, About::Database);
    }
    sync(folderOf(database));
}

/// The last of setting a lock: those of kept files have its wraps since before the commit.
void dropPlainKeys(const fs::path& database) {
    takeAway(withEnding(database, ".key.new")); // an earlier Frond may have left a key there
    for (const fs::path& path : keptKeys(database)) {
        try {
            KeyDocument document = KeyDocument::read(path);
            if (!document.hasLock() || !document.plainKey())
                continue;
            document.dropPlain();
            document.write(path);
        } catch (const StorageError& error) {
            if (error.kind() != StorageError::Kind::Locked &&
                error.kind() != StorageError::Kind::Newer)
                throw; // else it is none that the lock was set for
        }
    }
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

/// The log first: it belongs to the old file, and the new one is never to see it.
void keepOld(const fs::path& database, const fs::path& kept) {
    for (const char* ending : {"-wal", "-journal", ".mark"}) {
        if (isThere(withEnding(database, ending)))
            renameDurably(withEnding(database, ending), withEnding(kept, ending));
    }
    if (isThere(database) && !isThere(kept))
        renameDurably(database, kept);
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

namespace {

/// It is decided. What an error keeps from being finished the next opening finishes, so this one
/// tries a second time before it says that there is one.
void finishDecided(const fs::path& database) {
    try {
        finishRestore(database);
    } catch (const StorageError&) {
        finishRestore(database);
    }
}

} // namespace

void commitInPlace(const fs::path& database) {
    try {
        writeDurably(commitPath(database), nothingKept);
    } catch (...) {
        takeAway(commitPath(database));
        abandonRestore(database);
        throw;
    }
    finishDecided(database);
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
    finishDecided(database);
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
    const auto commit = readCommit(database);
    if (!commit)
        return abandonRestore(database);
    if (isThere(made)) {
        if (commit->kept)
            keepOld(database, *commit->kept);
        else
            removeOldLog(database);
        if (isThere(withEnding(made, ".key")))
            renameDurably(withEnding(made, ".key"), withEnding(database, ".key"), About::Key);
        renameDurably(made, database);
    }
    if (!commit->kept)
        dropPlainKeys(database);
    removeNew(database);
}

} // namespace frond::data
