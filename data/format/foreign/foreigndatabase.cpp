// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/foreigndatabase.h"

#include "core/base/text.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sqlite3.h>
#include <string_view>
#include <vector>

namespace frond::data {

namespace {

constexpr int kibibyte = 1024;
constexpr int stepsBetweenLooks = 1000;
/// The schema is read when the first statement is made ready, in a few steps for each table.
constexpr std::int64_t mostSchemaSteps = 20'000;
/// Several times what the most rows that are read take, their pages checked first.
constexpr std::int64_t mostSteps = 200'000'000;

/// The words of an SQL text that are neither quoted nor in a comment, in lower case, and each
/// bracket: SQLite's own rules of what begins and ends where.
std::vector<std::string> wordsOfSql(std::string_view sql) {
    std::vector<std::string> words;
    const auto isPart = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    const auto skipTo = [&](std::size_t from, std::string_view end) {
        const std::size_t found = sql.find(end, from);
        return found == std::string_view::npos ? sql.size() : found + end.size();
    };
    for (std::size_t at = 0; at < sql.size();) {
        const char c = sql[at];
        if (c == '\'' || c == '"' || c == '`') {
            at = skipTo(at + 1, sql.substr(at, 1)); // a doubled one begins the next quoted part
        } else if (c == '[') {
            at = skipTo(at, "]");
        } else if (sql.substr(at, 2) == "--") {
            at = skipTo(at, "\n");
        } else if (sql.substr(at, 2) == "/*") {
            at = skipTo(at + 2, "*/");
        } else if (isPart(c)) {
            std::size_t end = at;
            while (end < sql.size() && isPart(sql[end]))
                ++end;
            words.push_back(folded(sql.substr(at, end - at)));
            at = end;
        } else {
            if (c == '(' || c == ')')
                words.emplace_back(1, c);
            ++at;
        }
    }
    return words;
}

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A length, or the columns of a key, stand in one pair of brackets; a function would need one
/// more.
bool hasExpression(const std::vector<std::string>& words, int mostDepth) {
    int depth = 0;
    for (const std::string& word : words) {
        depth += word == "(" ? 1 : word == ")" ? -1 : 0;
        if (depth > mostDepth || isOneOf(word, {"check", "generated", "as", "where", "select"}))
            return true;
    }
    return false;
}

} // namespace

bool makesPlainly(const std::string& sql) {
    const std::vector<std::string> words = wordsOfSql(sql);
    if (words.size() < 2 || words[0] != "create")
        return false;
    if (words[1] == "table")
        return !hasExpression(words, 2);
    const bool unique = words[1] == "unique" && words.size() > 2;
    return words[unique ? 2 : 1] == "index" && !hasExpression(words, 1);
}

ForeignDatabase::ForeignDatabase(std::string bytes)
    : m_bytes(std::move(bytes))
    , m_connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX) {
    // The header may say that there is a write-ahead log, which memory cannot have.
    constexpr std::size_t writeVersion = 18, readVersion = 19;
    m_bytes.at(writeVersion) = m_bytes.at(readVersion) = 1;
    const auto size = static_cast<sqlite3_int64>(m_bytes.size());
    if (sqlite3_deserialize(m_connection.getHandle(), "main",
                            reinterpret_cast<unsigned char*>(m_bytes.data()), size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        throw FormatError({"", {Code::CannotBeOpened}});
    restrain();
    requirePlainSchema();
    requireWhole();
}

int ForeignDatabase::onProgress(void* self) {
    auto* database = static_cast<ForeignDatabase*>(self);
    database->m_steps += stepsBetweenLooks;
    return database->m_steps > database->m_mostSteps ? 1 : 0;
}

/// Nothing that a program's own tables need is missing here.
void ForeignDatabase::restrain() {
    sqlite3* connection = m_connection.getHandle();
    m_mostSteps = mostSchemaSteps;
    sqlite3_progress_handler(connection, stepsBetweenLooks, onProgress, this);
    for (const auto& [option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}})
        sqlite3_db_config(connection, option, value, nullptr);
    constexpr std::array<std::pair<int, int>, 9> limits{{
        {SQLITE_LIMIT_LENGTH, kibibyte * kibibyte},
        {SQLITE_LIMIT_SQL_LENGTH, 64 * kibibyte},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_COMPOUND_SELECT, 2},
        {SQLITE_LIMIT_VDBE_OP, 100'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    }};
    for (const auto& [limit, value] : limits)
        sqlite3_limit(connection, limit, value);
    m_connection.exec("PRAGMA cipher_log_level = NONE;"
                      "PRAGMA cell_size_check = ON;"
                      "PRAGMA mmap_size = 0;"
                      "PRAGMA temp_store = MEMORY;"
                      "PRAGMA ignore_check_constraints = ON;"
                      "PRAGMA query_only = ON");
}

/// By the texts that SQLite itself makes its tables from, whatever name and kind the file gives.
void ForeignDatabase::requirePlainSchema() {
    SQLite::Statement entries(m_connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (entries.executeStep()) {
        if (!makesPlainly(entries.getColumn(0).getText()))
            throw FormatError({"", {Code::LoopBackupHasOtherThings}});
    }
    m_mostSteps = mostSteps;
}

void ForeignDatabase::requireWhole() {
    SQLite::Statement check(m_connection, "PRAGMA quick_check(1)");
    if (!check.executeStep() || check.getColumn(0).getString() != "ok")
        throw FormatError({"", {Code::IsDamaged}});
}

std::set<std::string> ForeignDatabase::columnsOf(const std::string& table) {
    std::set<std::string> columns;
    SQLite::Statement names(m_connection, "SELECT lower(name) FROM pragma_table_info(?)");
    names.bind(1, table);
    while (names.executeStep())
        columns.insert(names.getColumn(0).getString());
    return columns;
}

} // namespace frond::data
