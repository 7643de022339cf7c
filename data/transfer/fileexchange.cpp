// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/fileexchange.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/formaterror.h"
#include "data/store/randomids.h"
#include "data/transfer/backup.h"
#include "data/transfer/exports.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/imports.h"
#include "data/transfer/restore.h"
#include "data/transfer/snapshots.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

namespace frond::data {

namespace {

using Kind = StorageError::Kind;
namespace fs = std::filesystem;

constexpr Days calendarDays{13 * 7};
constexpr std::size_t sampleRecords = 200;
constexpr std::size_t shownRecords = 4;

constexpr std::array<std::pair<DayOrder, const char*>, 3> orderWords{{
    {DayOrder::YearMonthDay, "ymd"},
    {DayOrder::DayMonthYear, "dmy"},
    {DayOrder::MonthDayYear, "mdy"},
}};

std::string wordOf(DayOrder order) {
    return std::find_if(orderWords.begin(), orderWords.end(),
                        [&](const auto& pair) { return pair.first == order; })
        ->second;
}

DayOrder orderOf(const std::string& word) {
    const auto found = std::find_if(orderWords.begin(), orderWords.end(),
                                    [&](const auto& pair) { return word == pair.second; });
    return found == orderWords.end() ? DayOrder::YearMonthDay : found->first;
}

CsvMapping mappingOf(const TableChoice& choice) {
    CsvMapping mapping;
    for (const std::string& role : choice.roles)
        mapping.columns.push_back(parseCsvRole(role).value_or(CsvRole::Ignore));
    mapping.order = orderOf(choice.order);
    mapping.hasHeader = choice.hasHeader;
    return mapping;
}

/// What a file of a wrong form throws, as the screens know it.
template <class Work>
auto said(const Work& work) {
    try {
        return work();
    } catch (const FormatError& error) {
        throw StorageError(Kind::Other, error.what());
    }
}

FileInfo lookAtTable(const fs::path& file) {
    const std::vector<CsvCells> records = firstRecords(file, sampleRecords);
    FileInfo look;
    if (records.empty())
        throw StorageError(Kind::Other, "the file is empty");
    if (isOurHeader(records.front())) {
        look.kind = FileInfo::Kind::OurTable;
        return look;
    }
    const CsvMapping guess = guessedMapping(records);
    const std::size_t start = guess.hasHeader ? 1 : 0;
    look.names.resize(records.front().size());
    if (guess.hasHeader)
        look.names = records.front();
    for (std::size_t i = start; i < std::min(records.size(), start + shownRecords); ++i)
        look.samples.push_back(records[i]);
    for (const CsvRole role : guess.columns)
        look.choice.roles.emplace_back(toText(role));
    look.choice.order = wordOf(guess.order);
    look.choice.hasHeader = guess.hasHeader;
    look.orderIsOpen = guess.orderIsOpen;
    return look;
}

/// All that belongs to `database`, the key first: whatever stays behind after an interruption can
/// no longer be opened.
void eraseFiles(const fs::path& database) {
    std::vector<DatabaseFile> files = filesOf(database);
    std::stable_partition(files.begin(), files.end(),
                          [](const DatabaseFile& file) { return file.path.extension() == ".key"; });
    for (const DatabaseFile& file : files)
        fs::remove_all(file.path); // one may be a folder, of an opening that was killed
}

} // namespace

FileExchange::FileExchange(fs::path database, Storage& storage, KeyStore& keys, const Clock& clock,
                           OffsetAt offsetAt)
    : m_database(std::move(database))
    , m_storage(storage)
    , m_keys(keys)
    , m_clock(clock)
    , m_offsetAt(std::move(offsetAt)) {}

FileInfo FileExchange::look(const std::string& path) const {
    return said([&] {
        FileInfo look;
        if (looksSealed(path)) {
            look.kind = FileInfo::Kind::Backup;
            look.needsPassphrase = !isSealedWithKey(path);
            return look;
        }
        const ImportFormat format = formatOf(path);
        for (const auto& [name, entries] : sourcesOf(path, format))
            look.sources.emplace_back(name, entries);
        switch (format) {
        case ImportFormat::Frond:
            look.kind = FileInfo::Kind::Frond;
            return look;
        case ImportFormat::Loop:
            look.kind = FileInfo::Kind::Loop;
            return look;
        case ImportFormat::TrackAndGraph:
            look.kind = FileInfo::Kind::TrackAndGraph;
            return look;
        case ImportFormat::Csv:
            break;
        }
        return lookAtTable(path);
    });
}

ImportReport FileExchange::bringIn(const BringIn& what, bool dryRun) {
    return said([&] {
        const bool sealed = looksSealed(what.path);
        Secret secret = Passphrase{what.passphrase};
        if (sealed && isSealedWithKey(what.path))
            secret = m_keys.load();
        const auto work = [&] {
            if (sealed)
                return mergeBackup(m_storage, what.path, secret);
            const auto mapping = what.table ? std::optional(mappingOf(*what.table)) : std::nullopt;
            std::optional<std::set<std::string>> only;
            if (what.only)
                only.emplace(what.only->begin(), what.only->end());
            return importFile(m_storage,
                              {what.path, formatOf(what.path), mapping, m_offsetAt, only});
        };
        if (!dryRun)
            return data::bringIn(m_storage, m_database, m_keys, m_clock.now().utc, work);
        ImportReport report;
        m_storage.dryRun([&] { report = work(); });
        return report;
    });
}

std::size_t FileExchange::write(const std::string& path, const ExportOptions& wish) {
    if (isPartOfDatabase(path, m_database))
        throw StorageError(Kind::Other, "that would replace Frond's own file");
    std::size_t count = 0;
    writeExport(path, [&](const Sink& sink) {
        switch (wish.kind) {
        case ExportKind::Csv:
            count = writeCsvExport(m_storage, sink, wish.from, wish.to);
            return;
        case ExportKind::Json:
            count = writeFrondExport(m_storage, sink, wish.from, wish.to);
            return;
        case ExportKind::Fhir:
            count = writeFhirExport(m_storage, sink, wish.from, wish.to, {wish.notes, wish.mood},
                                    m_clock.now());
            return;
        case ExportKind::Calendar: {
            const Day today = m_clock.now().day();
            count = writeCalendarExport(m_storage, sink, {today, today + calendarDays - Days{1}},
                                        m_clock.now());
            return;
        }
        }
    });
    return count;
}

std::string FileExchange::newPassphrase() const {
    return data::newPassphrase();
}

bool FileExchange::samePassphrase(const std::string& a, const std::string& b) const {
    return normalisedPassphrase(a) == normalisedPassphrase(b);
}

std::size_t FileExchange::backUp(const std::string& path, const std::string& passphrase) {
    if (isPartOfDatabase(path, m_database))
        throw StorageError(Kind::Other, "that would replace Frond's own file");
    return said([&] { return writeBackup(m_storage, path, Passphrase{passphrase}); });
}

std::size_t FileExchange::backUpInto(const std::string& folder, Day day,
                                     const std::string& passphrase) {
    return said([&] { return writeDatedBackup(m_storage, folder, day, Passphrase{passphrase}); });
}

void FileExchange::restoreAndReopen(const std::string& path, const std::string& passphrase) {
    // Shared, for work that is handed on is copied and a key is not.
    const auto secret = std::make_shared<Secret>(Passphrase{passphrase});
    if (said([&] { return isSealedWithKey(path); }))
        *secret = m_keys.load();
    later([path, secret, database = m_database, now = m_clock.now().utc] {
        said([&] {
            return restoreBackup(
                path, *secret, {.file = database, .create = true}, [now] { return now; },
                randomIds());
        });
    });
}

void FileExchange::recoverAndReopen() {
    m_wantsRecovery = true; // it takes a while, so it is done with a page of its own
    if (reopen)
        reopen();
}

void FileExchange::eraseAndReopen() {
    later([database = m_database] { eraseFiles(database); });
}

std::string FileExchange::place() const {
    return fs::absolute(m_database).string();
}

std::size_t FileExchange::keptFiles() const {
    const std::vector<DatabaseFile> files = filesOf(m_database);
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [](const DatabaseFile& file) {
            return file.part == DatabasePart::Snapshot || file.part == DatabasePart::Kept;
        }));
}

std::vector<std::string> FileExchange::check() {
    if (beforeCheck)
        beforeCheck();
    return m_storage.check().problems;
}

std::function<void()> FileExchange::takeWork() {
    return std::exchange(m_work, nullptr);
}

void FileExchange::later(std::function<void()> work) {
    m_work = std::move(work);
    if (reopen)
        reopen();
}

} // namespace frond::data
