// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of everything: a frond-export, sealed. The database file itself is never copied.
#pragma once

#include "data/store/storage.h"
#include "data/transfer/report.h"
#include "data/transfer/sealed.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace frond::data {

/// Writes a backup, syncs it, opens it again, counts, and only then gives it the name `path`. Gives
/// the number of entries. Throws StorageError; what was at `path` then stays. `number`: see seal.
/// `told` hears how many bytes went in each time, at last of none once all was read again, and
/// gives up by throwing.
std::size_t writeBackup(Storage& storage, const std::filesystem::path& path, const Secret& secret,
                        std::uint64_t number = 0,
                        const std::function<void(std::size_t bytes)>& told = {});

/// The same into a folder, named by the day. Of such copies five stay there: this one, and of the
/// others the newest. One of a day that is still to come was made under a wrong clock and counts
/// as the oldest.
std::size_t writeDatedBackup(Storage& storage, const std::filesystem::path& folder, Day day,
                             const Secret& secret,
                             const std::function<void(std::size_t bytes)>& told = {});

/// The entries in a backup, every byte of it read and checked. Throws what Unsealed and
/// checkFrondExport throw.
std::size_t checkBackup(const std::filesystem::path& path, const Secret& secret);

/// Merges a backup, in one transaction: a file that turns out to be altered or cut leaves nothing.
ImportReport mergeBackup(Storage& storage, const std::filesystem::path& path, const Secret& secret);

} // namespace frond::data
