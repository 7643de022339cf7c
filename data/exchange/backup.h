// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of everything: a frond-export, sealed. The database file itself is never copied.
#pragma once

#include "data/exchange/report.h"
#include "data/exchange/sealed.h"
#include "data/storage.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace frond::data {

/// Writes a backup under a temporary name, syncs it, opens it again, counts, and only then renames
/// it to `path`. Gives the number of entries. Throws StorageError; what was at `path` then stays.
std::size_t writeBackup(Storage& storage, const std::filesystem::path& path, const Secret& secret);

/// The entries in a backup, every byte of it read and checked. Throws what Unsealed and
/// checkFrondExport throw.
std::size_t checkBackup(const std::filesystem::path& path, const Secret& secret);

/// Merges a backup, in one transaction: a file that turns out to be altered or cut leaves nothing.
ImportReport mergeBackup(Storage& storage, const std::filesystem::path& path, const Secret& secret);

/// Runs `work` as one change after what is there was kept (keepSnapshot); what was kept goes again
/// where nothing changed. Afterwards the rows are counted and compared with the report; when they
/// do not fit, nothing is changed and StorageError is thrown.
ImportReport bringIn(Storage& storage, const std::filesystem::path& database, KeyStore& keys,
                     std::chrono::sys_seconds now, const std::function<ImportReport()>& work);

/// Keeps what is in `storage` beside `database`, sealed with its own key, before something is
/// brought in. Null when there is nothing to keep.
std::optional<std::filesystem::path> keepSnapshot(Storage& storage,
                                                  const std::filesystem::path& database,
                                                  KeyStore& keys, std::chrono::sys_seconds now);

/// After it: the newest five stay. `needless`, one before which nothing changed, goes.
void settleSnapshots(const std::filesystem::path& database,
                     const std::optional<std::filesystem::path>& needless);

struct Restored {
    std::size_t entries = 0;
    std::optional<std::filesystem::path> kept; ///< where the file lies that was there before
};

/// Makes `database` what a backup holds. The new file is made whole under another name first; the
/// old one is then kept beside it under `kept`, with its key. `database` must not be open.
Restored restoreBackup(const std::filesystem::path& backup, const Secret& secret,
                       const OpenOptions& database, const WallClock& now, const IdSource& newId);

} // namespace frond::data
