// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/operations.h"

#include "tests/support/keys.h"
#include "tests/torture/support.h"

#include "data/file/databasefiles.h"
#include "data/file/filelock.h"
#include "data/file/keyfile.h"
#include "data/file/locking.h"
#include "data/sqlite/database.h"
#include "data/store/migrate.h"
#include "data/transfer/backup.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/restore.h"
#include "data/transfer/snapshots.h"

#include <sstream>

namespace frond::torture {

namespace fs = std::filesystem;
using data::Storage;

namespace {

constexpr std::chrono::sys_seconds now{Seconds{1'772'000'000}};

fs::path databaseIn(const fs::path& folder) {
    return folder / "t.db";
}

void makeFilled(const fs::path& folder) {
    fill(*openStorage(databaseIn(folder), true), 8);
}

std::string exported(Storage& storage) {
    std::string text;
    data::writeFrondExport(storage, [&](std::string_view piece) { text += piece; });
    return text;
}

/// A frond-export of another device.
std::string otherExport() {
    const Folder folder;
    const auto storage = openStorage(folder.path() / "t.db", true);
    storage->inTransaction([&] {
        for (std::uint32_t number = 300; number < 330; ++number)
            storage->sessions().save(sessionOf(number));
        apply(*storage, Change::Plan, 300);
        apply(*storage, Change::Visit, 300);
    });
    return exported(*storage);
}

data::Secret keyOf(const fs::path& file) {
    return data::KeyFile(file).load();
}

/// "copy" beside the database, sealed with its key: it holds other entries.
void makeCopy(const fs::path& folder) {
    const Folder other;
    const auto storage = openStorage(other.path() / "t.db", true);
    fill(*storage, 3);
    data::writeBackup(*storage, folder / "copy", keyOf(databaseIn(folder)));
}

std::string lookAt(const fs::path& folder) {
    const fs::path file = databaseIn(folder);
    if (!fs::exists(file))
        return "(no file)";
    const auto storage = openStorage(file, false);
    requireWhole(*storage);
    return stateOf(*storage);
}

/// The database, and what it was before a restore under another name with its own key.
std::string lookAtRestored(const fs::path& folder) {
    const std::string found = lookAt(folder);
    std::vector<fs::path> kept;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("t.db.kept-") && !name.ends_with(".key") && !name.ends_with(".lock") &&
            !name.ends_with(".mark") && !name.ends_with("-wal") && !name.ends_with(".new"))
            kept.push_back(entry.path());
    }
    for (const fs::path& file : kept)
        requireWhole(*openStorage(file, false));
    return found;
}

void bringInFrom(const fs::path& folder, const std::function<ImportReport(Storage&)>& work) {
    const fs::path file = databaseIn(folder);
    const auto storage = openStorage(file, false);
    data::KeyFile keys(file);
    data::bringIn(*storage, file, keys, now, [&] { return work(*storage); });
}

void makeFirstSchema(const fs::path& folder) {
    const fs::path file = databaseIn(folder);
    const data::DataKey key = data::keyOf({1, 2, 3});
    data::KeyFile(file).create(key);
    setContent(file, "");
    data::Database database(file, key);
    database.startCreating();
    database.execute("PRAGMA application_id = " + std::to_string(data::applicationId));
    data::migrate(database, data::builtInMigrations().first(1));
}

Operation importing() {
    const auto work = [text = otherExport()](const fs::path& folder) {
        bringInFrom(folder, [&](Storage& storage) {
            std::istringstream stream(text);
            return data::mergeFrondExport(storage, stream);
        });
    };
    return {.name = "import", .prepare = makeFilled, .work = work, .look = lookAt};
}

void makeFilledWithCopy(const fs::path& folder) {
    makeFilled(folder);
    makeCopy(folder);
}

void mergeCopy(const fs::path& folder) {
    bringInFrom(folder, [&](Storage& storage) {
        return data::mergeBackup(storage, folder / "copy", keyOf(databaseIn(folder)));
    });
}

void restoreCopy(const fs::path& folder) {
    const fs::path file = databaseIn(folder);
    data::restoreBackup(folder / "copy", keyOf(file), {.file = file}, steadyClock(), steadyIds());
}

void writeCopy(const fs::path& folder) {
    const auto storage = openStorage(databaseIn(folder), false);
    data::writeBackup(*storage, folder / "copy", keyOf(databaseIn(folder)));
}

/// The copy is whole, the old one or the new one.
std::string lookAtCopy(const fs::path& folder) {
    const std::size_t entries = data::checkBackup(folder / "copy", keyOf(databaseIn(folder)));
    return std::to_string(entries) + " in the copy of " + lookAt(folder);
}

const std::string oldWords = "words of old", newWords = "new words";

data::LockSecret wordsOf(const std::string& text) {
    return data::LockSecret::passphrase({text, text});
}

/// Opens what lies at `file`, and says by what.
std::string lookThrough(const fs::path& file) {
    for (const std::string& words : {std::string(), newWords, oldWords}) {
        data::KeyFile keys(file);
        if (!words.empty())
            keys.offer(wordsOf(words));
        try {
            const auto storage = openStorage(file, keys);
            requireWhole(*storage);
            return "(" + words + ") " + stateOf(*storage);
        } catch (const StorageError& error) {
            if (error.kind() != StorageError::Kind::Locked)
                throw;
        }
    }
    fail("nothing opens " + file.filename().string());
}

/// The database with a copy sealed by its key, and what was kept by a restore.
std::string lookAtLocked(const fs::path& folder) {
    const fs::path file = databaseIn(folder);
    const std::string found = lookThrough(file);
    for (const auto& entry : fs::directory_iterator(folder)) {
        const fs::path path = entry.path();
        if (!path.filename().string().starts_with("t.db.kept-") || path.extension() != ".key")
            continue;
        lookThrough(fs::path(path).replace_extension());
    }
    data::KeyFile keys(file);
    for (const std::string& words : {newWords, oldWords}) {
        try {
            keys.offer(wordsOf(words));
            return std::to_string(data::checkBackup(folder / "copy", keys.loadAll())) +
                   " in the copy of " + found;
        } catch (const StorageError& error) {
            if (error.kind() != StorageError::Kind::Locked)
                throw;
        }
    }
    fail("nothing opens the copy");
}

/// The same; while it is locked nothing of it opens without words.
std::string lookAtLockedAlone(const fs::path& folder) {
    std::string found = lookAtLocked(folder);
    const bool locked = data::KeyFile(databaseIn(folder)).lockedBy().any();
    for (const fs::path& path : data::keptKeys(databaseIn(folder))) {
        if (locked && data::KeyDocument::read(path).plainKey())
            fail("a kept key lies open beside a locked file");
    }
    return found;
}

void makeFilledWithKept(const fs::path& folder) {
    makeFilledWithCopy(folder);
    restoreCopy(folder);
}

void setTheLock(const fs::path& folder) {
    try {
        data::setLock({.file = databaseIn(folder)}, wordsOf(oldWords));
    } catch (const StorageError& error) {
        if (error.problem().message.code != Code::FileHasLock)
            throw; // else it was set before it was killed
    }
}

void makeLocked(const fs::path& folder) {
    makeFilledWithKept(folder);
    setTheLock(folder);
}

/// What a kill did not leave undone is not done again.
void changeTheLock(const fs::path& folder, const std::function<void(const fs::path& file)>& work) {
    const fs::path file = databaseIn(folder);
    const data::FileLock lock(file, std::chrono::milliseconds{0});
    try {
        work(file);
    } catch (const StorageError& error) {
        const Code code = error.problem().message.code;
        if (code != Code::WordsDoNotOpenFile && code != Code::FileHasNoLock)
            throw;
    }
}

std::vector<Operation> lockOperations() {
    return {{.name = "lock set",
             .prepare = makeFilledWithKept,
             .work = setTheLock,
             .look = lookAtLockedAlone},
            {.name = "lock change",
             .prepare = makeLocked,
             .work =
                 [](const fs::path& folder) {
                     changeTheLock(folder, [](const fs::path& file) {
                         data::changeLock(file, wordsOf(oldWords), wordsOf(newWords));
                     });
                 },
             .look = lookAtLockedAlone},
            {.name = "lock remove",
             .prepare = makeLocked,
             .work =
                 [](const fs::path& folder) {
                     changeTheLock(folder, [](const fs::path& file) {
                         data::removeLock(file, wordsOf(oldWords));
                     });
                 },
             .look = lookAtLocked}};
}

Operation changing(Change change) {
    const auto work = [change](const fs::path& folder) {
        apply(*openStorage(databaseIn(folder), false), change, 77);
    };
    return {.name = nameOf(change), .prepare = makeFilled, .work = work, .look = lookAt};
}

} // namespace

void Operation::requireTidy(const fs::path& folder) const {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string file = entry.path().filename().string();
        const bool known = file == "t.db" || file == "t.db.key" || file == "t.db.lock" ||
                           file == "t.db.mark" || file == "copy" || file == "t.db-wal.old" ||
                           file.starts_with("t.db.before-import-") ||
                           file.starts_with("t.db.kept-");
        if (!known)
            fail("left over: " + file);
    }
}

std::vector<Operation> allOperations() {
    const auto nothing = [](const fs::path& /*folder*/) {};
    const auto create = [](const fs::path& folder) { openStorage(databaseIn(folder), true); };
    std::vector<Operation> operations{
        {.name = "create", .prepare = nothing, .work = create, .look = lookAt},
        {.name = "migration", .prepare = makeFirstSchema, .work = create, .look = lookAt},
        importing(),
        {.name = "merge", .prepare = makeFilledWithCopy, .work = mergeCopy, .look = lookAt},
        {.name = "restore",
         .prepare = makeFilledWithCopy,
         .work = restoreCopy,
         .look = lookAtRestored},
        {.name = "backup", .prepare = makeFilledWithCopy, .work = writeCopy, .look = lookAtCopy},
    };
    for (Operation& operation : lockOperations())
        operations.push_back(std::move(operation));
    for (const Change change : everyChange)
        operations.push_back(changing(change));
    return operations;
}

} // namespace frond::torture
