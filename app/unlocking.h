// SPDX-License-Identifier: GPL-3.0-or-later
// The page that asks for the words of a locked file, instead of the app.
#pragma once

#include "app/lonepage.h"
#include "data/file/keyfile.h"
#include "data/file/keyring.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace frond {

/// Whether the file waits for what its lock takes, and nothing else is wrong with it.
bool isLocked(const std::filesystem::path& database);

/// The keys that `secret` opens, for the next opening. Throws StorageError.
std::unique_ptr<data::KeyFile> openedKeys(const std::filesystem::path& database,
                                          data::LockSecret secret);

struct Unlocked {
    std::unique_ptr<data::KeyFile> keys; ///< null: an empty file stands there now
    WindowLook look;                     ///< of the page
};
/// Shows the page, as the window `before` looked, until it was opened. Null when it was closed.
std::optional<Unlocked> askForWords(const std::filesystem::path& database,
                                    const data::Keyrings& keyrings,
                                    const std::optional<WindowLook>& before);

} // namespace frond
