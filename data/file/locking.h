// SPDX-License-Identifier: GPL-3.0-or-later
// A lock on a database: set, changed, taken off (docs/formats/key-file.md, docs/decisions/0024).
// Whatever interrupts them, the file opens as before or as it shall.
#pragma once

#include "data/file/keyfile.h"
#include "data/store/storage.h"

#include <functional>

namespace frond::data {

/// How much is done of how much; gives up by throwing. A last call with both the same comes when
/// only the switch is left.
using LockProgress = std::function<void(int done, int all)>;

/// Sets the first lock of a file that is closed: it gets a new data key and is written anew with
/// it, for the old one lay in a file; then both take the place of the old ones. `words` are a
/// passphrase, or what a keyring has the part of already. Gives the new recovery key, which stands
/// nowhere else. Throws Other for one that has a lock, and what Storage::open throws; then nothing
/// has changed. Takes the lock of the database and as much room on the disk as it has. For a
/// worker: it reads and writes the whole file.
LockedText setLock(const OpenOptions& database, const LockSecret& words,
                   const LockProgress& told = {});

// For the following the caller has the lock of the database: FileLock, or an open Storage. They
// write key files alone, and throw what KeyFile::verify throws; it is a try like any other.

/// `old` is what opened it so far, or the recovery key, which stays; `words` are as for setLock.
void changeLock(const std::filesystem::path& database, const LockSecret& old,
                const LockSecret& words, const Clocks& clocks = systemClocks);

/// A new one in the place of the recovery key, given once.
LockedText renewRecoveryKey(const std::filesystem::path& database, const LockSecret& words,
                            const Clocks& clocks = systemClocks);

/// The key lies in the clear again; the file is not written anew.
void removeLock(const std::filesystem::path& database, const LockSecret& old,
                const Clocks& clocks = systemClocks);

} // namespace frond::data
