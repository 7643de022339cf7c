// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition_exchange.h"

#include "data/file/databasefiles.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/json/reader.h"
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

namespace frond {

namespace {

using Kind = StorageError::Kind;
namespace fs = std::filesystem;

constexpr Days calendarDays{13 * 7};
constexpr std::size_t sampleRecords = 200;
constexpr std::size_t shownRecords = 4;

constexpr std::array<std::pair<data::DayOrder, const char*>, 3> orderWords{{
    {data::DayOrder::YearMonthDay, "ymd"},
    {data::DayOrder::DayMonthYear, "dmy"},
    {data::DayOrder::MonthDayYear, "mdy"},
}};

std::string wordOf(data::DayOrder order) {
    return std::find_if(orderWords.begin(), orderWords.end(),
                        [&](const auto& pair) { return pair.first == order; })
        ->second;
}

data::DayOrder orderOf(const std::string& word) {
    const auto found = std::find_if(orderWords.begin(), orderWords.end(),
                                    [&](const auto& pair) { return word == pair.second; });
    return found == orderWords.end() ? data::DayOrder::YearMonthDay : found->first;
}

data::CsvMapping mappingOf(const TableChoice& choice) {
    data::CsvMapping mapping;
    for (const std::string& role : choice.roles)
        mapping.columns.push_back(data::parseCsvRole(role).value_or(data::CsvRole::Ignore));
    mapping.order = orderOf(choice.order);
    mapping.hasHeader = choice.hasHeader;
    return mapping;
}

/// What a file of a wrong form throws, as the screens know it.
template <class Work>
auto said(const Work& work) {
    try {
        return work();
    } catch (const data::FormatError& error) {
        throw StorageError(Kind::Other, error.what());
    }
}

FileLook lookAtTable(const fs::path& file) {
    const std::vector<data::CsvCells> records = data::firstRecords(file, sampleRecords);
    FileLook look;
    if (records.empty())
        throw StorageError(Kind::Other, "the file is empty");
    if (data::isOurHeader(records.front())) {
        look.kind = FileLook::Kind::OurTable;
        return look;
    }
    const data::CsvMapping guess = data::guessedMapping(records);
    const std::size_t start = guess.hasHeader ? 1 : 0;
    look.names.resize(records.front().size());
    if (guess.hasHeader)
        look.names = records.front();
    for (std::size_t i = start; i < std::min(records.size(), start + shownRecords); ++i)
        look.samples.push_back(records[i]);
    for (const data::CsvRole role : guess.columns)
        look.choice.roles.emplace_back(toText(role));
    look.choice.order = wordOf(guess.order);
    look.choice.hasHeader = guess.hasHeader;
    look.orderIsOpen = guess.orderIsOpen;
    return look;
}

} // namespace

FileExchange::FileExchange(fs::path database, data::Storage& storage, data::KeyStore& keys,
                           const Clock& clock, data::OffsetAt offsetAt)
    : m_database(std::move(database))
    , m_storage(storage)
    , m_keys(keys)
    , m_clock(clock)
    , m_offsetAt(std::move(offsetAt)) {}

FileLook FileExchange::look(const std::string& path) const {
    return said([&] {
        FileLook look;
        if (data::looksSealed(path)) {
            look.kind = FileLook::Kind::Backup;
            look.needsPassphrase = !data::isSealedWithKey(path);
            return look;
        }
        const data::ImportFormat format = data::formatOf(path);
        for (const auto& [name, entries] : data::sourcesOf(path, format))
            look.sources.emplace_back(name, entries);
        switch (format) {
        case data::ImportFormat::Frond:
            look.kind = FileLook::Kind::Frond;
            return look;
        case data::ImportFormat::Loop:
            look.kind = FileLook::Kind::Loop;
            return look;
        case data::ImportFormat::TrackAndGraph:
            look.kind = FileLook::Kind::TrackAndGraph;
            return look;
        case data::ImportFormat::Csv:
            break;
        }
        return lookAtTable(path);
    });
}

ImportReport FileExchange::bringIn(const BringIn& what, bool rehearse) {
    return said([&] {
        const bool sealed = data::looksSealed(what.path);
        data::Secret secret = data::Passphrase{what.passphrase};
        if (sealed && data::isSealedWithKey(what.path))
            secret = m_keys.load();
        const auto work = [&] {
            if (sealed)
                return data::mergeBackup(m_storage, what.path, secret);
            const auto mapping = what.table ? std::optional(mappingOf(*what.table)) : std::nullopt;
            std::optional<std::set<std::string>> only;
            if (what.only)
                only.emplace(what.only->begin(), what.only->end());
            return data::importFile(
                m_storage, {what.path, data::formatOf(what.path), mapping, m_offsetAt, only});
        };
        if (!rehearse)
            return data::bringIn(m_storage, m_database, m_keys, m_clock.now().utc, work);
        ImportReport report;
        m_storage.rehearse([&] { report = work(); });
        return report;
    });
}

std::size_t FileExchange::write(const std::string& path, const ExportWish& wish) {
    if (data::isPartOfDatabase(path, m_database))
        throw StorageError(Kind::Other, "that would replace Frond's own file");
    std::size_t count = 0;
    data::writeExport(path, [&](const data::Sink& sink) {
        switch (wish.kind) {
        case ExportKind::Csv:
            count = data::writeCsvExport(m_storage, sink, wish.from, wish.to);
            return;
        case ExportKind::Json:
            count = data::writeFrondExport(m_storage, sink, wish.from, wish.to);
            return;
        case ExportKind::Fhir:
            count = data::writeFhirExport(m_storage, sink, wish.from, wish.to,
                                          {wish.notes, wish.mood}, m_clock.now());
            return;
        case ExportKind::Calendar: {
            const Day today = m_clock.now().day();
            count = data::writeCalendarExport(
                m_storage, sink, {today, today + calendarDays - Days{1}}, m_clock.now());
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
    return data::normalisedPassphrase(a) == data::normalisedPassphrase(b);
}

std::size_t FileExchange::backUp(const std::string& path, const std::string& passphrase) {
    if (data::isPartOfDatabase(path, m_database))
        throw StorageError(Kind::Other, "that would replace Frond's own file");
    return said([&] { return data::writeBackup(m_storage, path, data::Passphrase{passphrase}); });
}

std::size_t FileExchange::backUpInto(const std::string& folder, Day day,
                                     const std::string& passphrase) {
    return said([&] {
        return data::writeDatedBackup(m_storage, folder, day, data::Passphrase{passphrase});
    });
}

void FileExchange::restoreAndReopen(const std::string& path, const std::string& passphrase) {
    // Shared, for work that is handed on is copied and a key is not.
    const auto secret = std::make_shared<data::Secret>(data::Passphrase{passphrase});
    if (said([&] { return data::isSealedWithKey(path); }))
        *secret = m_keys.load();
    later([path, secret, database = m_database, now = m_clock.now().utc] {
        said([&] {
            return data::restoreBackup(
                path, *secret, {.file = database, .create = true}, [now] { return now; },
                data::randomIds());
        });
    });
}

void FileExchange::recoverAndReopen() {
    m_wantsRecovery = true; // it takes a while, so it is done with a page of its own
    if (reopen)
        reopen();
}

void FileExchange::eraseAndReopen() {
    later([database = m_database] {
        // The key first: whatever stays behind after an interruption can no longer be opened.
        std::vector<data::DatabaseFile> files = data::filesOf(database);
        std::stable_partition(files.begin(), files.end(), [](const data::DatabaseFile& file) {
            return file.path.extension() == ".key";
        });
        for (const data::DatabaseFile& file : files)
            fs::remove_all(file.path); // one may be a folder, of an opening that was killed
    });
}

std::string FileExchange::place() const {
    return fs::absolute(m_database).string();
}

std::size_t FileExchange::keptFiles() const {
    const std::vector<data::DatabaseFile> files = data::filesOf(m_database);
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [](const data::DatabaseFile& file) {
            return file.part == data::DatabasePart::Snapshot ||
                   file.part == data::DatabasePart::Kept;
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

} // namespace frond
