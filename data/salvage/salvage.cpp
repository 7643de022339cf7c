// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/salvage.h"

#include "data/durablefile.h"
#include "data/filelock.h"
#include "data/migrate.h"
#include "data/salvage/damagedfile.h"
#include "data/salvage/foundrows.h"
#include "data/salvage/keepdamaged.h"
#include "data/salvage/refill.h"
#include "data/sqlite/database.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sodium.h>
#include <string>
#include <system_error>
#include <vector>

namespace frond::data {

namespace {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;
using View = DamagedFile::View;

constexpr const char* unfinishedEnding = ".restoring"; ///< as of a restore: it is made anew

fs::path withEnding(const fs::path& path, const char* ending) {
    fs::path result = path;
    result += ending;
    return result;
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder for this person alone, which goes with this object.
class PrivateFolder {
public:
    explicit PrivateFolder(const fs::path& beside) {
        std::string name = (folderOf(beside) / ".frond-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw StorageError(Kind::Other, "nothing can be written beside the new file",
                               StorageError::About::OtherFile);
        m_path = name;
    }
    ~PrivateFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// The key of the damaged file, for one of another name.
class SameKey : public KeyStore {
public:
    explicit SameKey(const Key& key) : m_key(key) {}
    ~SameKey() override { sodium_memzero(m_key.data(), m_key.size()); }
    SameKey(const SameKey&) = delete;
    SameKey& operator=(const SameKey&) = delete;
    [[nodiscard]] bool exists() const override { return true; }
    [[nodiscard]] Key load() const override { return m_key; }
    void create(const Key& /*key*/) override {}

private:
    Key m_key;
};

/// The schema that the file says it has; the newest where its first page is lost. Throws for a
/// file that is none of ours or from a newer Frond.
int schemaOf(const DamagedFile& damaged) {
    constexpr std::size_t schemaAt = 60;
    constexpr std::size_t applicationAt = 68;
    const int newest = builtInMigrations().back().number;
    PageBytes page{};
    if (damaged.read(1, View::WithLog, page) == DamagedFile::Found::Nothing)
        return newest;
    const auto number = [&](std::size_t at) {
        return page[at] << 24 | page[at + 1] << 16 | page[at + 2] << 8 | page[at + 3];
    };
    const bool ours = number(applicationAt) == applicationId;
    if (!ours && !damaged.isAuthenticated())
        return newest; // the bytes of a page that was lost
    if (!ours || number(schemaAt) < 1)
        throw StorageError(Kind::Damaged, "the file is not one of Frond's");
    if (number(schemaAt) > newest)
        throw StorageError(Kind::Newer, "a newer Frond wrote this file");
    return number(schemaAt);
}

/// Every record on every page of one view of the file. Where only an older state of a page is
/// there, its rows come last: those that stand elsewhere meanwhile are newer.
void collect(const DamagedFile& damaged, View view, FoundRows& rows) {
    using Found = DamagedFile::Found;
    const PageReader other = [&](PageNumber number, PageBytes& page) {
        return damaged.read(number, view, page) != Found::Nothing;
    };
    const auto add = [&](const Record& record) { rows.add(record); };
    std::vector<PageNumber> older;
    PageBytes page{};
    for (PageNumber number = 1; number <= damaged.pageCount(view); ++number) {
        const Found found = damaged.read(number, view, page);
        if (found == Found::Newest)
            forEachRecord(number, page, other, add);
        else if (found == Found::Older)
            older.push_back(number);
    }
    for (const PageNumber number : older) {
        damaged.read(number, view, page);
        forEachRecord(number, page, other, add);
    }
}

/// Rows of one kind, and how many of them are listed.
struct KindCount {
    std::int64_t rows = 0;
    std::int64_t listed = 0;
};

/// Of every kind of row that a person makes and can remove.
std::map<std::string, KindCount> countsOf(Database& database) {
    std::map<std::string, KindCount> counts;
    std::vector<std::string> names;
    {
        Statement row = database.prepare(
            "SELECT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c"
            " WHERE t.schema = 'main' AND c.name = 'removed'");
        while (row.next())
            names.push_back(row.text());
    }
    for (const std::string& name : names)
        counts[name] = {
            database.integer("SELECT count(*) FROM " + name),
            database.integer("SELECT count(*) FROM " + name + " WHERE removed IS NULL")};
    return counts;
}

void addTo(Salvaged& salvaged, const std::map<std::string, KindCount>& counts,
           const std::map<std::string, std::int64_t>& expected, std::size_t missing) {
    for (const auto& [name, count] : counts) {
        SalvagedRows& kind = name == "session" ? salvaged.entries : salvaged.others;
        kind.recovered += static_cast<std::size_t>(count.listed);
        const auto before = expected.find(name);
        if (before != expected.end() && before->second > count.rows)
            kind.lost += static_cast<std::size_t>(before->second - count.rows);
    }
    if (expected.empty())
        salvaged.entries.lost = missing;
}

void removeWithLogs(const fs::path& file) {
    std::error_code error;
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock", ".new", ".mark"})
        fs::remove(withEnding(file, ending), error);
}

/// Makes `unfinished` a whole database of what is found in `damaged`.
Salvaged fill(const DamagedFile& damaged, const fs::path& unfinished, const KeyStore::Key& key,
              const WallClock& now, const IdSource& newId) {
    Salvaged salvaged{.authenticated = damaged.isAuthenticated()};
    const PrivateFolder folder(unfinished);
    const int schema = schemaOf(damaged);
    FoundRows rows(folder.path(), schema);
    collect(damaged, View::WithLog, rows);
    if (rows.added() == 0)
        throw StorageError(Kind::Damaged, "nothing of the file can be read with its key");
    rows.complete(newId);
    // A log that is older than the file, or has lost pages, hides what the file itself has.
    std::optional<FoundRows> behind;
    if (damaged.hasLog()) {
        behind.emplace(folder.path(), schema);
        collect(damaged, View::MainFile, *behind);
        behind->complete(newId);
    }
    SameKey keys(key);
    {
        const auto storage = Storage::open({unfinished, true}, keys, now, newId);
        storage->inTransaction([&] {
            refill(*storage, rows.database(), behind ? &behind->database() : nullptr, newId);
        });
        if (!storage->check().ok)
            throw StorageError(Kind::Other, "what was recovered could not be stored whole");
    }
    Database written(unfinished, key);
    addTo(salvaged, countsOf(written), rows.expected(), rows.missing());
    return salvaged;
}

/// The same; the caller has the lock. What it throws about writing is about the new file.
Salvaged fillFrom(const fs::path& file, const fs::path& unfinished, const KeyStore::Key& key,
                  const WallClock& now, const IdSource& newId) {
    const DamagedFile damaged(file, key);
    try {
        return fill(damaged, unfinished, key, now, newId);
    } catch (const StorageError& error) {
        if (error.kind() == Kind::Damaged || error.kind() == Kind::Newer)
            throw;
        throw StorageError(error.kind(), error.what(), StorageError::About::OtherFile);
    }
}

/// Runs `use` with the key of the damaged file, which leaves no copy behind.
template <class Use>
Salvaged withKey(const KeyStore& keys, const Use& use) {
    KeyStore::Key key = keys.load();
    try {
        Salvaged salvaged = use(key);
        sodium_memzero(key.data(), key.size());
        return salvaged;
    } catch (...) {
        sodium_memzero(key.data(), key.size());
        throw;
    }
}

void requireFile(const fs::path& file) {
    if (!fs::exists(file))
        throw StorageError(Kind::Missing, "there is no such file");
    if (!fs::is_regular_file(file))
        throw StorageError(Kind::Other, "this is not a file");
}

} // namespace

Salvaged salvage(const OpenOptions& damaged, const fs::path& out, const KeyStore& keys,
                 const WallClock& now, const IdSource& newId) {
    requireFile(damaged.file);
    const FileLock lock(damaged.file, damaged.lockWait);
    return withKey(keys, [&](const KeyStore::Key& key) {
        const fs::path keyFile = withEnding(out, ".key");
        const std::string keyContent = contentOf(withEnding(damaged.file, ".key"));
        // A key of the same content is what an interrupted run has left.
        if (fs::exists(out) || (fs::exists(keyFile) && contentOf(keyFile) != keyContent))
            throw StorageError(Kind::Other, "there is a file of that name already",
                               StorageError::About::OtherFile);
        const fs::path unfinished = withEnding(out, unfinishedEnding);
        removeWithLogs(unfinished);
        try {
            Salvaged salvaged = fillFrom(damaged.file, unfinished, key, now, newId);
            writeDurably(keyFile, keyContent);
            renameDurably(unfinished, out);
            removeWithLogs(unfinished);
            return salvaged;
        } catch (...) {
            removeWithLogs(unfinished);
            throw;
        }
    });
}

Salvaged salvageInPlace(const OpenOptions& damaged, const KeyStore& keys, const WallClock& now,
                        const IdSource& newId) {
    requireFile(damaged.file);
    const FileLock lock(damaged.file, damaged.lockWait);
    return withKey(keys, [&](const KeyStore::Key& key) {
        const fs::path unfinished = withEnding(damaged.file, unfinishedEnding);
        removeWithLogs(unfinished);
        try {
            Salvaged salvaged = fillFrom(damaged.file, unfinished, key, now, newId);
            salvaged.kept =
                keepDamaged(damaged.file, std::chrono::floor<std::chrono::seconds>(now()));
            renameDurably(unfinished, damaged.file);
            removeWithLogs(unfinished);
            return salvaged;
        } catch (...) {
            removeWithLogs(unfinished);
            throw;
        }
    });
}

} // namespace frond::data
