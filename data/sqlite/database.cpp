// SPDX-License-Identifier: GPL-3.0-or-later
// Without it the header of SQLCipher keeps sqlite3_key_v2 to itself.
#define SQLITE_HAS_CODEC

#include "data/sqlite/database.h"

#include "data/sqlite/engine.h"
#include "data/sqlite/error.h"

#include <memory>
#include <sodium.h>
#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace frond::data {

namespace {

constexpr int busyTimeoutMs = 1000;
constexpr int oldestThatFits = 3043000; // FTS5 lets go of what it has no text of

void applyKey(SQLite::Database& connection, const DataKey& key) {
    // A raw key in SQLCipher's own notation. Not by PRAGMA key: its parser would leave copies.
    SecretText text(2 * DataKey::size + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), key.bytes().data(), DataKey::size);
    text.pop_back(); // the NUL that libsodium ends it with
    text.insert(0, "x'").append("'");
    if (sqlite3_key_v2(connection.getHandle(), "main", text.data(),
                       static_cast<int>(text.size())) != SQLITE_OK)
        throw StorageError(StorageError::Kind::Other, {Code::CipherRefusesKey});
}

SQLite::Database openConnection(const std::filesystem::path& file) {
    return translated(nullptr, [&] {
        return SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                                busyTimeoutMs);
    });
}

/// As a URI: every byte that could mean something in one is written as %XX.
std::string uriOf(const std::filesystem::path& file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_.";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return uri;
}

SQLite::Database openImmutable(const std::filesystem::path& file) {
    return translated(nullptr, [&] {
        return SQLite::Database(uriOf(file) + "?immutable=1",
                                SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
                                busyTimeoutMs);
    });
}

} // namespace

void requireSqlCipher(const SQLite::Database& connection) {
    using Kind = StorageError::Kind;
    if (sqlite3_libversion_number() != SQLITE_VERSION_NUMBER ||
        sqlite3_libversion_number() < oldestThatFits)
        throw StorageError(Kind::Other,
                           {Code::SqliteDiffers, SQLITE_VERSION, sqlite3_libversion()});
    if (cipherVersion(connection).empty())
        throw StorageError(Kind::Other, {Code::CipherMissing});
}

Database::Database(const std::filesystem::path& file, const DataKey& key)
    : Database(openConnection(file), key) {}

std::unique_ptr<Database> Database::asItStands(const std::filesystem::path& file,
                                               const DataKey& key) {
    return std::unique_ptr<Database>(new Database(openImmutable(file), key));
}

Database::Database(SQLite::Database connection, const DataKey& key)
    : m_connection(std::move(connection)) {
    requireSqlCipher(m_connection);
    checkpointOnClose(false);
    applyKey(m_connection, key);
    configure();
    // The first page is read here: it shows whether the key fits.
    execute("SELECT count(*) FROM sqlite_schema");
}

void Database::configure() {
    execute(
        // SQLCipher's own log would quote page numbers on stderr beside our one line.
        "PRAGMA cipher_log_level = NONE;"
        // One process has the file (FileLock), so the log's index can be in memory, not in a file.
        "PRAGMA locking_mode = EXCLUSIVE;"
        "PRAGMA foreign_keys = ON;"
        "PRAGMA secure_delete = ON;"
        "PRAGMA temp_store = MEMORY;"
        "PRAGMA mmap_size = 0;"
        // A file that was tampered with runs no functions of its schema and is read with care.
        "PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON;"
        // fsync reaches only the drive's cache on Apple systems.
        "PRAGMA fullfsync = ON;"
        "PRAGMA checkpoint_fullfsync = ON;"
        "PRAGMA synchronous = FULL");
}

void Database::startWriting() {
    if (text("PRAGMA journal_mode = WAL") != "wal")
        throw StorageError(StorageError::Kind::Other, {Code::FolderAllowsNoLog});
    // NORMAL would lose acknowledged entries in a power cut.
    execute("PRAGMA synchronous = FULL");
    checkpointOnClose(true);
}

void Database::startScratch() {
    execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
}

void Database::startCreating() {
    execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
}

Statement Database::prepare(std::string_view sql) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        std::string text(sql);
        auto cached = translated(m_connection.getHandle(), [&] {
            return std::make_unique<CachedStatement>(
                CachedStatement{SQLite::Statement(m_connection, text), m_connection.getHandle()});
        });
        found = m_statements.emplace(std::move(text), std::move(cached)).first;
    }
    if (found->second->lent)
        throw std::logic_error("a statement was asked for while it is in use");
    return Statement(*found->second);
}

void Database::execute(const std::string& sql) {
    translated(m_connection.getHandle(), [&] { m_connection.exec(sql); });
}

bool Database::couldNotRead() const {
    return data::couldNotRead(m_connection.getHandle());
}

std::string Database::cipher() const {
    return translated(m_connection.getHandle(), [&] { return cipherVersion(m_connection); });
}

std::int64_t Database::integer(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.next() ? statement.integer() : 0;
}

std::string Database::text(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.next() ? statement.text() : std::string();
}

void Database::watchCommits(std::function<void()> before, std::function<void()> after) {
    m_beforeCommit = std::move(before);
    m_afterCommit = std::move(after);
}

void Database::copyInto(Database& target, const std::function<void(int, int)>& told) {
    constexpr int pagesAtOnce = 500;  // 2 MiB
    constexpr int primaryCode = 0xff; // of a result that says more
    // SQLiteCpp's Backup does not say which error it was.
    sqlite3* const to = target.m_connection.getHandle();
    std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(to, "main", m_connection.getHandle(), "main"), &sqlite3_backup_finish);
    if (!backup)
        throw storageError(SQLite::Exception(to), to);
    int result = SQLITE_OK;
    while (result != SQLITE_DONE) {
        result = sqlite3_backup_step(backup.get(), pagesAtOnce);
        if (result != SQLITE_OK && result != SQLITE_DONE) {
            backup.reset(); // only then `to` knows whether the disk is full
            if ((result & primaryCode) == SQLITE_CORRUPT) // read, and not written
                throw damaged(m_connection.getHandle());
            throw storageError(SQLite::Exception(sqlite3_errstr(result), result & primaryCode), to);
        }
        const int all = sqlite3_backup_pagecount(backup.get());
        told(all - sqlite3_backup_remaining(backup.get()), all);
    }
}

void Database::interrupt() {
    sqlite3_interrupt(m_connection.getHandle());
}

void Database::giveUpWhen(std::function<bool()> wanted) {
    constexpr int stepsBetween = 1000; // some microseconds
    m_givesUp = std::move(wanted);
    sqlite3_progress_handler(
        m_connection.getHandle(), m_givesUp ? stepsBetween : 0, // 0: nobody is asked
        [](void* asked) { return (*static_cast<std::function<bool()>*>(asked))() ? 1 : 0; },
        &m_givesUp);
}

bool Database::isReadOnly() const {
    return sqlite3_db_readonly(m_connection.getHandle(), "main") == 1;
}

void Database::stopMerging() {
    mergeNothing(m_connection.getHandle());
}

bool Database::stoppedMerging() const {
    int stopped = 0;
    sqlite3_db_config(m_connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, -1, &stopped);
    return stopped == 1;
}

std::int64_t Database::lastKey() const {
    return m_connection.getLastInsertRowid();
}

int Database::changes() const {
    return m_connection.getChanges();
}

void Database::checkpointOnClose(bool on) {
    sqlite3_db_config(m_connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1,
                      nullptr);
}

void Database::begin() {
    if (m_depth == 0) {
        prepare("BEGIN IMMEDIATE").run();
        m_doomed = false;
        m_changesBefore = sqlite3_total_changes64(m_connection.getHandle());
    }
    ++m_depth;
}

void Database::commit() {
    if (m_depth > 1) {
        --m_depth;
        return;
    }
    if (m_doomed)
        throw StorageError(StorageError::Kind::Other, {Code::PartNotKept});
    if (m_givesUp && m_givesUp())
        throw StorageError(StorageError::Kind::Other, {Code::GivenUp});
    const bool changed = sqlite3_total_changes64(m_connection.getHandle()) != m_changesBefore;
    if (changed && m_beforeCommit)
        m_beforeCommit();
    prepare("COMMIT").run();
    m_depth = 0;
    if (changed && m_afterCommit)
        m_afterCommit();
}

void Database::rollBack() noexcept {
    ++m_rollBacks;
    if (--m_depth > 0) {
        m_doomed = true;
        return;
    }
    // SQLite may have undone it by itself already (a full disk); then there is nothing to do.
    if (sqlite3_get_autocommit(m_connection.getHandle()) == 0)
        m_connection.tryExec("ROLLBACK");
}

Transaction::Transaction(Database& database) : m_database(database) {
    m_database.begin();
}

Transaction::~Transaction() {
    if (m_open)
        m_database.rollBack();
}

void Transaction::commit() {
    m_database.commit();
    m_open = false;
}

} // namespace frond::data
