// SPDX-License-Identifier: GPL-3.0-or-later
// How a new file takes the place of the old one, after a restore or for a lock: wholly or not at
// all, whenever it is interrupted.
#pragma once

#include <filesystem>

namespace frond::data {

/// Where the new database is made, with its key beside it when it has one of its own.
std::filesystem::path restoringPath(const std::filesystem::path& database);

/// The new file is whole, closed and on disk. Gives the old one, with its key, the name `kept` too
/// and writes that name into `FILE.restoring.kept`, by which the restore is done: what is left to
/// do is done by finishRestore, now or at the next opening. When it throws, nothing has changed.
/// The caller has the lock.
void commitRestore(const std::filesystem::path& database, const std::filesystem::path& kept);

/// The same, and nothing of the old one is kept: the new one has all of it, under a key that the
/// old one's must not lie beside. Key files of kept ones lose their plain wrap where they have a
/// lock too (docs/formats/key-file.md, "Setting a lock").
void commitInPlace(const std::filesystem::path& database);

/// True while a restore is done but for what finishRestore does.
bool isRestoreCommitted(const std::filesystem::path& database);

/// Takes away what is left of a restore that was not committed. The caller has the lock.
void abandonRestore(const std::filesystem::path& database);

/// The database `made` was closed after Storage::mergeLog: waits until it is on disk, without a
/// log. Throws StorageError.
void completeNew(const std::filesystem::path& made);

/// Brings a restore to its end that was committed, and takes away what is left of one that was not.
/// The caller has the lock. Whoever opens `database` calls it first.
void finishRestore(const std::filesystem::path& database);

} // namespace frond::data
