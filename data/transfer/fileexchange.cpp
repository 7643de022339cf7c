// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/fileexchange.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/format/csv/mapping.h"
#include "data/format/formaterror.h"
#include "data/store/randomids.h"
#include "data/transfer/backup.h"
#include "data/transfer/exports.h"
#include "data/transfer/frondexport.h"
#include "data/transfer/imports.h"
#include "data/transfer/restore.h"
#include "data/transfer/snapshots.h"
#include "data/transfer/tablefile.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <set>
#include <utility>

namespace frond::data {

namespace {

using Kind = StorageError::Kind;
namespace fs = std::filesystem;

constexpr Days calendarDays{13 * 7};
constexpr std::size_t shownRecords = 4;

std::vector<std::optional<CsvColumn>> chosenColumns(const std::optional<TableChoice>& choice) {
    std::vector<std::optional<CsvColumn>> columns;
    if (choice) {
        for (const std::string& column : choice->columns)
            columns.push_back(parseCsvColumn(column));
    }
    return columns;
}

std::string wordOf(const CsvColumn& column) {
    std::string word(wordOf(column.role));
    if (column.unit != CsvUnit::None)
        word.append(1, ':').append(wordOf(column.unit));
    return word;
}

std::vector<NamedMeaning> meaningsOf(const std::map<std::string, std::string>& words) {
    std::vector<NamedMeaning> meanings;
    for (const auto& [name, word] : words) {
        if (const auto column = parseCsvColumn(word))
            meanings.push_back({name, *column});
    }
    return meanings;
}

/// What a file of a wrong form throws, as the screens know it.
template <class Work>
auto said(const Work& work) {
    try {
        return work();
    } catch (const FormatError& error) {
        throw StorageError(Kind::Other, error.problem());
    }
}

FileInfo lookAtTable(const fs::path& file, const Kit& kit, const std::optional<TableChoice>& choice,
                     const std::function<void()>& told) {
    const TableFile table = openTable(file);
    const TableContent content = lookThrough(table, kit, shownRecords, told);
    const std::vector<std::optional<CsvColumn>> chosen = chosenColumns(choice);
    const CsvMapping mapping = mappingOf(content.look, chosen);
    FileInfo info;
    const bool asks = choice || !mapping.questions.empty();
    info.kind = mapping.ours && !asks ? FileInfo::Kind::OurTable : FileInfo::Kind::Table;
    for (const ColumnLook& column : content.look.columns())
        info.names.push_back(column.name);
    info.samples = content.first;
    for (const CsvColumn& column : mapping.columns)
        info.choice.columns.push_back(wordOf(column));
    for (const CsvQuestion& question : mapping.questions) {
        info.questions.push_back({question.column, question.message});
        if (mapping.columns[question.column].role == CsvRole::Ignore)
            info.choice.columns[question.column].clear();
    }
    return info;
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
                           ZoneOffsets zone)
    : m_database(std::move(database))
    , m_storage(storage)
    , m_keys(keys)
    , m_clock(clock)
    , m_zone(std::move(zone)) {}

namespace {

/// Lets the file stand as it is while this is there. Where there is no room to bring its log into
/// it, it does not.
class Standing {
public:
    explicit Standing(Storage& storage) : m_storage(storage), m_stands(letStand(storage)) {}
    ~Standing() {
        if (m_damaged)
            m_storage.noticeDamage();
        if (!m_stands)
            return;
        try {
            m_storage.holdCheckpoints(false);
        } catch (const StorageError&) { // the log is merged when the file is closed
            return;
        }
    }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;
    explicit operator bool() const { return m_stands; }
    /// What was read beside is damaged: the Storage in use hears it afterwards.
    void noticeDamage() { m_damaged = true; }

private:
    static bool letStand(Storage& storage) {
        try {
            storage.mergeLog();
            storage.holdCheckpoints(true);
            return true;
        } catch (const StorageError&) {
            return false;
        }
    }

    Storage& m_storage;
    bool m_stands;
    bool m_damaged = false;
};

} // namespace

/// Works on a connection of its own, over the file as it stands, which the Storage in use lets
/// alone meanwhile. Where it cannot, that Storage itself is used, here.
template <class Result>
class FileExchange::Job : public FileJobFor<Result> {
public:
    Job(fs::path file, Storage& storage, const KeyStore& keys, Open open, Work<Result> work)
        : m_file(std::move(file))
        , m_storage(storage)
        , m_key(keys.load())
        , m_open(std::move(open))
        , m_work(std::move(work))
        , m_stands(storage) {}

    std::optional<Result> run() override {
        try {
            if (!m_stands)
                return said([&] { return m_work(m_storage, m_written); });
            const auto storage = m_open(m_file, m_key, [this] { m_written(0); });
            storage->giveUpWhen([this] { return m_cancelled.load(); });
            auto result = said([&] { return m_work(*storage, m_written); });
            if (m_cancelled && m_bytes == 0) // nothing was made, so nothing is lost
                return std::nullopt;
            return result;
        } catch (const Cancelled&) {
            return std::nullopt;
        } catch (const StorageError& error) {
            if (m_cancelled) // it is what a given up statement throws
                return std::nullopt;
            if (error.kind() == Kind::Damaged && error.about() == StorageError::About::Database)
                m_stands.noticeDamage();
            throw;
        }
    }
    [[nodiscard]] bool runsHere() const override { return !m_stands; }
    void cancel() override { m_cancelled = true; }
    [[nodiscard]] std::size_t bytes() const override { return m_bytes; }

private:
    struct Cancelled {};

    fs::path m_file;
    Storage& m_storage;
    DataKey m_key;
    Open m_open;
    Work<Result> m_work;
    Standing m_stands;
    std::atomic<bool> m_cancelled = false;
    std::atomic<std::size_t> m_bytes = 0;
    Written m_written = [this](std::size_t bytes) {
        m_bytes += bytes;
        if (m_cancelled)
            throw Cancelled();
    };
};

template <class Result>
std::unique_ptr<FileJobFor<Result>> FileExchange::job(Work<Result> work, Open open) {
    if (beforeCheck)
        beforeCheck();
    return std::make_unique<Job<Result>>(m_database, m_storage, m_keys, std::move(open),
                                         std::move(work));
}

namespace {

std::unique_ptr<Storage> asItStands(const fs::path& file, const DataKey& key,
                                    const std::function<void()>& /*told*/) {
    return Storage::openAsItStands(file, key);
}

FileInfo lookAt(const std::string& path, const std::optional<TableChoice>& choice, const Kit& kit,
                const std::function<void()>& told) {
    FileInfo info;
    if (looksSealed(path)) {
        info.kind = FileInfo::Kind::Backup;
        info.needsPassphrase = !isSealedWithKey(path);
        return info;
    }
    const ImportFormat format = formatOf(path);
    for (const auto& [name, entries, needsMeaning, samples] : sourcesOf(path, format))
        info.sources.push_back({name, entries, needsMeaning, samples});
    switch (format) {
    case ImportFormat::Frond:
        info.kind = FileInfo::Kind::Frond;
        return info;
    case ImportFormat::Loop:
        info.kind = FileInfo::Kind::Loop;
        return info;
    case ImportFormat::TrackAndGraph:
        info.kind = FileInfo::Kind::TrackAndGraph;
        return info;
    case ImportFormat::HabitBull:
        info.kind = FileInfo::Kind::HabitBull;
        return info;
    case ImportFormat::Csv:
        break;
    }
    return lookAtTable(path, kit, choice, told);
}

/// Lets what follows from the entries and does not fit them be made anew, which it could not over
/// a connection that only reads.
class CheckJob : public FileJobFor<std::vector<Message>> {
public:
    CheckJob(std::unique_ptr<FileJobFor<std::vector<Message>>> job, Storage& storage)
        : m_job(std::move(job)), m_storage(storage) {}
    ~CheckJob() override {
        if (m_damaged)
            m_storage.noticeDamage(); // before the file may be merged into again
        m_job.reset();
        if (!m_forget)
            return;
        try {
            m_storage.forgetDerived();
        } catch (const StorageError&) { // the next look finds it again
            return;
        }
    }
    CheckJob(const CheckJob&) = delete;
    CheckJob& operator=(const CheckJob&) = delete;

    std::optional<std::vector<Message>> run() override {
        auto problems = found();
        if (problems) {
            const auto derived = std::count_if(problems->begin(), problems->end(), isAboutDerived);
            m_forget = derived > 0;
            m_damaged = static_cast<std::size_t>(derived) < problems->size();
        }
        return problems;
    }
    [[nodiscard]] bool runsHere() const override { return m_job->runsHere(); }
    void cancel() override { m_job->cancel(); }
    [[nodiscard]] std::size_t bytes() const override { return 0; }

private:
    std::optional<std::vector<Message>> found() {
        try {
            return m_job->run();
        } catch (const StorageError& error) {
            if (error.kind() != Kind::Damaged)
                throw;
            return std::vector<Message>{error.problem().message}; // not even opened
        }
    }
    static bool isAboutDerived(const Message& problem) {
        return problem.code == Code::SearchIndexDiffers || problem.code == Code::SumsDoNotFit;
    }

    std::unique_ptr<FileJobFor<std::vector<Message>>> m_job;
    Storage& m_storage;
    bool m_forget = false, m_damaged = false;
};

} // namespace

std::unique_ptr<FileJobFor<FileInfo>> FileExchange::look(const std::string& path,
                                                         const std::optional<TableChoice>& choice) {
    return job<FileInfo>(
        [path, choice](Storage& storage, const Written& written) {
            return lookAt(path, choice, storage.kits().kit(), [&] { written(0); });
        },
        asItStands);
}

FileExchange::Import FileExchange::importOf(const BringIn& what) const {
    return said([&]() -> Import {
        if (looksSealed(what.path)) {
            // Shared, for work is copied and a key is not.
            const auto secret = std::make_shared<Secret>(Passphrase{what.passphrase});
            if (isSealedWithKey(what.path))
                *secret = m_keys.loadAll();
            return [path = what.path, secret](Storage& storage) {
                return mergeBackup(storage, path, *secret);
            };
        }
        return [what, zone = m_zone](Storage& storage) {
            std::optional<std::set<std::string>> only;
            if (what.only)
                only.emplace(what.only->begin(), what.only->end());
            return importFile(storage, {.file = what.path,
                                        .format = formatOf(what.path),
                                        .meanings = meaningsOf(what.meanings),
                                        .columns = chosenColumns(what.table),
                                        .zone = zone,
                                        .only = only});
        };
    });
}

std::unique_ptr<FileJobFor<ImportReport>> FileExchange::dryRun(const BringIn& what) {
    return job<ImportReport>(
        [import = importOf(what)](Storage& storage, const Written& /*written*/) {
            ImportReport report;
            storage.dryRun([&] { report = import(storage); });
            return report;
        },
        [now = m_clock.now().utc](const fs::path& file, const DataKey& key,
                                  const std::function<void()>& told) {
            return Storage::openCopy(
                file, key, [now] { return now; }, randomIds(), told);
        });
}

namespace {

std::uintmax_t sizeOf(const fs::path& file) {
    std::error_code error; // of one that is not there
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

/// Whether a window can wait until it has come in: it is some hundred rows of text, and no more
/// than some years are kept beside the database first. A sealed copy takes its time to open.
bool comesInSoon(const fs::path& file, const fs::path& database) {
    constexpr std::uintmax_t fewRows = 64 * 1024, fewYears = 1024 * 1024;
    return sizeOf(file) <= fewRows && sizeOf(database) <= fewYears && !looksSealed(file) &&
           formatOf(file) != ImportFormat::Loop;
}

} // namespace

std::optional<ImportReport> FileExchange::bringIn(const BringIn& what, bool mayClose) {
    const Import import = importOf(what);
    const auto now = m_clock.now().utc;
    if (!mayClose || said([&] { return comesInSoon(what.path, m_database); }))
        return said([&] {
            return data::bringIn(m_storage, m_database, m_keys, now,
                                 [&] { return import(m_storage); });
        });
    const auto keys = std::make_shared<HeldKeys>(m_keys.loadAll());
    if (beforeCheck)
        beforeCheck(); // it reads the file as it stands
    // Throws where the file is damaged, of which the next opening would know nothing.
    m_storage.mergeLog();
    later({ClosedWork::Kind::BringIn,
           [import, now, keys, database = m_database](const auto& givenUp) {
               return said([&] {
                   const auto storage = Storage::open(
                       {.file = database}, *keys, [now] { return now; }, randomIds());
                   storage->giveUpWhen(givenUp);
                   return std::optional(data::bringIn(*storage, database, *keys, now,
                                                      [&] { return import(*storage); }));
               });
           }});
    return std::nullopt;
}

void FileExchange::refuseOwnFile(const std::string& path) const {
    if (isPartOfDatabase(path, m_database))
        throw StorageError(Kind::Other, {Code::OwnFileReplaced});
}

std::unique_ptr<WriteJob> FileExchange::write(const std::string& path, const ExportOptions& wish) {
    refuseOwnFile(path);
    return job<std::size_t>(
        [path, wish, now = m_clock.now()](Storage& storage, const Written& written) {
            std::size_t count = 0;
            writeExport(path, [&](const Sink& file) {
                const Sink sink = [&](std::string_view bytes) {
                    file(bytes);
                    written(bytes.size());
                };
                switch (wish.kind) {
                case ExportKind::Csv:
                    count = writeCsvExport(storage, sink, wish.from, wish.to);
                    return;
                case ExportKind::Json:
                    count = writeFrondExport(storage, sink, wish.from, wish.to);
                    return;
                case ExportKind::Fhir:
                    count = writeFhirExport(storage, sink, wish.from, wish.to,
                                            {wish.notes, wish.mood}, now);
                    return;
                case ExportKind::Calendar: {
                    const Day today = now.day();
                    count = writeCalendarExport(storage, sink,
                                                {today, today + calendarDays - Days{1}}, now);
                    return;
                }
                }
            });
            return count;
        },
        asItStands);
}

std::string FileExchange::newPassphrase() const {
    return data::newPassphrase();
}

bool FileExchange::samePassphrase(const std::string& a, const std::string& b) const {
    return normalisedPassphrase(a) == normalisedPassphrase(b);
}

std::unique_ptr<WriteJob> FileExchange::backUp(const std::string& path,
                                               const std::string& passphrase) {
    refuseOwnFile(path);
    return job<std::size_t>(
        [path, passphrase](Storage& storage, const Written& written) {
            return writeBackup(storage, path, Passphrase{passphrase}, 0, written);
        },
        asItStands);
}

std::unique_ptr<WriteJob> FileExchange::backUpInto(const std::string& folder, Day day,
                                                   const std::string& passphrase) {
    return job<std::size_t>(
        [folder, day, passphrase](Storage& storage, const Written& written) {
            return writeDatedBackup(storage, folder, day, Passphrase{passphrase}, written);
        },
        asItStands);
}

namespace {

/// What opened the file; where its key was lost meanwhile a new one is made.
std::shared_ptr<KeyStore> keysToGoOnWith(const KeyStore& keys, const fs::path& database) {
    try {
        return std::make_shared<HeldKeys>(keys.loadAll());
    } catch (const StorageError&) {
        return std::make_shared<KeyFile>(database);
    }
}

} // namespace

void FileExchange::restoreAndReopen(const std::string& path, const std::string& passphrase) {
    // Shared, for work that is handed on is copied and a key is not.
    const auto secret = std::make_shared<Secret>(Passphrase{passphrase});
    if (said([&] { return isSealedWithKey(path); }))
        *secret = m_keys.loadAll();
    const auto keys = keysToGoOnWith(m_keys, m_database);
    later({ClosedWork::Kind::Restore, [path, secret, keys, database = m_database,
                                       now = m_clock.now().utc](const auto& givenUp) {
               said([&] {
                   return restoreBackup(
                       path, *secret, {.file = database, .create = true}, *keys,
                       [now] { return now; }, randomIds(), givenUp);
               });
               return std::nullopt;
           }});
}

void FileExchange::recoverAndReopen() {
    m_wantsRecovery = true; // it takes a while, so it is done with a page of its own
    if (reopen)
        reopen();
}

void FileExchange::eraseAndReopen() {
    later({ClosedWork::Kind::Erase, [database = m_database](const auto& /*givenUp*/) {
               eraseFiles(database);
               return std::nullopt;
           }});
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

std::unique_ptr<FileJobFor<std::vector<Message>>> FileExchange::check() {
    return std::make_unique<CheckJob>(
        job<std::vector<Message>>(
            [](Storage& storage, const Written& /*written*/) { return storage.check().problems; },
            asItStands),
        m_storage);
}

std::optional<ClosedWork> FileExchange::takeWork() {
    return std::exchange(m_work, std::nullopt);
}

void FileExchange::later(ClosedWork work) {
    m_work = std::move(work);
    if (reopen)
        reopen();
}

} // namespace frond::data
