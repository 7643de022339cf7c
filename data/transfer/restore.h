// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/keystore.h"
#include "data/store/storage.h"
#include "data/transfer/sealed.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

namespace frond::data {

struct Restored {
    std::size_t entries = 0;
    std::optional<std::filesystem::path> kept; ///< where the file lies that was there before
};

/// Makes `database` what a backup holds. The new file is made whole under another name first; the
/// old one is then kept beside it under `kept`, as it was, with its log and key. Its key stays in
/// use, and its lock; a new one without a lock is made where it is absent or altered. `database`
/// must not be open and need not be readable. When it throws, or is killed, there is the old file
/// as it was or the new one. `keys` opens `database`, which throws where it is locked and that was
/// not offered. Throws soon, and nothing has changed, where `givenUp` is true before it is done.
Restored restoreBackup(const std::filesystem::path& backup, const Secret& secret,
                       const OpenOptions& database, KeyStore& keys, const WallClock& now,
                       const IdSource& newId, const std::function<bool()>& givenUp = {});
/// With its key file alone: for one without a lock.
Restored restoreBackup(const std::filesystem::path& backup, const Secret& secret,
                       const OpenOptions& database, const WallClock& now, const IdSource& newId);

} // namespace frond::data
