// SPDX-License-Identifier: GPL-3.0-or-later
// Track & Graph's exported table: FeatureName, Timestamp, Value, since later Note, then Label.
#include "data/format/foreign/foreign.h"
#include "data/format/foreign/namedtable.h"
#include "data/format/foreign/offsettime.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>

namespace frond::data {

namespace {

enum Column : std::size_t { Name, Time, Number, Label, Note };

constexpr std::array<NamedColumn, 5> columns{{{"FeatureName", true},
                                              {"Timestamp", true},
                                              {"Value", true},
                                              {"Label", false},
                                              {"Note", false}}};

struct Value {
    std::optional<Seconds> duration; ///< of a feature that is a duration
    double number = 0;
    std::string label;
};

/// How far "-1:-05:-30" reaches at the beginning of `text`, and the seconds it means.
struct Duration {
    std::size_t size;
    std::optional<Seconds> length; ///< null for what no duration is written as
};

/// Hours of any length, of the others two characters each: the program puts the sign before every
/// part that is not 0 ("0:-5:00", "-1:-20:00").
std::optional<Duration> durationAt(std::string_view text) {
    constexpr std::size_t enoughDigits = 9, twoCharacters = 2;
    std::array<std::int64_t, 3> parts{};
    bool hasLength = true;
    std::size_t pos = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && (pos >= text.size() || text[pos++] != ':'))
            return std::nullopt;
        const bool negative = pos < text.size() && text[pos] == '-';
        std::string_view digits = text.substr(std::min(pos + (negative ? 1 : 0), text.size()));
        digits = digits.substr(0, digits.find_first_not_of("0123456789"));
        const std::size_t size = digits.size() + (negative ? 1 : 0);
        const bool isPart =
            !digits.empty() && (digits.size() == twoCharacters || size == twoCharacters);
        if (i > 0 ? !isPart : negative && digits.empty())
            return std::nullopt;
        hasLength = hasLength && digits.size() <= enoughDigits;
        const std::int64_t part = hasLength ? integerFrom(digits).value_or(0) : 0;
        parts.at(i) = negative ? -part : part;
        pos += size;
    }
    if (pos < text.size() && text[pos] != ':')
        return std::nullopt;
    const auto [least, most] = std::minmax_element(parts.begin(), parts.end());
    hasLength = hasLength && (*least >= 0 || *most <= 0);
    constexpr std::int64_t minute = 60, hour = 3600;
    const Seconds length{parts[0] * hour + parts[1] * minute + parts[2]};
    return Duration{pos, hasLength ? std::optional(length) : std::nullopt};
}

/// "1:20" may be one with the label 20, and as well a time.
bool mayBeClock(std::string_view number, std::string_view label) {
    constexpr std::string_view ofClocks = "0123456789:-";
    return number.find_first_not_of(ofClocks) == std::string_view::npos &&
           label.find_first_not_of(ofClocks) == std::string_view::npos;
}

/// "20.0", "0:20:00", and from before there was a column for labels "1.0:Label", "0:20:00:Label".
std::optional<Value> valueFrom(const NamedRow& row) {
    const std::string_view text = row[Number];
    Value value{.duration = std::nullopt, .number = 0, .label = row[Label]};
    std::size_t end = std::min(text.find(':'), text.size());
    if (const auto duration = durationAt(text)) {
        if (!duration->length)
            return std::nullopt;
        value.duration = duration->length;
        end = duration->size;
    } else {
        const auto number = numberFrom(text.substr(0, end), row.delimiter());
        if (!number)
            return std::nullopt;
        value.number = *number;
    }
    if (end == text.size())
        return value;
    value.label = text.substr(end + 1);
    if (row.has(Label) || (!value.duration && mayBeClock(text.substr(0, end), value.label)))
        return std::nullopt;
    return value;
}

/// Nothing was done: no time, or a bare 0, which with a label is an answer of its own.
bool saysNothing(const Value& value) {
    if (value.duration)
        return *value.duration == Seconds{0};
    return value.number == 0 && value.label.empty();
}

void addRow(Gatherer& gatherer, const NamedRow& row) {
    gatherer.addSource(row[Name]);
    const auto time = offsetTimeFrom(row[Time]);
    if (!time)
        return gatherer.refuse(row.line(), "", columns[Time].name,
                               {Code::NeedsTimeSuchAs, "2026-03-01T20:00:00+01:00"});
    const auto value = valueFrom(row);
    if (!value)
        return gatherer.refuse(row.line(), "", columns[Number].name, {Code::NeedsNumberOrDuration});
    std::string note = value->label;
    if (!row[Note].empty())
        note.append(note.empty() ? "" : "\n").append(row[Note]);
    const bool isNumber = !value->duration;
    gatherer.add({.source = row[Name],
                  .time = time->written,
                  .day = time->moment.day(),
                  .at = time->moment,
                  .duration = value->duration,
                  .number = isNumber
                                ? std::optional(ForeignNumber{value->number, row[Number], true})
                                : std::nullopt,
                  .nothing = saysNothing(*value),
                  .note = std::move(note),
                  .line = row.line(),
                  .file = {}});
}

} // namespace

bool looksLikeTrackAndGraph(std::string_view start) {
    return namedHeader(start, columns).has_value();
}

ForeignFile readTrackAndGraph(std::string_view csv, const TakeForeign& take,
                              const ForeignMeanings& meanings) {
    if (csv.size() > maxForeignBytes)
        throw FormatError({"", {Code::IsLargerThan, maxForeignMib}});
    const auto header = namedHeader(csv, columns);
    if (!header)
        throw FormatError({"",
                           {Code::ColumnsMissing, columns[Name].name, columns[Time].name,
                            columns[Number].name, "Track & Graph"},
                           1});
    Gatherer gatherer("trackandgraph", take, meanings);
    readNamedTable(csv, *header, columns, gatherer,
                   [&](const NamedRow& row) { addRow(gatherer, row); });
    return gatherer.finish();
}

} // namespace frond::data
