// SPDX-License-Identifier: GPL-3.0-or-later
// HabitBull's exported table: one row for each habit and day, with a number that is 0 or 1 for a
// habit of yes or no.
#include "data/format/foreign/foreign.h"
#include "data/format/foreign/namedtable.h"
#include "data/format/formaterror.h"

#include <array>

namespace frond::data {

namespace {

enum Column : std::size_t { Name, Date, Value, Comment };

constexpr std::array<NamedColumn, 4> columns{{{"HabitName", true},
                                              {"CalendarDate", true, "Date"},
                                              {"Value", true},
                                              {"CommentText", false, "Notes"}}};

void addRow(Gatherer& gatherer, const NamedRow& row) {
    gatherer.addSource(row[Name]);
    const auto day = parseDay(row[Date]);
    if (!day)
        return gatherer.refuse(row.line(), "", columns[Date].name,
                               {Code::NeedsDaySuchAs, "2026-03-01"});
    const auto value = numberFrom(row[Value], row.delimiter());
    if (!value || *value < 0)
        return gatherer.refuse(row.line(), "", columns[Value].name, {Code::NumberAtLeast, 0});
    if (*value == 0)
        return;
    gatherer.add({.source = row[Name],
                  .time = frond::toText(*day),
                  .day = *day,
                  .at = std::nullopt,
                  .duration = std::nullopt,
                  .number = ForeignNumber{*value, row[Value], true},
                  .note = row[Comment],
                  .line = row.line(),
                  .file = {}});
}

} // namespace

bool looksLikeHabitBull(std::string_view start) {
    return namedHeader(start, columns).has_value();
}

ForeignFile readHabitBull(std::string_view csv, const TakeForeign& take,
                          const ForeignMeanings& meanings) {
    if (csv.size() > maxForeignBytes)
        throw FormatError({"", {Code::IsLargerThan, maxForeignMib}});
    const auto header = namedHeader(csv, columns);
    if (!header)
        throw FormatError({"",
                           {Code::ColumnsMissing, columns[Name].name, columns[Date].name,
                            columns[Value].name, "HabitBull"},
                           1});
    Gatherer gatherer("habitbull", take, meanings);
    readNamedTable(csv, *header, columns, gatherer,
                   [&](const NamedRow& row) { addRow(gatherer, row); });
    return gatherer.finish();
}

} // namespace frond::data
