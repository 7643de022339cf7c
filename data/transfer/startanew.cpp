// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/startanew.h"

#include "data/file/databasefiles.h"
#include "data/file/filelock.h"
#include "data/file/keyfile.h"
#include "data/store/storage.h"
#include "data/transfer/restoring.h"

#include <chrono>

namespace frond::data {

std::filesystem::path startAnew(const std::filesystem::path& database, const WallClock& now,
                                const IdSource& newId) {
    const FileLock lock(database, std::chrono::milliseconds{0});
    finishRestore(database);
    const std::filesystem::path made = restoringPath(database);
    try {
        KeyFile keys(made);
        Storage::open({.file = made, .create = true}, keys, now, newId)->mergeLog();
        completeNew(made);
    } catch (...) {
        abandonRestore(database);
        throw;
    }
    std::filesystem::path kept =
        freeName(database, keptPart, std::chrono::floor<std::chrono::seconds>(now()));
    commitRestore(database, kept);
    finishRestore(database);
    return kept;
}

} // namespace frond::data
