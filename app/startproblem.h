// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lonepage.h"
#include "app/viewmodels/shell/filetroubleviewmodel.h"
#include "core/base/storageerror.h"
#include "core/transfer/exchange.h"
#include "data/file/keystore.h"
#include "data/transfer/fileexchange.h"

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
                                        const OpenedKeys& keys,
                                        const std::optional<WindowLook>& before);

/// What came of work that needed the file closed.
struct CarriedOut {
    data::ClosedWork::Kind kind;
    bool done = false;                  ///< else it was given up, or
    std::optional<QString> problem;     ///< in words
    bool foundDamage = false;           ///< in the file
    std::optional<ImportReport> report; ///< of what came in
    bool inFront = false; ///< the page had the keyboard to the end: the same person is there
};

/// Does it in a thread with the same page shown meanwhile, from which it can be given up. Null when
/// the page was closed meanwhile; it is finished then too.
std::optional<CarriedOut> carryOutWithPage(const data::ClosedWork& work,
                                           const std::optional<WindowLook>& before);
/// The same at once, where nothing has to be shown.
CarriedOut carryOut(const data::ClosedWork& work, const std::function<bool()>& givenUp = {});

} // namespace frond
