// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside the database so that bringing something in can be taken back:
// FILE.before-import-TIME, sealed with the database's own key (docs/formats/backup.md).
#pragma once

#include "data/store/storage.h"
#include "data/transfer/report.h"
#include "data/transfer/sealed.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace frond::data {

/// Runs `work` as one change after what is there was kept (keepSnapshot); what was kept goes again
/// where nothing changed. Afterwards the rows are counted and compared with the report; when they
/// do not fit, nothing is changed and StorageError is thrown.
ImportReport bringIn(Storage& storage, const std::filesystem::path& database, KeyStore& keys,
                     std::chrono::sys_seconds now, const std::function<ImportReport()>& work);

/// Keeps what is in `storage` beside `database`, under a name nobody has, with a number higher than
/// any other has. Null when there is nothing to keep.
std::optional<std::filesystem::path> keepSnapshot(Storage& storage,
                                                  const std::filesystem::path& database,
                                                  const Secret& key, std::chrono::sys_seconds now);

/// After it: five stay, `made` and of the others those with the highest numbers. Only what opens
/// with `key` and authenticates to its end is counted, and of several that hold the same only the
/// last; what does not open stays, unless a kill while writing left it.
void pruneSnapshots(const std::filesystem::path& database, const Secret& key,
                    const std::filesystem::path& made);

} // namespace frond::data
