// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/restore.h"

#include "data/file/databasefiles.h"
#include "data/file/durablefile.h"
#include "data/file/filelock.h"
#include "data/transfer/backup.h"
#include "data/transfer/restoring.h"

#include <system_error>

namespace frond::data {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;

namespace {

/// Makes `made` from the backup and leaves it closed, whole and on disk.
void makeNew(const fs::path& made, const fs::path& backup, const Secret& secret, KeyStore& keys,
             std::size_t entries, const WallClock& now, const IdSource& newId,
             const std::function<bool()>& givenUp) {
    {
        const auto storage = Storage::open({.file = made, .create = true}, keys, now, newId);
        storage->giveUpWhen(givenUp);
        mergeBackup(*storage, backup, secret);
        const CheckReport report = storage->check();
        if (!report.ok || report.sessions != entries)
            throw StorageError(Kind::Other, {Code::BackupNotSame});
        storage->mergeLog();
    }
    completeNew(made);
}

} // namespace

Restored restoreBackup(const fs::path& backup, const Secret& secret, const OpenOptions& database,
                       KeyStore& keys, const WallClock& now, const IdSource& newId,
                       const std::function<bool()>& givenUp) {
    const auto heed = [&] {
        if (givenUp && givenUp())
            throw StorageError(Kind::Other, {Code::GivenUp});
    };
    Restored restored;
    restored.entries = checkBackup(backup, secret);
    heed();
    const fs::path& file = database.file;
    const FileLock lock(file, database.lockWait);
    finishRestore(file);
    if (fs::is_directory(file))
        throw StorageError(Kind::Other, {Code::FolderIsNoFile});
    const bool replaces = fs::exists(file);
    const fs::path made = restoringPath(file);
    const bool lost = KeyFile(file).isLost();
    if (!lost)
        static_cast<void>(keys.load()); // where it is locked this says so before anything is made
    KeyFile newKeys(made);
    KeyStore& used = lost ? newKeys : keys;
    try {
        makeNew(made, backup, secret, used, restored.entries, now, newId, givenUp);
        heed();
    } catch (...) {
        abandonRestore(file);
        throw;
    }
    const fs::path kept = freeName(file, keptPart, std::chrono::floor<std::chrono::seconds>(now()));
    commitRestore(file, kept);
    if (replaces)
        restored.kept = kept;
    return restored;
}

Restored restoreBackup(const fs::path& backup, const Secret& secret, const OpenOptions& database,
                       const WallClock& now, const IdSource& newId) {
    KeyFile keys(database.file);
    return restoreBackup(backup, secret, database, keys, now, newId);
}

} // namespace frond::data
