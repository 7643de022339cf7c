// SPDX-License-Identifier: GPL-3.0-or-later
// Loop's backup, a plain SQLite file: Habits, and Repetitions with one row for each habit and day.
#include "data/format/foreign/foreign.h"

#include "core/base/text.h"
#include "data/file/inputfile.h"
#include "data/format/foreign/foreigndatabase.h"
#include "data/format/foreign/loop.h"
#include "data/format/formaterror.h"

#include <map>
#include <set>
#include <sqlite3.h>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view checksTable = "Repetitions";
constexpr std::string_view magic("SQLite format 3\0", 16);

std::set<std::string> columnsIn(ForeignDatabase& database, const std::string& table) {
    std::set<std::string> columns = database.columnsOf(table);
    if (columns.empty())
        throw FormatError({table, {Code::LoopTableIsNotThere}});
    return columns;
}

void requireColumn(const std::set<std::string>& columns, const std::string& table,
                   const std::string& column) {
    if (!columns.contains(column))
        throw FormatError({table, {Code::ColumnMissing, column}});
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
        throw FormatError({where, {Code::TextOfMoreThan, maxFieldKib}});
    return isAcceptableText(text) ? std::optional(std::move(text)) : std::nullopt;
}

struct HabitRows {
    std::vector<LoopHabit> list;
    std::map<std::int64_t, std::size_t> byId; ///< index in `list`
    std::set<std::int64_t> unreadable;        ///< already told
};

HabitRows habitsFrom(ForeignDatabase& database, Gatherer& gatherer) {
    const std::string table = "Habits";
    const auto columns = columnsIn(database, table);
    requireColumn(columns, table, "id");
    requireColumn(columns, table, "name");
    // Habits can share a name; the tables list them by position, so both give the same ordinals.
    SQLite::Statement rows =
        database.select("SELECT id, name, " + columnOr(columns, "type", "0") + ", " +
                        columnOr(columns, "unit", "''") + " FROM Habits ORDER BY " +
                        columnOr(columns, "position", "id") + ", id");
    HabitRows habits;
    for (std::size_t row = 1; rows.executeStep(); ++row) {
        gatherer.countRow();
        const std::int64_t id = rows.getColumn(0).getInt64();
        auto name = textOf(rows.getColumn(1), table);
        auto unit = textOf(rows.getColumn(3), table);
        if (!name) {
            gatherer.addProblem(row, table, "name", {Code::LoopHabitIsNoText});
            habits.unreadable.insert(id);
            continue;
        }
        const std::int64_t type = rows.getColumn(2).getInt64();
        habits.byId.emplace(id, habits.list.size());
        habits.list.push_back({*std::move(name),
                               type == 0   ? LoopType::YesNo
                               : type == 1 ? LoopType::Numerical
                                           : LoopType::Untold,
                               std::move(unit).value_or(""), std::string(checksTable)});
    }
    return habits;
}

/// Loop keeps the start of the day in UTC, in milliseconds.
std::optional<Day> dayOf(const SQLite::Column& column) {
    if (!column.isInteger())
        return std::nullopt;
    // Before it becomes days, which may be counted in fewer bits.
    static const Day first = *parseDay("1900-01-01"), last = *parseDay("2199-12-31");
    using std::chrono::milliseconds;
    const milliseconds since{column.getInt64()};
    if (since < milliseconds{first.time_since_epoch()} ||
        since >= milliseconds{(last + Days{1}).time_since_epoch()})
        return std::nullopt;
    return Day{std::chrono::floor<Days>(since)};
}

std::vector<LoopCheck> checksFrom(ForeignDatabase& database, const HabitRows& habits,
                                  Gatherer& gatherer) {
    const std::string table(checksTable);
    const auto columns = columnsIn(database, table);
    requireColumn(columns, table, "habit");
    requireColumn(columns, table, "timestamp");
    SQLite::Statement rows = database.select( // every row was a tick before there were values
        "SELECT habit, timestamp, " + columnOr(columns, "value", "2") + ", " +
        columnOr(columns, "notes", "''") + " FROM Repetitions");
    std::vector<LoopCheck> checks;
    for (std::size_t row = 1; rows.executeStep(); ++row) {
        gatherer.countRow();
        const auto refuse = [&](std::string_view field, Message message) {
            gatherer.refuse(row, table, field, std::move(message));
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
            refuse("habit", {Code::IsNoneOf, "Habits"});
        else if (!day)
            refuse("timestamp", {Code::MillisecondsFromTo, 1900, 2199});
        else if (!value.isInteger())
            refuse("value", {Code::LoopValueUnknown});
        else if (!note)
            refuse("notes", {Code::NeedsUtf8});
        else
            checks.push_back({.habit = found->second,
                              .day = *day,
                              .value = value.getInt64(),
                              .note = *std::move(note),
                              .line = row});
    }
    return checks;
}

} // namespace

bool looksLikeLoopDatabase(std::string_view start) {
    return start.starts_with(magic);
}

ForeignFile readLoopDatabase(const fs::path& file, const TakeForeign& take,
                             const ForeignMeanings& meanings) {
    return readLoopDatabaseBytes(inputContent(file, maxForeignBytes), take, meanings);
}

ForeignFile readLoopDatabaseBytes(std::string bytes, const TakeForeign& take,
                                  const ForeignMeanings& meanings) {
    if (bytes.size() > maxForeignBytes)
        throw FormatError({"", {Code::IsLargerThan, maxForeignMib}});
    constexpr std::size_t headerBytes = 100;
    if (!looksLikeLoopDatabase(bytes) || bytes.size() < headerBytes)
        throw FormatError({"", {Code::LoopBackupIsNoSqlite}});
    try {
        Gatherer gatherer("loop", take, meanings);
        HabitRows habits;
        std::vector<LoopCheck> checks;
        {
            ForeignDatabase database(std::move(bytes));
            habits = habitsFrom(database, gatherer);
            checks = checksFrom(database, habits, gatherer);
        }
        addLoopChecks(gatherer, habits.list, std::move(checks));
        return gatherer.finish();
    } catch (const SQLite::Exception& error) {
        // SQLite's own words are left out: they may quote the file.
        if (error.getErrorCode() == SQLITE_TOOBIG)
            throw FormatError({"", {Code::TextOfMoreThan, maxFieldKib}});
        if (error.getErrorCode() == SQLITE_INTERRUPT)
            throw FormatError({"", {Code::LoopBackupTakesTooLong}});
        throw FormatError({"", {Code::IsDamaged}});
    }
}

} // namespace frond::data
