// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/shell/filetroubleviewmodel.h"
#include "core/base/storageerror.h"
#include "data/file/keystore.h"

#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace frond {

/// Says on stderr why the file cannot be opened. Returns the exit code, the same as frondctl's for
/// the same trouble.
int tellStartProblem(const StorageError& error);

/// The keys of a file with a lock that was opened before; null: those in its key file.
using OpenedKeys = std::shared_ptr<data::KeyStore>;

/// What a person did about a file that cannot be opened; without a recovery a copy was restored.
struct StartSolution {
    std::optional<Recovery> recovery;
};

/// Says on a page why `database` cannot be opened, and offers what can be done. Null when the page
/// was closed without it; otherwise the file can be opened.
std::optional<StartSolution> showStartProblem(const StorageError& error,
                                              const std::filesystem::path& database,
                                              const OpenedKeys& keys);

/// Recovers what can be read of `database`, which is not open, with the same page shown meanwhile.
/// What went wrong is in `problem`. Null when the page was closed meanwhile; it is finished then
/// too.
std::optional<Recovery> recoverWithPage(const std::filesystem::path& database,
                                        const OpenedKeys& keys);

/// Runs `restore`, which opens a copy, in a thread with the same page shown meanwhile. What went
/// wrong, in a sentence; empty: nothing. Null when the page was closed meanwhile; it is finished
/// then too.
std::optional<QString> restoreWithPage(const std::function<void()>& restore);

} // namespace frond
