// SPDX-License-Identifier: GPL-3.0-or-later
// The page that asks for the words of a locked file, instead of the app.
#pragma once

#include "data/file/keyfile.h"

#include <QRect>
#include <filesystem>
#include <memory>
#include <optional>

namespace frond {

/// Whether the file waits for a passphrase or a recovery key, and nothing else is wrong with it.
bool isLocked(const std::filesystem::path& database);

/// The keys that `secret` opens, for the next opening. Throws StorageError.
std::unique_ptr<data::KeyFile> openedKeys(const std::filesystem::path& database,
                                          data::LockSecret secret);

struct Unlocked {
    std::unique_ptr<data::KeyFile> keys; ///< null: an empty file stands there now
    QRect window;                        ///< where the page stood
};
/// Shows the page, where `window` says, until it was opened. Null when it was closed.
std::optional<Unlocked> askForWords(const std::filesystem::path& database,
                                    const std::optional<QRect>& window);

} // namespace frond
