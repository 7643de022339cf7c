// SPDX-License-Identifier: GPL-3.0-or-later
// Loop's backup, a plain SQLite file: Habits, and Repetitions with one row for each habit and day.
#include "data/import/foreign.h"

#include "core/text.h"
#include "data/import/loop.h"
#include "data/json/reader.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fstream>
#include <map>
#include <set>
#include <sqlite3.h>
#include <system_error>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr int maxRowBytes = 1024 * 1024;

std::string bytesOf(const fs::path& file) {
    std::error_code error;
    std::ifstream stream(file, std::ios::binary);
    // A pipe or a device would never end.
    if (!stream || !fs::is_regular_file(file, error))
        throw FormatError({"", "cannot be read"});
    std::string bytes;
    std::string piece(std::size_t{64} * 1024, '\0');
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           stream.gcount() > 0) {
        bytes.append(piece, 0, static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > maxForeignBytes)
            throw FormatError({"", "is larger than 64 MiB"});
    }
    return bytes;
}

/// The copy of a foreign database that SQLite works on, read-only and in memory.
class ForeignDatabase {
public:
    explicit ForeignDatabase(std::string bytes)
        : m_bytes(std::move(bytes))
        , m_connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX) {
        // The header may say that there is a write-ahead log, which memory cannot have.
        constexpr std::size_t writeVersion = 18, readVersion = 19;
        m_bytes.at(writeVersion) = m_bytes.at(readVersion) = 1;
        sqlite3* connection = m_connection.getHandle();
        const auto size = static_cast<sqlite3_int64>(m_bytes.size());
        if (sqlite3_deserialize(connection, "main",
                                reinterpret_cast<unsigned char*>(m_bytes.data()), size, size,
                                SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
            throw FormatError({"", "cannot be opened"});
        // A file that was made to do harm runs nothing of its own and is read with care.
        sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, maxRowBytes);
        m_connection.exec("PRAGMA cipher_log_level = NONE;"
                          "PRAGMA trusted_schema = OFF;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA mmap_size = 0;"
                          "PRAGMA temp_store = MEMORY;"
                          "PRAGMA query_only = ON");
        SQLite::Statement check(m_connection, "PRAGMA quick_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok")
            throw FormatError({"", "is damaged"});
    }

    /// The names of a table's columns. Refuses what is no ordinary table: a view or a virtual table
    /// would run what the sender wrote.
    std::set<std::string> columnsOf(const std::string& table) {
        SQLite::Statement entry(
            m_connection,
            "SELECT type = 'table' AND sql LIKE 'create table%' AND rootpage > 0"
            " FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type IN ('table', 'view')");
        entry.bind(1, table);
        if (!entry.executeStep())
            throw FormatError({table, "is not there, so this is no backup of Loop Habit Tracker"});
        if (entry.getColumn(0).getInt() != 1)
            throw FormatError({table, "is no ordinary table"});
        std::set<std::string> columns;
        SQLite::Statement names(m_connection, "SELECT lower(name) FROM pragma_table_info(?)");
        names.bind(1, table);
        while (names.executeStep())
            columns.insert(names.getColumn(0).getString());
        return columns;
    }

    SQLite::Statement select(const std::string& sql) { return {m_connection, sql}; }

private:
    std::string m_bytes; ///< before the connection, which uses it until it closes
    SQLite::Database m_connection;
};

void requireColumn(const std::set<std::string>& columns, const std::string& table,
                   const std::string& column) {
    if (!columns.contains(column))
        throw FormatError({table, "has no column " + column});
}

/// `column`, or `other` in a backup from before it was there.
std::string columnOr(const std::set<std::string>& columns, const std::string& column,
                     const std::string& other) {
    return columns.contains(column) ? column : other;
}

/// Null for what is no acceptable text; NULL is an empty one.
std::optional<std::string> textOf(const SQLite::Column& column, const std::string& where) {
    if (column.isNull())
        return std::string();
    if (!column.isText())
        return std::nullopt;
    std::string text = column.getString();
    if (text.size() > maxFieldBytes)
        throw FormatError({where, "holds a text of more than 64 KiB"});
    return isAcceptableText(text) ? std::optional(std::move(text)) : std::nullopt;
}

struct Habits {
    std::vector<LoopHabit> list;
    std::map<std::int64_t, std::size_t> byId; ///< index in `list`
    std::set<std::int64_t> unreadable;        ///< already told
};

Habits habitsFrom(ForeignDatabase& database, Gatherer& gatherer) {
    const std::string table = "Habits";
    const auto columns = database.columnsOf(table);
    requireColumn(columns, table, "id");
    requireColumn(columns, table, "name");
    // Habits can share a name; the tables list them by position, so both give the same ordinals.
    SQLite::Statement rows =
        database.select("SELECT id, name, " + columnOr(columns, "type", "0") + ", " +
                        columnOr(columns, "unit", "''") + " FROM Habits ORDER BY " +
                        columnOr(columns, "position", "id") + ", id");
    Habits habits;
    for (std::size_t row = 1; rows.executeStep(); ++row) {
        gatherer.countRow();
        const std::int64_t id = rows.getColumn(0).getInt64();
        auto name = textOf(rows.getColumn(1), table);
        auto unit = textOf(rows.getColumn(3), table);
        if (!name) {
            gatherer.addProblem(row, table, "name", "must be UTF-8 text, so its days are left out");
            habits.unreadable.insert(id);
            continue;
        }
        const std::int64_t type = rows.getColumn(2).getInt64();
        habits.byId.emplace(id, habits.list.size());
        habits.list.push_back({*std::move(name),
                               type == 0   ? LoopType::YesNo
                               : type == 1 ? LoopType::Numerical
                                           : LoopType::Untold,
                               std::move(unit).value_or("")});
    }
    return habits;
}

/// Loop keeps the start of the day in UTC, in milliseconds.
std::optional<Day> dayOf(const SQLite::Column& column) {
    if (!column.isInteger())
        return std::nullopt;
    const std::chrono::milliseconds since{column.getInt64()};
    const Day day{std::chrono::floor<Days>(since)};
    const bool known = day >= *parseDay("1900-01-01") && day <= *parseDay("2199-12-31");
    return known ? std::optional(day) : std::nullopt;
}

std::vector<LoopCheck> checksFrom(ForeignDatabase& database, const Habits& habits,
                                  Gatherer& gatherer) {
    const std::string table = "Repetitions";
    const auto columns = database.columnsOf(table);
    requireColumn(columns, table, "habit");
    requireColumn(columns, table, "timestamp");
    SQLite::Statement rows = database.select( // every row was a tick before there were values
        "SELECT habit, timestamp, " + columnOr(columns, "value", "2") + ", " +
        columnOr(columns, "notes", "''") + " FROM Repetitions");
    std::vector<LoopCheck> checks;
    for (std::size_t row = 1; rows.executeStep(); ++row) {
        gatherer.countRow();
        const auto refuse = [&](std::string_view field, std::string message) {
            gatherer.countRead();
            gatherer.addProblem(row, table, field, std::move(message));
        };
        const auto habit = rows.getColumn(0);
        if (habit.isInteger() && habits.unreadable.contains(habit.getInt64()))
            continue;
        const auto found =
            habit.isInteger() ? habits.byId.find(habit.getInt64()) : habits.byId.end();
        const auto day = dayOf(rows.getColumn(1));
        const auto value = rows.getColumn(2);
        auto note = textOf(rows.getColumn(3), table);
        if (found == habits.byId.end())
            refuse("habit", "is none of Habits");
        else if (!day)
            refuse("timestamp", "must be a time in milliseconds from 1900 to 2199");
        else if (!value.isInteger())
            refuse("value", "is none that Loop writes");
        else if (!note)
            refuse("notes", "must be UTF-8 text");
        else
            checks.push_back({.habit = found->second,
                              .day = *day,
                              .value = value.getInt64(),
                              .note = *std::move(note),
                              .line = row,
                              .file = table});
    }
    return checks;
}

} // namespace

bool looksLikeLoopDatabase(std::string_view start) {
    return start.starts_with(magic);
}

ForeignFile readLoopDatabase(const fs::path& file) {
    std::string bytes = bytesOf(file);
    constexpr std::size_t headerBytes = 100;
    if (!looksLikeLoopDatabase(bytes) || bytes.size() < headerBytes)
        throw FormatError({"", "is no SQLite file, so it is no backup of Loop Habit Tracker"});
    try {
        ForeignDatabase database(std::move(bytes));
        Gatherer gatherer("loop");
        const Habits habits = habitsFrom(database, gatherer);
        addLoopChecks(gatherer, habits.list, checksFrom(database, habits, gatherer));
        return gatherer.finish();
    } catch (const SQLite::Exception& error) {
        // SQLite's own words are left out: they may quote the file.
        if (error.getErrorCode() == SQLITE_TOOBIG)
            throw FormatError({"", "holds a text of more than 64 KiB"});
        throw FormatError({"", "is damaged"});
    }
}

} // namespace frond::data
