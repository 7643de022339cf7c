// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be read of a damaged file, in a new one. docs/formats/database.md says how.
#pragma once

#include "data/file/keystore.h"
#include "data/store/storage.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace frond::data {

/// `recovered` are listed in the new file; `lost` the old one had and they could not be read.
struct SalvagedRows {
    std::size_t recovered = 0;
    std::size_t lost = 0;
};

struct Salvaged {
    SalvagedRows entries;
    SalvagedRows others; ///< kit, plans, rests, appointments, questions
    /// The ledger and the mark beside the file prove that nothing is missing, not even a size or a
    /// word of one that was recovered.
    bool whole = false;
    /// False where the start of the file is lost with all that proves its pages, so that an altered
    /// page could not be told from a whole one.
    bool authenticated = true;
    std::optional<std::filesystem::path> kept; ///< where the damaged file lies now (salvageInPlace)
};

/// Reads what can be read of `damaged.file` and its write-ahead log into a new database `out`, with
/// the same key. The damaged file, its log and its key are only read. Throws StorageError: Locked
/// without a usable key, Damaged when nothing at all can be read, Other (about OtherFile) when
/// `out` is there already. Nothing is left of `out` then.
Salvaged salvage(const OpenOptions& damaged, const std::filesystem::path& out, KeyStore& keys,
                 const WallClock& now, const IdSource& newId);

/// The same, and the new file takes the place of the old one, which is kept beside it with its log
/// and its key. When this throws, or is killed, there is the damaged file as it was or the new one.
Salvaged salvageInPlace(const OpenOptions& damaged, KeyStore& keys, const WallClock& now,
                        const IdSource& newId);

} // namespace frond::data
