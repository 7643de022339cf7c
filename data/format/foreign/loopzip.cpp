// SPDX-License-Identifier: GPL-3.0-or-later
// Loop's "Loop Habits CSV ….zip": Habits.csv names the habits, "001 Name/Checkmarks.csv" holds the
// days of the first. The tables at the top, of all habits side by side, repeat these without notes
// and are not read. People unpack it and pack it again with whatever they have, or pack the backup.
#include "data/format/foreign/foreign.h"

#include "core/base/text.h"
#include "data/format/csv/table.h"
#include "data/format/foreign/loop.h"
#include "data/format/foreign/members.h"
#include "data/format/foreign/viewstream.h"
#include "data/format/foreign/ziparchive.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace frond::data {

namespace {

constexpr std::string_view habitsName = "Habits.csv";
constexpr std::string_view checksName = "Checkmarks.csv";

/// The number of a habit, as its folder and its Position give it.
using Position = std::int64_t;

struct HabitTable {
    std::vector<LoopHabit> list;
    std::map<Position, std::size_t> byPosition; ///< index in `list`
    std::set<Position> unreadable;              ///< already told
};

/// 1 for the folder "001 Name"; null for any other.
std::optional<Position> positionOf(std::string_view folder) {
    const std::size_t digits = std::min(folder.find_first_not_of("0123456789"), folder.size());
    if (digits < 3 || (digits != folder.size() && folder[digits] != ' ' && folder[digits] != '_'))
        return std::nullopt;
    return integerFrom(folder.substr(0, digits));
}

/// A file as messages name it: the name in the archive may hold anything.
std::string shownName(Position position) {
    std::string number = std::to_string(position);
    number.insert(0, 3 - std::min<std::size_t>(number.size(), 3), '0');
    return number + '/' + std::string(checksName);
}

/// Unlike broken quotes, what goes beyond a limit ends the reading of the whole archive.
void readTable(const std::string& file, const std::string& content, const CsvRecord& record) {
    ViewStream stream(content);
    try {
        readCsv(stream, ',', record, CsvText::Unchecked);
    } catch (const CsvQuotesError&) {
        throw;
    } catch (const FormatError& error) {
        const Problem& problem = error.problem();
        if (problem.line == 0)
            throw;
        throw FormatError({file, problem.message, problem.line});
    }
}

std::optional<std::size_t> columnOf(const CsvCells& header, std::string_view name) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(header.begin(), found));
}

LoopType typeFrom(std::string_view text) {
    if (text == "YES_NO")
        return LoopType::YesNo;
    return text == "NUMERICAL" ? LoopType::Numerical : LoopType::Untold;
}

/// The columns have changed over the years, so they are found by their names.
HabitTable habitsFrom(const std::string& content, Gatherer& gatherer) {
    HabitTable habits;
    CsvCells header;
    Position row = 0;
    std::optional<std::size_t> name, position, type, unit;
    readTable(std::string(habitsName), content, [&](std::size_t line, const CsvCells& cells) {
        if (header.empty()) {
            header = cells;
            name = columnOf(header, "Name");
            if (!name)
                throw FormatError({std::string(habitsName), {Code::ColumnMissing, "Name"}});
            position = columnOf(header, "Position");
            type = columnOf(header, "Type");
            unit = columnOf(header, "Unit");
            return true;
        }
        gatherer.countRow();
        ++row; // Position counts from 1; some phones wrote it in digits of their own
        const auto cell = [&](std::optional<std::size_t> column) {
            return column && *column < cells.size() ? cells[*column] : std::string();
        };
        const Position number = integerFrom(cell(position)).value_or(row);
        const auto refuse = [&](std::string_view field, const Message& message) {
            gatherer.addProblem(line, std::string(habitsName), field, message);
            habits.unreadable.insert(number);
            return true;
        };
        if (cells.size() != header.size())
            return refuse("", {Code::CellsOfHabitDiffer, cells.size(), header.size()});
        if (!isAcceptableText(cell(name)))
            return refuse("Name", {Code::LoopHabitIsNoText});
        if (!habits.byPosition.emplace(number, habits.list.size()).second)
            return refuse("Position", {Code::LoopHabitTwice});
        habits.list.push_back({cell(name), typeFrom(cell(type)), cell(unit), shownName(number)});
        return true;
    });
    if (header.empty())
        throw FormatError({std::string(habitsName), {Code::IsEmpty}});
    return habits;
}

/// One habit's days: with a header and notes since 2.3, without a header before.
class Checks {
public:
    Checks(Gatherer& gatherer, std::size_t habit, std::string file, std::vector<LoopCheck>& checks)
        : m_gatherer(gatherer), m_habit(habit), m_file(std::move(file)), m_checks(checks) {}

    bool operator()(std::size_t line, const CsvCells& cells) {
        if (std::exchange(m_first, false)) {
            if (cells.front() == "Date") {
                m_columns = cells.size();
                m_value = columnOf(cells, "Value");
                m_notes = columnOf(cells, "Notes");
                return true;
            }
            m_columns = 2;
            m_value = 1;
        }
        m_gatherer.countRow();
        if (cells.size() != m_columns)
            return refuse(line, "", {Code::CellsDiffer, cells.size(), m_columns});
        if (!std::all_of(cells.begin(), cells.end(), isAcceptableText))
            return refuse(line, "", {Code::NeedsUtf8});
        const auto day = parseDay(cells[0]);
        if (!day)
            return refuse(line, "date", {Code::NeedsDaySuchAs, "2026-03-01"});
        const auto value = m_value ? loopValueFrom(cells[*m_value]) : std::nullopt;
        if (!value)
            return refuse(line, "value", {Code::LoopValueUnknown});
        m_checks.push_back({.habit = m_habit,
                            .day = *day,
                            .value = *value,
                            .note = m_notes ? cells[*m_notes] : std::string(),
                            .line = line});
        return true;
    }

private:
    bool refuse(std::size_t line, std::string_view field, Message message) {
        m_gatherer.refuse(line, m_file, field, std::move(message));
        return true;
    }

    Gatherer& m_gatherer;
    std::size_t m_habit;
    std::string m_file;
    std::vector<LoopCheck>& m_checks;
    bool m_first = true;
    std::size_t m_columns = 0;
    std::optional<std::size_t> m_value, m_notes;
};

/// Without the names of the habits nothing else in the archive has a meaning.
HabitTable readHabits(const std::string& content, Gatherer& gatherer) {
    try {
        return habitsFrom(content, gatherer);
    } catch (const CsvQuotesError& error) {
        throw FormatError({std::string(habitsName), error.problem().message, error.line()});
    }
}

/// The tables of one export in an archive.
class Export {
public:
    Export(ZipArchive& archive, Gatherer& gatherer, HabitTable habits)
        : m_archive(archive), m_gatherer(gatherer), m_habits(std::move(habits)) {}

    /// The days of a habit, for `member` in the folder `position` beside Habits.csv.
    void read(const Member& member, std::optional<Position> position) {
        if (position && m_habits.unreadable.contains(*position))
            return;
        const std::string file = position ? shownName(*position) : shownPath(member);
        const auto habit =
            position ? m_habits.byPosition.find(*position) : m_habits.byPosition.end();
        if (habit == m_habits.byPosition.end())
            return m_gatherer.addProblem(0, file, "", {Code::HabitOfNothing, habitsName});
        if (!m_seen.insert(*position).second)
            return m_gatherer.addProblem(0, file, "", {Code::IsThereTwice});
        const std::optional<std::string> content = m_archive.content(member.index);
        if (!content)
            return m_gatherer.addProblem(0, file, "", {Code::IsDamaged});
        try {
            readTable(file, *content, Checks(m_gatherer, habit->second, file, m_checks));
        } catch (const CsvQuotesError& error) {
            m_gatherer.addProblem(error.line(), file, "", error.problem().message);
        }
    }
    void finish() { addLoopChecks(m_gatherer, m_habits.list, std::move(m_checks)); }

private:
    ZipArchive& m_archive;
    Gatherer& m_gatherer;
    HabitTable m_habits;
    std::vector<LoopCheck> m_checks;
    std::set<Position> m_seen;
};

/// A file of the name in `members`, wherever it lies; more than one would be more than one export.
std::optional<Member> onlyOne(const std::vector<Member>& members, std::string_view name) {
    std::optional<Member> found;
    for (const Member& member : members) {
        if (!isNamed(member, name))
            continue;
        if (found)
            throw FormatError({"", {Code::TwoExports, shownPath(*found), shownPath(member)}});
        found = member;
    }
    return found;
}

ForeignFile readTables(ZipArchive& archive, const std::vector<Member>& members,
                       const Member& habitsTable, Gatherer gatherer) {
    const std::optional<std::string> table = archive.content(habitsTable.index);
    if (!table)
        throw FormatError({std::string(habitsName), {Code::IsDamaged}});
    Export tables(archive, gatherer, readHabits(*table, gatherer));
    std::vector<std::string> folder = habitsTable.path;
    folder.pop_back();
    for (const Member& member : members) {
        if (!isNamed(member, checksName))
            continue;
        const std::vector<std::string>& path = member.path;
        const bool inside =
            path.size() > folder.size() && std::equal(folder.begin(), folder.end(), path.begin());
        const std::size_t depth = path.size() - folder.size(); // wraps where it is not inside
        if (inside && depth == 1)
            continue; // of all habits side by side
        tables.read(member, inside && depth == 2 ? positionOf(path[folder.size()]) : std::nullopt);
    }
    tables.finish();
    return gatherer.finish();
}

/// The one backup that was packed; of several none is the right one.
std::optional<std::string> backupIn(ZipArchive& archive, const std::vector<Member>& members) {
    std::optional<std::string> found;
    std::string foundPath;
    for (const Member& member : members) {
        if (!folded(member.path.back()).ends_with(".db"))
            continue;
        std::optional<std::string> content = archive.content(member.index);
        if (!content)
            throw FormatError({shownPath(member), {Code::IsDamaged}});
        if (!looksLikeLoopDatabase(*content))
            continue;
        if (found)
            throw FormatError({"", {Code::TwoBackups, foundPath, shownPath(member)}});
        found = std::move(content);
        foundPath = shownPath(member);
    }
    return found;
}

} // namespace

bool looksLikeZip(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06");
}

ForeignFile readLoopZip(std::string_view bytes, const TakeForeign& take,
                        const ForeignMeanings& meanings) {
    ZipArchive archive(bytes);
    const std::vector<Member> members = membersOf(archive.names());
    if (const auto habits = onlyOne(members, habitsName))
        return readTables(archive, members, *habits, Gatherer("loop", take, meanings));
    if (const auto document = documentIn(archive, members))
        throw FormatError({"", *document});
    if (auto backup = backupIn(archive, members))
        return readLoopDatabaseBytes(*std::move(backup), take, meanings);
    throw FormatError({"", {Code::LoopExportIsNotThere}});
}

} // namespace frond::data
