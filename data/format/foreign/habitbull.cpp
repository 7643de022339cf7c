// SPDX-License-Identifier: GPL-3.0-or-later
// HabitBull's exported table: one row for each habit and day, with a number that is 0 or 1 for a
// habit of yes or no.
#include "data/format/foreign/foreign.h"
#include "data/format/foreign/namedtable.h"
#include "data/format/formaterror.h"

#include <array>

namespace frond::data {

namespace {

enum HabitColumn : std::size_t { HabitName, HabitDate, HabitValue, HabitComment };

constexpr std::array<NamedColumn, 4> habitColumns{{{"HabitName", true},
                                                   {"CalendarDate", true, "Date"},
                                                   {"Value", true},
                                                   {"CommentText", false, "Notes"}}};

void addHabit(Gatherer& gatherer, const NamedRow& row) {
    gatherer.addSource(row[HabitName]);
    const auto day = parseDay(row[HabitDate]);
    if (!day)
        return gatherer.refuse(row.line(), "", habitColumns[HabitDate].name,
                               {Code::NeedsDaySuchAs, "2026-03-01"});
    const auto value = numberFrom(row[HabitValue], row.delimiter());
    if (!value || *value < 0)
        return gatherer.refuse(row.line(), "", habitColumns[HabitValue].name,
                               {Code::NumberAtLeast, 0});
    if (*value == 0)
        return;
    gatherer.add({.source = row[HabitName],
                  .time = frond::toText(*day),
                  .day = *day,
                  .at = std::nullopt,
                  .duration = std::nullopt,
                  .number = ForeignNumber{*value, row[HabitValue], true},
                  .note = row[HabitComment],
                  .line = row.line(),
                  .file = {}});
}

} // namespace

bool looksLikeHabitBull(std::string_view start) {
    return namedHeader(start, habitColumns).has_value();
}

ForeignFile readHabitBull(std::string_view csv, const TakeForeign& take,
                          const ForeignMeanings& meanings) {
    if (csv.size() > maxForeignBytes)
        throw FormatError({"", {Code::IsLargerThan, maxForeignMib}});
    const auto header = namedHeader(csv, habitColumns);
    if (!header)
        throw FormatError(
            {"",
             {Code::ColumnsMissing, habitColumns[HabitName].name, habitColumns[HabitDate].name,
              habitColumns[HabitValue].name, "HabitBull"},
             1});
    Gatherer gatherer("habitbull", take, meanings);
    readNamedTable(csv, *header, habitColumns, gatherer,
                   [&](const NamedRow& row) { addHabit(gatherer, row); });
    return gatherer.finish();
}

} // namespace frond::data
