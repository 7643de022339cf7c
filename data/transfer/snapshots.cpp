// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/snapshots.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/format/formaterror.h"
#include "data/store/settingstore.h"
#include "data/transfer/backup.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <istream>
#include <set>
#include <sodium.h>
#include <system_error>
#include <tuple>
#include <vector>

namespace frond::data {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;

namespace {

constexpr std::size_t keptSnapshots = 5;

using ContentHash = std::array<unsigned char, crypto_generichash_BYTES>;

struct Snapshot {
    std::uint64_t number = 0;
    fs::path path;
    ContentHash content{};
};

/// Null when it does not open with `key`.
template <class Look>
std::optional<Snapshot> opened(const fs::path& path, const Secret& key, const Look& look) {
    try {
        Unsealed content(path, key);
        Snapshot snapshot{0, path, {}};
        look(content, snapshot);
        snapshot.number = content.number(); // authenticated by now
        return snapshot;
    } catch (const FormatError&) {
    } catch (const StorageError&) {
    }
    return std::nullopt;
}

std::optional<Snapshot> readWhole(const fs::path& path, const Secret& key) {
    return opened(path, key, [](std::streambuf& content, Snapshot& snapshot) {
        crypto_generichash_state hash{};
        crypto_generichash_init(&hash, nullptr, 0, snapshot.content.size());
        std::vector<char> part(std::size_t{64} * 1024);
        std::streamsize count = 0;
        while ((count = content.sgetn(part.data(), static_cast<std::streamsize>(part.size()))) > 0)
            crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(part.data()),
                                      static_cast<unsigned long long>(count));
        crypto_generichash_final(&hash, snapshot.content.data(), snapshot.content.size());
        sodium_memzero(part.data(), part.size());
    });
}

std::vector<fs::path> namesOf(const fs::path& database, DatabasePart part) {
    const std::string start = withEnding(database, snapshotPart).filename().string();
    std::vector<fs::path> names;
    for (const DatabaseFile& file : filesOf(database)) {
        if (file.part == part && file.path.filename().string().starts_with(start))
            names.push_back(file.path);
    }
    return names;
}

std::uint64_t nextNumber(const fs::path& database, const Secret& key) {
    std::uint64_t highest = 0;
    for (const fs::path& path : namesOf(database, DatabasePart::Snapshot)) {
        const auto snapshot = opened(path, key, [](std::streambuf& content, const Snapshot&) {
            content.sgetc(); // the first piece authenticates the number
        });
        if (snapshot)
            highest = std::max(highest, snapshot->number);
    }
    return highest + 1;
}

} // namespace

std::optional<fs::path> keepSnapshot(Storage& storage, const fs::path& database, const Secret& key,
                                     std::chrono::sys_seconds now) {
    bool hasChoices = false; // the exam card is kept among them
    storage.stores().settings.forEach([&](const StampedSetting&) { hasChoices = true; });
    if (storage.isEmpty() && !hasChoices)
        return std::nullopt;
    const fs::path path = freeName(database, snapshotPart, now);
    writeBackup(storage, path, key, nextNumber(database, key));
    return path;
}

void pruneSnapshots(const fs::path& database, const Secret& key, const fs::path& made) {
    std::error_code error; // one too many does no harm
    for (const fs::path& path : namesOf(database, DatabasePart::Unfinished)) {
        if (!readWhole(path, key))
            fs::remove(path, error);
    }
    const std::vector<fs::path> names = namesOf(database, DatabasePart::Snapshot);
    if (names.size() <= keptSnapshots)
        return;
    std::vector<Snapshot> all;
    for (const fs::path& path : names) {
        if (auto snapshot = readWhole(path, key))
            all.push_back(*std::move(snapshot));
    }
    // The newest first. Two have the same number only where none had one, in an earlier Frond.
    std::sort(all.begin(), all.end(), [&](const Snapshot& a, const Snapshot& b) {
        return std::tuple(a.path == made, a.number, a.path) >
               std::tuple(b.path == made, b.number, b.path);
    });
    std::set<ContentHash> kept;
    for (const Snapshot& snapshot : all) {
        if (kept.size() == keptSnapshots || !kept.insert(snapshot.content).second)
            fs::remove(snapshot.path, error);
    }
}

ImportReport bringIn(Storage& storage, const fs::path& database, KeyStore& keys,
                     std::chrono::sys_seconds now, const std::function<ImportReport()>& work) {
    const Secret key = keys.loadAll();
    const auto kept = keepSnapshot(storage, database, key, now);
    const auto takeBack = [&] {
        std::error_code error; // one too many does no harm
        if (kept)
            fs::remove(*kept, error);
    };
    ImportReport report;
    try {
        storage.inTransaction([&] {
            const std::size_t before = storage.sessionRows();
            report = work();
            // Counted and compared: what is said to have come in is there, or nothing did.
            if (storage.sessionRows() != before + report.newRows)
                throw StorageError(Kind::Other, {Code::NotEverythingArrived});
        });
    } catch (...) {
        takeBack();
        throw;
    }
    if (!changedAnything(report)) {
        takeBack();
    } else if (kept) {
        try {
            pruneSnapshots(database, key, *kept);
        } catch (const StorageError&) { // it has come in: one too many does no harm
        }
    }
    return report;
}

} // namespace frond::data
