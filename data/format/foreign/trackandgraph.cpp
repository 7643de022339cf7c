// SPDX-License-Identifier: GPL-3.0-or-later
// Track & Graph's exported table: FeatureName, Timestamp, Value, since later Note, then Label.
#include "data/format/foreign/foreign.h"

#include "core/base/text.h"
#include "data/format/csv/table.h"
#include "data/format/foreign/gather.h"
#include "data/format/foreign/viewstream.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace frond::data {

namespace {

constexpr std::string_view nameColumn = "FeatureName";
constexpr std::string_view timeColumn = "Timestamp";
constexpr std::string_view valueColumn = "Value";

struct Columns {
    std::size_t count = 0;
    std::size_t name = 0, time = 0, value = 0;
    std::optional<std::size_t> label, note;
};

std::optional<Columns> columnsFrom(const CsvCells& header) {
    const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto found = std::find(header.begin(), header.end(), name);
        if (found == header.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - header.begin());
    };
    const auto name = find(nameColumn), time = find(timeColumn), value = find(valueColumn);
    if (!name || !time || !value)
        return std::nullopt;
    return Columns{header.size(), *name, *time, *value, find("Label"), find("Note")};
}

/// Its times leave out seconds that are 0 ("2026-03-01T20:00+01:00").
std::optional<Moment> momentFrom(std::string_view text) {
    if (const auto moment = parseMoment(text))
        return moment;
    constexpr std::size_t minutesEnd = 16;
    if (text.size() <= minutesEnd)
        return std::nullopt;
    return parseMoment(std::string(text).insert(minutesEnd, ":00"));
}

struct Value {
    std::optional<Seconds> duration; ///< of a feature that is a duration
    double number = 0;
    std::string label;
};

/// How far "-1:-05:-30" reaches at the beginning of `text`, and the seconds it means.
struct Duration {
    std::size_t size;
    std::optional<Seconds> length; ///< null beyond what is worth counting
};

std::optional<Duration> durationAt(std::string_view text) {
    std::array<std::int64_t, 3> parts{}; // hours of any length, two digits each of the others
    bool tooLong = false;
    std::size_t pos = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && (pos >= text.size() || text[pos++] != ':'))
            return std::nullopt;
        const bool negative = pos < text.size() && text[pos] == '-';
        pos += negative ? 1 : 0;
        std::string_view digits = text.substr(std::min(pos, text.size()));
        digits = digits.substr(0, digits.find_first_not_of("0123456789"));
        if (i > 0 && digits.size() != 2)
            return std::nullopt;
        constexpr std::size_t enoughDigits = 9;
        tooLong = tooLong || digits.size() > enoughDigits;
        const std::int64_t part = tooLong ? 0 : integerFrom(digits).value_or(0);
        parts.at(i) = negative ? -part : part;
        pos += digits.size();
    }
    if (pos < text.size() && text[pos] != ':')
        return std::nullopt;
    constexpr std::int64_t minute = 60, hour = 3600;
    const Seconds length{parts[0] * hour + parts[1] * minute + parts[2]};
    return Duration{pos, tooLong ? std::nullopt : std::optional(length)};
}

/// "20.0", "0:20:00", and from before there was a column for labels "1.0:Label", "0:20:00:Label".
std::optional<Value> valueFrom(std::string_view text) {
    Value value;
    std::size_t end = std::min(text.find(':'), text.size());
    if (const auto duration = durationAt(text)) {
        if (!duration->length)
            return std::nullopt;
        value.duration = duration->length;
        end = duration->size;
    } else {
        const auto [stop, error] = std::from_chars(text.data(), text.data() + end, value.number);
        if (error != std::errc() || stop != text.data() + end || !std::isfinite(value.number))
            return std::nullopt;
    }
    if (end < text.size())
        value.label = text.substr(end + 1);
    return value;
}

/// Nothing was done: no time, or a bare 0, which with a label is an answer of its own.
bool saysNothing(const Value& value) {
    if (value.duration)
        return *value.duration == Seconds{0};
    return value.number == 0 && value.label.empty();
}

void addRow(Gatherer& gatherer, const Columns& columns, std::size_t line, const CsvCells& cells) {
    const auto refuse = [&](std::string_view field, std::string message) {
        gatherer.countRead();
        gatherer.addProblem(line, "", field, std::move(message));
    };
    if (cells.size() != columns.count)
        return refuse("", "has " + std::to_string(cells.size()) + " cells, not " +
                              std::to_string(columns.count));
    if (!std::all_of(cells.begin(), cells.end(), isAcceptableText))
        return refuse("", "must be UTF-8 text");
    gatherer.addSource(cells[columns.name]);
    const auto moment = momentFrom(cells[columns.time]);
    if (!moment)
        return refuse(timeColumn, "must be a time such as 2026-03-01T20:00:00+01:00");
    auto value = valueFrom(cells[columns.value]);
    if (!value)
        return refuse(valueColumn, "must be a number or a duration");
    if (columns.label)
        value->label = cells[*columns.label];
    if (saysNothing(*value))
        return;
    gatherer.countRead();
    std::string note = value->label;
    if (columns.note && !cells[*columns.note].empty())
        note.append(note.empty() ? "" : "\n").append(cells[*columns.note]);
    gatherer.add({.source = cells[columns.name],
                  .time = cells[columns.time],
                  .day = moment->day(),
                  .at = moment,
                  .duration = value->duration,
                  .note = std::move(note),
                  .line = line,
                  .file = {}});
}

} // namespace

bool looksLikeTrackAndGraph(std::string_view start) {
    ViewStream line(start.substr(0, start.find('\n')));
    bool looks = false;
    try {
        readCsv(line, ',', [&](std::size_t /*line*/, const CsvCells& cells) {
            looks = columnsFrom(cells).has_value();
            return false;
        });
    } catch (const FormatError&) {
        return false;
    }
    return looks;
}

ForeignFile readTrackAndGraph(std::string_view csv, const TakeForeign& take) {
    if (csv.size() > maxForeignBytes)
        throw FormatError({"", "is larger than 64 MiB"});
    if (!looksLikeTrackAndGraph(csv))
        throw FormatError({"line 1", "has no columns FeatureName, Timestamp and Value, so it is no "
                                     "export of Track & Graph"});
    Gatherer gatherer("trackandgraph", take);
    ViewStream stream(csv);
    std::optional<Columns> columns;
    try {
        readCsv(
            stream, ',',
            [&](std::size_t line, const CsvCells& cells) {
                if (!columns) {
                    columns = columnsFrom(cells);
                    return columns.has_value();
                }
                gatherer.countRow();
                addRow(gatherer, *columns, line, cells);
                return true;
            },
            CsvText::Unchecked);
    } catch (const CsvQuotesError& error) {
        // What stands before is whole; what comes after cannot be told apart.
        gatherer.addProblem(error.line(), "", "", error.problem().message);
    }
    return gatherer.finish();
}

} // namespace frond::data
