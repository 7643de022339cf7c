// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/salvage.h"

#include "data/file/commitmark.h"
#include "data/file/databasefiles.h"
#include "data/file/durablefile.h"
#include "data/file/filelock.h"
#include "data/salvage/damagedfile.h"
#include "data/salvage/foundrows.h"
#include "data/salvage/refill.h"
#include "data/sqlite/database.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"
#include "data/transfer/restoring.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frond::data {

namespace {

namespace fs = std::filesystem;
using Kind = StorageError::Kind;
using View = DamagedFile::View;

/// The schema that the file says it has; unset where its first page is lost. Throws for a file that
/// is none of ours or from a newer Frond.
std::optional<int> schemaOf(const DamagedFile& damaged) {
    constexpr std::size_t schemaAt = 60;
    constexpr std::size_t applicationAt = 68;
    const int newest = builtInMigrations().back().number;
    PageBytes page{};
    if (damaged.read(1, View::WithLog, page) == DamagedFile::Found::Nothing)
        return std::nullopt;
    const auto number = [&](std::size_t at) {
        return page[at] << 24 | page[at + 1] << 16 | page[at + 2] << 8 | page[at + 3];
    };
    const bool ours = number(applicationAt) == applicationId && number(schemaAt) >= 1;
    const bool newer = ours && number(schemaAt) > newest;
    if (!damaged.isAuthenticated() && (!ours || newer))
        return std::nullopt; // the page itself is what was lost
    if (!ours)
        throw StorageError(Kind::Damaged, {Code::FileNotOurs});
    if (newer)
        throw StorageError(Kind::Newer, {Code::MadeByNewer});
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

/// The rows that are found with the tables of a schema; where the file does not say which, with
/// those that more rows fit.
std::unique_ptr<FoundRows> collected(const DamagedFile& damaged, View view,
                                     std::optional<int> schema) {
    std::vector<int> schemas{schema.value_or(builtInMigrations().back().number)};
    if (!schema)
        schemas.push_back(lastWithListTables);
    std::unique_ptr<FoundRows> most;
    for (const int one : schemas) {
        auto rows = std::make_unique<FoundRows>(one);
        collect(damaged, view, *rows);
        if (!most || rows->added() > most->added())
            most = std::move(rows);
    }
    return most;
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

/// Makes `made` a whole database of what is found in `damaged`, which is `file`, closed and on
/// disk.
Salvaged fill(const fs::path& file, const DamagedFile& damaged, const fs::path& made,
              KeyStore& keys, const WallClock& now, const IdSource& newId) {
    Salvaged salvaged{.authenticated = damaged.isAuthenticated()};
    const std::optional<int> schema = schemaOf(damaged);
    const std::unique_ptr<FoundRows> found = collected(damaged, View::WithLog, schema);
    FoundRows& rows = *found;
    if (rows.added() == 0)
        throw StorageError(Kind::Damaged, {Code::NothingReadable});
    rows.complete(newId);
    const std::optional<std::uint64_t> marked = CommitMark(file, keys.load()).read();
    salvaged.whole = rows.whole() && (!marked || *marked <= commitsIn(rows.database()));
    // A log that is older than the file, or has lost pages, hides what the file itself has.
    std::unique_ptr<FoundRows> behind;
    if (damaged.hasLog()) {
        behind = collected(damaged, View::MainFile, schema);
        behind->complete(newId);
    }
    {
        const auto storage = Storage::open({.file = made, .create = true}, keys, now, newId);
        storage->inTransaction([&] {
            refill(*storage, rows.database(), behind ? &behind->database() : nullptr, newId);
        });
        if (!storage->check().ok)
            throw StorageError(Kind::Other, {Code::RecoveredNotWhole});
        storage->mergeLog();
    }
    completeNew(made);
    const auto written = Database::asItStands(made, keys.load());
    addTo(salvaged, countsOf(*written), rows.expected(), rows.missing());
    return salvaged;
}

/// Makes the new database where that of `target` is made. What this throws about writing is about
/// the new file, and nothing of it is left.
Salvaged make(const fs::path& file, const fs::path& target, KeyStore& keys, const WallClock& now,
              const IdSource& newId) {
    const DamagedFile damaged(file, keys.load());
    try {
        return fill(file, damaged, restoringPath(target), keys, now, newId);
    } catch (const StorageError& error) {
        abandonRestore(target);
        if (error.kind() == Kind::Damaged || error.kind() == Kind::Newer)
            throw;
        throw StorageError(error.kind(), error.problem(), About::OtherFile);
    } catch (...) {
        abandonRestore(target);
        throw;
    }
}

void requireFile(const fs::path& file) {
    if (!fs::exists(file))
        throw StorageError(Kind::Missing, {Code::NoFile});
    if (!fs::is_regular_file(file))
        throw StorageError(Kind::Other, {Code::NotAFile});
}

} // namespace

Salvaged salvage(const OpenOptions& damaged, const fs::path& out, KeyStore& keys,
                 const WallClock& now, const IdSource& newId) {
    requireFile(damaged.file);
    if (!fs::is_directory(folderOf(out)))
        throw StorageError(Kind::Missing, {Code::FolderMissing}, About::OtherFile);
    const FileLock lock(damaged.file, damaged.lockWait);
    finishRestore(damaged.file);
    static_cast<void>(keys.load()); // before anything is said about the new file
    const fs::path keyFile = withEnding(out, ".key");
    const std::string key = wholeContent(withEnding(damaged.file, ".key"), About::Key);
    // A key of the same content is what an interrupted run has left.
    if (fs::exists(fs::symlink_status(out)) ||
        (fs::exists(keyFile) && wholeContent(keyFile, About::OtherFile) != key))
        throw StorageError(Kind::Other, {Code::FileThereAlready}, About::OtherFile);
    abandonRestore(out);
    Salvaged salvaged = make(damaged.file, out, keys, now, newId);
    try {
        writeDurably(keyFile, key, About::OtherFile);
        renameDurably(restoringPath(out), out, About::OtherFile);
    } catch (...) {
        abandonRestore(out);
        throw;
    }
    abandonRestore(out); // its lock and mark
    return salvaged;
}

Salvaged salvageInPlace(const OpenOptions& damaged, KeyStore& keys, const WallClock& now,
                        const IdSource& newId) {
    const fs::path& file = damaged.file;
    requireFile(file);
    const FileLock lock(file, damaged.lockWait);
    finishRestore(file);
    Salvaged salvaged = make(file, file, keys, now, newId);
    const fs::path kept = freeName(file, keptPart, std::chrono::floor<std::chrono::seconds>(now()));
    commitRestore(file, kept);
    salvaged.kept = kept;
    return salvaged;
}

} // namespace frond::data
