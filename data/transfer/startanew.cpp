// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/startanew.h"

#include "data/file/databasefiles.h"
#include "data/file/durablefile.h"
#include "data/file/filelock.h"
#include "data/file/keyfile.h"
#include "data/store/storage.h"
#include "data/transfer/restoring.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <vector>

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
        freeName(database, forgottenPart, std::chrono::floor<std::chrono::seconds>(now()));
    commitRestore(database, kept);
    finishRestore(database);
    return kept;
}

void removeForgotten(const std::filesystem::path& database, std::chrono::sys_seconds time) {
    std::vector<std::filesystem::path> old;
    for (const DatabaseFile& file : filesOf(database)) {
        const auto when = timeIn(file.path, database, forgottenPart);
        if (when && *when < time)
            old.push_back(file.path);
    }
    std::stable_partition(old.begin(), old.end(), [](const std::filesystem::path& path) {
        return path.extension() == ".key"; // what stays after an interruption opens with nothing
    });
    std::error_code error;
    for (const std::filesystem::path& path : old) {
        std::filesystem::remove(path, error);
        if (error)
            throwErrno(error.value(), About::Database);
    }
}

} // namespace frond::data
