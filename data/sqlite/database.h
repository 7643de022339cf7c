// SPDX-License-Identifier: GPL-3.0-or-later
// One keyed connection to one SQLCipher file, and the only place that sets it up.
#pragma once

#include "data/file/datakey.h"
#include "data/sqlite/statement.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace frond::data {

struct CachedStatement {
    SQLite::Statement statement;
    sqlite3* connection;
    bool lent = false; ///< a Statement uses it
};

/// Throws Other when the SQLite in this process is not the one we were compiled against or is not
/// SQLCipher: a plain SQLite takes a key, does nothing with it, and writes plain text.
void requireSqlCipher(const SQLite::Database& connection);

class Database {
public:
    /// Opens an existing file with its key and reads its first page, but writes nothing and does
    /// not touch its write-ahead log until `startWriting`. Throws Damaged when the key does not fit
    /// the file.
    Database(const std::filesystem::path& file, const DataKey& key);
    /// The same, to read the file as it was at its last checkpoint while another connection of this
    /// process has it: no lock, nothing of a log, and nothing that could be written. The other one
    /// has to let the file stand meanwhile.
    static std::unique_ptr<Database> asItStands(const std::filesystem::path& file,
                                                const DataKey& key);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// For a file in use: write-ahead log, each commit synced before it returns.
    void startWriting();
    /// For a file that is gone when it closes: no journal on disk, nothing synced.
    void startScratch();
    /// For a file being made: a rollback journal whose removal is synced too (synchronous=EXTRA).
    void startCreating();

    /// The statement for `sql`, prepared once.
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// Lets go of what was prepared: a statement that stood before its table got another column
    /// reads as many as there were. None may be lent.
    void forgetStatements() { m_statements.clear(); }
    /// Runs a script.
    void execute(const std::string& sql);
    /// The one value of a PRAGMA or SELECT.
    [[nodiscard]] std::int64_t integer(std::string_view sql);
    [[nodiscard]] std::string text(std::string_view sql);
    /// couldNotRead() of its file (error.h).
    [[nodiscard]] bool couldNotRead() const;
    /// cipherVersion() of the engine (engine.h).
    [[nodiscard]] std::string cipher() const;

    /// `before` is called at the end of each outermost transaction that changed something and is
    /// part of it; `after` once that is committed.
    void watchCommits(std::function<void()> before, std::function<void()> after);

    /// Makes `target`, an empty file open with a key of its own, page by page what this one is.
    /// What `told` hears is how many of how many pages are done; it gives up by throwing.
    void copyInto(Database& target, const std::function<void(int done, int all)>& told);

    /// What is running throws soon. From any thread.
    void interrupt();
    /// Asked now and then by what runs, in its thread, and before a transaction is committed; where
    /// that is true, it throws.
    void giveUpWhen(std::function<bool()> wanted);
    [[nodiscard]] bool isReadOnly() const;
    /// From now on nothing of the log is merged into the file: a part of that is damaged.
    void stopMerging();
    /// Whether that is so, here or by what a statement found.
    [[nodiscard]] bool stoppedMerging() const;

    [[nodiscard]] std::int64_t lastKey() const; ///< the INTEGER PRIMARY KEY of the last insert
    /// How often a transaction was given up: whatever is remembered of rows may be gone with it.
    [[nodiscard]] int rollBacks() const { return m_rollBacks; }
    [[nodiscard]] int changes() const; ///< rows changed by the last statement

private:
    friend class Transaction;
    Database(SQLite::Database connection, const DataKey& key);
    void begin();
    void commit();
    void rollBack() noexcept;
    void checkpointOnClose(bool on);
    void configure();

    std::function<bool()> m_givesUp; // before the connection, which asks it
    SQLite::Database m_connection;
    // After m_connection: statements have to go before it closes.
    std::map<std::string, std::unique_ptr<CachedStatement>, std::less<>> m_statements;
    std::function<void()> m_beforeCommit, m_afterCommit;
    std::int64_t m_changesBefore = 0; ///< of the connection, when the transaction began
    int m_depth = 0;
    int m_rollBacks = 0;
    bool m_doomed = false; ///< an inner transaction was given up, so the outer one cannot be kept
};

/// All or nothing from here to commit(). One inside another joins it: the outermost decides.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction(); ///< without commit(): undoes everything
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace frond::data
