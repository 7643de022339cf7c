// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/backup.h"

#include "data/durablefile.h"
#include "data/exchange/frondexport.h"
#include "data/filelock.h"
#include "data/json/reader.h"
#include "data/keyfile.h"
#include "data/settingstore.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sodium.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace frond::data {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;

namespace {

constexpr std::size_t keptSnapshots = 5;
constexpr const char* snapshotPart = ".before-import-";

fs::path withEnding(const fs::path& path, const std::string& ending) {
    return path.string() + ending;
}

/// "20261123T160900Z": sorts as time.
std::string nameOf(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<Days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    std::string text = toText(Day{day.time_since_epoch()});
    text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
    std::array<char, 16> buffer{};
    std::snprintf(
        buffer.data(), buffer.size(), "T%02d%02d%02dZ", static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text + buffer.data();
}

std::vector<fs::path> snapshotsOf(const fs::path& database) {
    const std::string start = database.filename().string() + snapshotPart;
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folderOf(database), error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// `start` plus the time, with a number where that is not later than every name in `others`.
fs::path laterName(const fs::path& start, std::chrono::sys_seconds time,
                   const std::vector<fs::path>& others) {
    const std::string base = start.string() + nameOf(time);
    fs::path candidate = base;
    const auto taken = [&] {
        return fs::exists(candidate) || (!others.empty() && candidate <= others.back());
    };
    for (int number = 2; taken() && number < 1000; ++number) {
        std::array<char, 8> ending{};
        std::snprintf(ending.data(), ending.size(), "-%03d", number);
        candidate = base + ending.data();
    }
    return candidate;
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Brings a write-ahead log into its file, where that still can be done.
void settle(const OpenOptions& database, const WallClock& now, const IdSource& newId) {
    try {
        KeyFile keys(database.file);
        Storage::open({database.file, false, database.lockWait}, keys, now, newId);
    } catch (const StorageError& error) {
        if (error.kind() == Kind::InUse)
            throw;
        // A file that no longer opens is a reason to restore; it is kept as it is.
    }
}

/// Gives the old file a second name, with its key, so that the first is never without a file.
fs::path keepOld(const fs::path& file, std::chrono::sys_seconds now) {
    fs::path kept = laterName(withEnding(file, ".kept-"), now, {});
    if (fs::exists(withEnding(file, ".key")))
        writeDurably(withEnding(kept, ".key"), contentOf(withEnding(file, ".key")));
    for (const char* log : {"-wal", "-journal"}) {
        if (fs::exists(withEnding(file, log)))
            renameDurably(withEnding(file, log), withEnding(kept, log));
    }
    if (::link(file.c_str(), kept.c_str()) != 0)
        renameDurably(file, kept); // where there are no links
    return kept;
}

void removeUnfinished(const fs::path& file) {
    std::error_code error;
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock", ".new"})
        fs::remove(withEnding(file, ending), error);
}

/// The keys of one database for a file of another name.
class KeysOf : public KeyStore {
public:
    explicit KeysOf(const fs::path& database) : m_keys(database) {}
    [[nodiscard]] bool exists() const override { return m_keys.exists(); }
    [[nodiscard]] Key load() const override { return m_keys.load(); }
    void create(const Key& key) override { m_keys.create(key); }

private:
    KeyFile m_keys;
};

} // namespace

std::size_t writeBackup(Storage& storage, const fs::path& path, const Secret& secret) {
    std::size_t entries = 0;
    writeExport(
        path,
        [&](const Sink& sink) {
            seal(secret, sink,
                 [&](const Sink& plain) { entries = writeFrondExport(storage, plain); });
        },
        [&](const fs::path& written) {
            try {
                if (checkBackup(written, secret) != entries)
                    throw StorageError(Kind::Other, "the copy did not hold every entry");
            } catch (const FormatError&) {
                throw StorageError(Kind::Other, "the copy could not be read again");
            }
        });
    return entries;
}

std::size_t checkBackup(const fs::path& path, const Secret& secret) {
    Unsealed content(path, secret);
    std::istream stream(&content);
    return checkFrondExport(stream);
}

ImportReport mergeBackup(Storage& storage, const fs::path& path, const Secret& secret) {
    Unsealed content(path, secret);
    std::istream stream(&content);
    return mergeFrondExport(storage, stream);
}

std::optional<fs::path> keepSnapshot(Storage& storage, const fs::path& database, KeyStore& keys,
                                     std::chrono::sys_seconds now) {
    bool hasChoices = false; // the exam card is kept among them
    storage.stores().settings.forEach([&](const StampedSetting&) { hasChoices = true; });
    if (storage.isEmpty() && !hasChoices)
        return std::nullopt;
    const fs::path path = laterName(withEnding(database, snapshotPart), now, snapshotsOf(database));
    KeyStore::Key key = keys.load();
    const Secret secret = key;
    sodium_memzero(key.data(), key.size());
    writeBackup(storage, path, secret);
    return path;
}

void settleSnapshots(const fs::path& database, const std::optional<fs::path>& needless) {
    std::error_code error; // one too many does no harm
    if (needless)
        fs::remove(*needless, error);
    const std::vector<fs::path> all = snapshotsOf(database);
    for (std::size_t i = 0; i + keptSnapshots < all.size(); ++i)
        fs::remove(all[i], error);
}

ImportReport bringIn(Storage& storage, const fs::path& database, KeyStore& keys,
                     std::chrono::sys_seconds now, const std::function<ImportReport()>& work) {
    const auto kept = keepSnapshot(storage, database, keys, now);
    try {
        ImportReport report;
        storage.inTransaction([&] {
            const std::size_t before = storage.sessionRows();
            report = work();
            // Counted and compared: what is said to have come in is there, or nothing did.
            if (storage.sessionRows() != before + report.newRows)
                throw StorageError(Kind::Other, "not everything arrived; nothing was changed");
        });
        settleSnapshots(database, changedAnything(report) ? std::nullopt : kept);
        return report;
    } catch (...) {
        settleSnapshots(database, kept);
        throw;
    }
}

Restored restoreBackup(const fs::path& backup, const Secret& secret, const OpenOptions& database,
                       const WallClock& now, const IdSource& newId) {
    Restored restored;
    restored.entries = checkBackup(backup, secret);
    const bool replaces = fs::exists(database.file);
    if (replaces)
        settle(database, now, newId);
    const FileLock lock(database.file, database.lockWait);
    const fs::path unfinished = withEnding(database.file, ".restoring");
    removeUnfinished(unfinished);
    try {
        KeysOf keys(database.file);
        const auto storage = Storage::open({unfinished, true, database.lockWait}, keys, now, newId);
        mergeBackup(*storage, backup, secret);
        const CheckReport report = storage->check();
        if (!report.ok || report.sessions != restored.entries)
            throw StorageError(Kind::Other, "what was read back is not what the backup holds");
    } catch (...) {
        removeUnfinished(unfinished);
        throw;
    }
    if (replaces)
        restored.kept = keepOld(database.file, std::chrono::floor<std::chrono::seconds>(now()));
    renameDurably(unfinished, database.file);
    removeUnfinished(unfinished);
    return restored;
}

} // namespace frond::data
