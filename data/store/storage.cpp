// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/storage.h"

#include "data/file/commitmark.h"
#include "data/file/durablefile.h"
#include "data/file/filelock.h"
#include "data/file/newfile.h"
#include "data/file/opening.h"
#include "data/sqlite/database.h"
#include "data/store/check.h"
#include "data/store/kinds/sessionkind.h"
#include "data/store/kitstore.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"
#include "data/store/pausestore.h"
#include "data/store/planstore.h"
#include "data/store/reminderstore.h"
#include "data/store/runningstore.h"
#include "data/store/searchindex.h"
#include "data/store/sessionstore.h"
#include "data/store/settingstore.h"
#include "data/store/sumsstore.h"
#include "data/store/tables.h"
#include "data/transfer/restoring.h"

#include <array>
#include <fcntl.h>
#include <optional>
#include <system_error>
#include <utility>

namespace frond::data {

namespace {

using Kind = StorageError::Kind;
namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

bool isEmpty(const fs::path& file) {
    std::error_code error;
    return fs::file_size(file, error) == 0 && !error;
}

/// Room for the indexes of some hundred thousand rows while many of them come in or go out: their
/// ids have no order, and a page that has no room is sealed, written, read and opened again for
/// each.
class ManyPages {
public:
    explicit ManyPages(Database& database) : m_database(database) {
        m_database.execute("PRAGMA cache_size = -32768");
    }
    ~ManyPages() {
        try {
            m_database.execute("PRAGMA cache_size = -2000; PRAGMA shrink_memory");
        } catch (const StorageError&) { // more memory than is needed does no harm
            return;
        }
    }
    ManyPages(const ManyPages&) = delete;
    ManyPages& operator=(const ManyPages&) = delete;

private:
    Database& m_database;
};

/// The key that is there, else a new one, on disk before anything is encrypted with it. A key
/// without a database is one whose creation was interrupted.
DataKey keyForNewFile(KeyStore& keys) {
    if (!keys.exists())
        keys.create(DataKey::random());
    return keys.load();
}

/// Makes the whole file under another name first. Whatever interrupts it, `file` is either not
/// there or whole.
void createFile(const fs::path& file, KeyStore& keys) {
    // Left from a file that was removed, a log would be played into the new one.
    for (const char* suffix : {"-wal", "-journal"}) {
        if (isThere(beside(file, suffix)))
            renameDurably(beside(file, suffix),
                          beside(file, (std::string(suffix) + ".old").c_str()));
    }
    const DataKey key = keyForNewFile(keys);
    const fs::path unfinished = beside(file, ".new");
    for (const char* suffix : {"", "-wal", "-journal"})
        fs::remove(beside(unfinished, suffix));
    openFile(unfinished, O_WRONLY | O_CREAT | O_EXCL); // for its mode, 0600
    {
        Database database(unfinished, key);
        database.startCreating();
        database.execute("PRAGMA application_id = " + std::to_string(applicationId));
        bringUpToDate(database);
        database.startWriting(); // so that opening it needs no journal any more
    }
    sync(unfinished);
    renameDurably(unfinished, file);
}

/// Makes the file when there is none. An empty file without a key never was a database: someone
/// made it to have a name.
void provideFile(const OpenOptions& options, KeyStore& keys) {
    const bool onlyName = isThere(options.file) && isEmpty(options.file) && !keys.exists();
    if (isThere(options.file) && !onlyName)
        return;
    if (!options.create)
        throw StorageError(Kind::Missing, {Code::NoFile});
    if (onlyName)
        fs::remove(options.file);
    createFile(options.file, keys);
}

void requireFile(const OpenOptions& options) {
    const bool isFile = isThere(options.file) || isRestoreCommitted(options.file);
    if (options.create ? !isThere(folderOf(options.file)) : !isFile)
        throw StorageError(Kind::Missing, options.create ? Message(Code::FolderOfFileMissing)
                                                         : Message(Code::NoFile));
    std::error_code error;
    if (fs::is_directory(options.file, error))
        throw StorageError(Kind::Other, {Code::FolderIsNoFile});
}

} // namespace

struct Storage::Parts {
    /// What is only tried has neither a lock nor a mark.
    Parts(std::optional<FileLock> held, std::optional<CommitMark> marked,
          std::unique_ptr<Database> opened, WallClock now, const IdSource& newId)
        : lock(std::move(held))
        , mark(std::move(marked))
        , database(std::move(opened))
        , ledger(*database, std::move(now), newId,
                 [this](std::uint64_t commits) {
                     if (mark)
                         mark->write(commits);
                 })
        , sessions(*database, ledger)
        , running(*database, ledger, sessions)
        , tables(*database, ledger)
        , kits(*database, ledger, tables)
        , plans(*database, tables, newId)
        , pauses(*database, tables, newId)
        , settings(*database, ledger)
        , reminders(*database, ledger, settings)
        , sums(*database, sessions, kits) {}

    std::optional<FileLock> lock; // first, so that it is let go last
    std::optional<CommitMark> mark;
    std::unique_ptr<Database> database;
    Ledger ledger;
    SessionStore sessions;
    RunningStore running;
    Tables tables;
    KitStore kits;
    PlanStore plans;
    PauseStore pauses;
    SettingStore settings;
    ReminderStore reminders;
    SumsStore sums;
    int holds = 0; ///< of checkpoints
};

std::unique_ptr<Storage> Storage::open(const OpenOptions& options, KeyStore& keys, WallClock now,
                                       const IdSource& newId) {
    requireFile(options); // before the lock, which makes a file
    FileLock lock(options.file, options.lockWait);
    finishRestore(options.file);
    try {
        provideFile(options, keys);
    } catch (const fs::filesystem_error& error) {
        throwErrno(error.code().value(), About::Database);
    }
    const DataKey key = keys.load();
    CommitMark mark(options.file, key);
    auto database = openVerified(options.file, key, mark);
    return std::unique_ptr<Storage>(new Storage(std::make_unique<Parts>(
        std::move(lock), std::move(mark), std::move(database), std::move(now), newId)));
}

std::unique_ptr<Storage> Storage::openAsItStands(const fs::path& file, const DataKey& key) {
    // It changes nothing, so nothing asks when that was.
    return std::unique_ptr<Storage>(new Storage(std::make_unique<Parts>(
        std::nullopt, std::nullopt, Database::asItStands(file, key),
        [] { return std::chrono::sys_time<std::chrono::milliseconds>{}; }, randomIds())));
}

std::unique_ptr<Storage> Storage::openScratch(WallClock now, const IdSource& newId) {
    std::unique_ptr<Database> database;
    withVanishingFile([&](const fs::path& file) {
        database = std::make_unique<Database>(file, DataKey::random());
    });
    database->startScratch();
    bringUpToDate(*database);
    return std::unique_ptr<Storage>(new Storage(std::make_unique<Parts>(
        std::nullopt, std::nullopt, std::move(database), std::move(now), newId)));
}

std::unique_ptr<Storage> Storage::openCopy(const fs::path& file, const DataKey& key, WallClock now,
                                           const IdSource& newId,
                                           const std::function<void()>& told) {
    const auto source = Database::asItStands(file, key);
    std::unique_ptr<Database> database;
    // Beside it, where there has to be room for what comes in anyway.
    withVanishingFile(folderOf(file), [&](const fs::path& copy) {
        database = std::make_unique<Database>(copy, DataKey::random());
        database->startScratch();
        source->copyInto(*database, [&](int /*done*/, int /*all*/) { told(); });
        database->startScratch(); // the copy says that it has a log
    });
    return std::unique_ptr<Storage>(new Storage(std::make_unique<Parts>(
        std::nullopt, std::nullopt, std::move(database), std::move(now), newId)));
}

Storage::Storage(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Storage::~Storage() = default;

SessionRepository& Storage::sessions() {
    return m_parts->sessions;
}

RunningSessionRepository& Storage::running() {
    return m_parts->running;
}

KitRepository& Storage::kits() {
    return m_parts->kits;
}

PlanRepository& Storage::plans() {
    return m_parts->plans;
}

PauseRepository& Storage::pauses() {
    return m_parts->pauses;
}

ReminderRepository& Storage::reminders() {
    return m_parts->reminders;
}

SettingsRepository& Storage::settings() {
    return m_parts->settings;
}

SumsRepository& Storage::sums() {
    return m_parts->sums;
}

Storage::Stores Storage::stores() {
    return {m_parts->sessions, m_parts->kits, m_parts->tables, m_parts->settings};
}

bool Storage::isEmpty() {
    std::int64_t rows = 0;
    const auto add = [&](std::string_view table) {
        Statement row = m_parts->database->prepare("SELECT row_count FROM ledger WHERE name = ?");
        row.bind(table);
        rows += row.next() ? row.integer() : 0;
    };
    add(RowKind<Session>::table);
    m_parts->tables.each(
        [&]<class Row>(const ReplicaTable<Row>& /*table*/) { add(RowKind<Row>::table); });
    return rows == 0;
}

std::size_t Storage::sessionRows() {
    return static_cast<std::size_t>(m_parts->database->integer("SELECT count(*) FROM session"));
}

CheckReport Storage::check() {
    const ManyPages pages(*m_parts->database);
    CheckReport report = checkFile(*m_parts->database);
    checkPart(report.problems, [&] {
        report.sessions = m_parts->sessions.count();
        m_parts->sessions.forEach([](const Session& /*session*/) {});
        static_cast<void>(m_parts->sessions.recentlyRemoved());
        static_cast<void>(m_parts->sessions.recentlyReplaced());
        static_cast<void>(m_parts->running.running());
        static_cast<void>(m_parts->kits.name());
        m_parts->tables.each([](const auto& table) { table.forEach([](const auto& /*row*/) {}); });
        static_cast<void>(m_parts->reminders.records());
    });
    // What follows from entries that are not right would only say the same again.
    if (report.problems.empty())
        checkDerived(report.problems);
    report.ok = report.problems.empty();
    return report;
}

void Storage::checkDerived(std::vector<Message>& problems) {
    std::vector<Message> index;
    checkPart(index, [&] { index = searchIndexProblems(*m_parts->database); });
    const bool differs = index == std::vector<Message>{Message(Code::SearchIndexDiffers)};
    bool fit = true;
    checkPart(problems, [&] { fit = m_parts->sums.fit(); });
    if (!fit) {
        const Message unfit(Code::SumsDoNotFit);
        problems.push_back(unfit);
    }
    if ((differs || !fit) && !m_parts->database->isReadOnly())
        forgetDerived();
    problems.insert(problems.end(), index.begin(), index.end());
}

void Storage::forgetDerived() {
    Transaction transaction(*m_parts->database);
    forgetSearchIndex(*m_parts->database);
    forgetSums(*m_parts->database);
    transaction.commit();
}

void Storage::giveUpWhen(std::function<bool()> wanted) {
    m_parts->database->giveUpWhen(std::move(wanted));
}

void Storage::onCommitted(std::function<void(Topics)> changed) {
    m_parts->ledger.watch(std::move(changed));
}

void Storage::noticeDamage() {
    m_parts->database->stopMerging();
}

void Storage::mergeLog() {
    if (m_parts->database->stoppedMerging())
        throw StorageError(Kind::Damaged, {Code::FileDamaged});
    Statement row = m_parts->database->prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (row.next() && row.boolean())
        throw StorageError(Kind::InUse, {Code::FileInUse});
}

void Storage::holdCheckpoints(bool held) {
    m_parts->holds += held ? 1 : -1;
    if (m_parts->database->stoppedMerging())
        return;
    m_parts->database->execute(m_parts->holds > 0 ? "PRAGMA wal_autocheckpoint = 0"
                                                  : "PRAGMA wal_autocheckpoint = 1000");
}

void Storage::inTransaction(const std::function<void()>& work) {
    const ManyPages pages(*m_parts->database);
    Transaction transaction(*m_parts->database);
    work();
    transaction.commit();
}

void Storage::dryRun(const std::function<void()>& work) {
    const ManyPages pages(*m_parts->database);
    const Transaction transaction(*m_parts->database);
    work();
}

void Storage::readThrough(const std::function<void()>& work) {
    const ManyPages pages(*m_parts->database);
    work();
}

} // namespace frond::data
