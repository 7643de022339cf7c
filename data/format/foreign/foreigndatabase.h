// SPDX-License-Identifier: GPL-3.0-or-later
// Someone else's SQLite file, looked at with care: it may have been made to do harm.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <set>
#include <string>

namespace frond::data {

/// A copy of a plain SQLite file that SQLite works on, read-only and in memory. It is taken only
/// when it holds nothing but ordinary tables and indexes: no view, trigger or virtual table, and no
/// expression (computed column, CHECK, partial index), which SQLite would work out whenever it
/// reads or checks a row. What is asked of SQLite ends after a bounded number of steps.
class ForeignDatabase {
public:
    /// Every page is checked. Throws FormatError for what cannot be taken.
    explicit ForeignDatabase(std::string bytes);
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    /// The names of a table's columns in lower case; empty when there is no such table.
    std::set<std::string> columnsOf(const std::string& table);

    SQLite::Statement select(const std::string& sql) { return {m_connection, sql}; }

private:
    void restrain();
    void requirePlainSchema();
    void requireWhole();
    static int onProgress(void* self);

    std::string m_bytes; ///< before the connection, which uses it until it closes
    std::int64_t m_steps = 0;
    std::int64_t m_mostSteps = 0;
    SQLite::Database m_connection;
};

/// Whether a CREATE statement makes an ordinary table or index without any expression.
bool makesPlainly(const std::string& sql);

} // namespace frond::data
