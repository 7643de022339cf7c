// SPDX-License-Identifier: GPL-3.0-or-later
// Loop's "Loop Habits CSV ….zip": Habits.csv names the habits, "001 Name/Checkmarks.csv" holds the
// days of the first. The tables at the top, of all habits side by side, repeat these without notes
// and are not read.
#include "data/format/foreign/foreign.h"

#include "core/base/text.h"
#include "data/format/csv/table.h"
#include "data/format/foreign/loop.h"
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

struct Habits {
    std::vector<LoopHabit> list;
    std::map<Position, std::size_t> byPosition; ///< index in `list`
    std::set<Position> unreadable;              ///< already told
};

/// Where the one Habits.csv lies: at the top, or in one folder that someone packed again.
std::optional<std::size_t> habitsMember(const std::vector<std::string>& names) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& name = names[i];
        if (name == habitsName)
            return i;
        const std::size_t slash = name.find('/');
        if (!found && slash != std::string::npos && name.substr(slash + 1) == habitsName)
            found = i;
    }
    return found;
}

/// 1 for "001 Name/Checkmarks.csv" below `folder`; null for any other member.
std::optional<Position> positionOf(std::string_view name, std::string_view folder) {
    if (!name.starts_with(folder))
        return std::nullopt;
    name.remove_prefix(folder.size());
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || name.substr(slash + 1) != checksName)
        return std::nullopt;
    const std::size_t digits = std::min(name.find_first_not_of("0123456789"), slash);
    if (digits < 3 || (digits != slash && name[digits] != ' '))
        return std::nullopt;
    return integerFrom(name.substr(0, digits));
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
        if (!problem.field.starts_with("line "))
            throw;
        throw FormatError({file + ", " + problem.field, problem.message});
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
Habits habitsFrom(const std::string& content, Gatherer& gatherer) {
    Habits habits;
    CsvCells header;
    Position row = 0;
    std::optional<std::size_t> name, position, type, unit;
    readTable(std::string(habitsName), content, [&](std::size_t line, const CsvCells& cells) {
        if (header.empty()) {
            header = cells;
            name = columnOf(header, "Name");
            if (!name)
                throw FormatError({std::string(habitsName), "has no column Name"});
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
        const auto refuse = [&](std::string_view field, const std::string& message) {
            gatherer.addProblem(line, std::string(habitsName), field,
                                message + ", so its days are left out");
            habits.unreadable.insert(number);
            return true;
        };
        if (cells.size() != header.size())
            return refuse("", "has " + std::to_string(cells.size()) + " cells, not " +
                                  std::to_string(header.size()));
        if (!isAcceptableText(cell(name)))
            return refuse("Name", "must be UTF-8 text");
        if (!habits.byPosition.emplace(number, habits.list.size()).second)
            return refuse("Position", "is there twice");
        habits.list.push_back({cell(name), typeFrom(cell(type)), cell(unit), shownName(number)});
        return true;
    });
    if (header.empty())
        throw FormatError({std::string(habitsName), "is empty"});
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
            return refuse(line, "",
                          "has " + std::to_string(cells.size()) + " cells, not " +
                              std::to_string(m_columns));
        if (!std::all_of(cells.begin(), cells.end(), isAcceptableText))
            return refuse(line, "", "must be UTF-8 text");
        const auto day = parseDay(cells[0]);
        if (!day)
            return refuse(line, "date", "must be a day such as 2026-03-01");
        const auto value = m_value ? loopValueFrom(cells[*m_value]) : std::nullopt;
        if (!value)
            return refuse(line, "value", "is none that Loop writes");
        m_checks.push_back({.habit = m_habit,
                            .day = *day,
                            .value = *value,
                            .note = m_notes ? cells[*m_notes] : std::string(),
                            .line = line});
        return true;
    }

private:
    bool refuse(std::size_t line, std::string_view field, std::string message) {
        m_gatherer.countRead();
        m_gatherer.addProblem(line, m_file, field, std::move(message));
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
Habits readHabits(const std::string& content, Gatherer& gatherer) {
    try {
        return habitsFrom(content, gatherer);
    } catch (const CsvQuotesError& error) {
        throw FormatError(
            {std::string(habitsName) + ", " + error.problem().field, error.problem().message});
    }
}

} // namespace

bool looksLikeLoopZip(std::string_view start) {
    // Loop writes Habits.csv first, so its name stands in the first header.
    return start.starts_with("PK\x03\x04") && start.find(habitsName) != std::string_view::npos;
}

ForeignFile readLoopZip(std::string_view bytes, const TakeForeign& take) {
    ZipArchive archive(bytes);
    const auto habitsAt = habitsMember(archive.names());
    if (!habitsAt)
        throw FormatError({"", "holds no Habits.csv, so it is no export of Loop Habit Tracker"});
    const std::optional<std::string> table = archive.content(*habitsAt);
    if (!table)
        throw FormatError({std::string(habitsName), "is damaged"});

    Gatherer gatherer("loop", take);
    const Habits habits = readHabits(*table, gatherer);
    std::string_view folder = archive.names()[*habitsAt];
    folder.remove_suffix(habitsName.size());
    std::vector<LoopCheck> checks;
    std::set<Position> seen;
    for (std::size_t member = 0; member < archive.names().size(); ++member) {
        const auto position = positionOf(archive.names()[member], folder);
        if (!position || habits.unreadable.contains(*position))
            continue;
        const std::string file = shownName(*position);
        const auto habit = habits.byPosition.find(*position);
        if (habit == habits.byPosition.end()) {
            gatherer.addProblem(0, file, "", "belongs to no habit in Habits.csv");
            continue;
        }
        if (!seen.insert(*position).second) {
            gatherer.addProblem(0, file, "", "is there twice");
            continue;
        }
        const std::optional<std::string> content = archive.content(member);
        if (!content) {
            gatherer.addProblem(0, file, "", "is damaged");
            continue;
        }
        try {
            readTable(file, *content, Checks(gatherer, habit->second, file, checks));
        } catch (const CsvQuotesError& error) {
            gatherer.addProblem(error.line(), file, "", error.problem().message);
        }
    }
    addLoopChecks(gatherer, habits.list, std::move(checks));
    return gatherer.finish();
}

} // namespace frond::data
