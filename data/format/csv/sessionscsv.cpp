// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/sessionscsv.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <optional>

namespace frond::data {

namespace {

constexpr std::array<std::string_view, 23> columns{
    "id",         "day",       "at",          "outcome",     "seconds",     "largest_diameter_mm",
    "steps",      "felt",      "pain_before", "pain_during", "pain_after",  "ease_before",
    "ease_after", "position",  "lubricant",   "warm_up",     "numbing_gel", "helped",
    "bleeding",   "on_period", "stop_reason", "tags",        "note"};
constexpr std::string_view lineEnd = "\r\n";

/// Collects one record.
class Record {
public:
    void addText(std::string_view text) {
        if (!m_first)
            m_line += ',';
        m_first = false;
        m_line += csvCell(text);
    }
    void add(const std::optional<std::string>& text) {
        addText(text ? std::string_view(*text) : std::string_view());
    }
    void add(const std::optional<Millimetres>& mm) { addText(mm ? mm->toText() : std::string()); }
    void add(const std::optional<Rating>& rating) {
        addText(rating ? std::to_string(rating->value()) : std::string());
    }
    void add(std::optional<bool> value) { addText(!value ? "" : *value ? "true" : "false"); }
    template <class Enum>
    void addWord(const std::optional<Enum>& value) {
        addText(value ? toText(*value) : std::string_view());
    }
    [[nodiscard]] std::string line() && { return std::move(m_line.append(lineEnd)); }

private:
    std::string m_line;
    bool m_first = true;
};

/// LABEL@MM:SECONDS[:DEPTH[:PAIN]]; label and size are left out where there are none.
std::string stepText(const Step& step) {
    std::string text = step.use ? step.use->label : std::string();
    if (step.use && step.use->diameter)
        text += '@' + step.use->diameter->toText();
    text += ':' + std::to_string(step.duration.count());
    if (step.depth || step.pain)
        text += ':' + (step.depth ? step.depth->toText() : std::string());
    if (step.pain)
        text += ':' + std::to_string(step.pain->value());
    return text;
}

template <class List, class ToText>
std::string joined(const List& list, ToText toText) {
    std::string text;
    for (const auto& element : list) {
        if (&element != &list.front())
            text += ';';
        text += toText(element);
    }
    return text;
}

} // namespace

std::string csvCell(std::string_view text) {
    constexpr std::string_view formulaStarts = "=+-@\t\r\n'";
    std::string guarded;
    if (!text.empty() && formulaStarts.find(text.front()) != std::string_view::npos)
        guarded = '\'';
    guarded += text;
    if (guarded.find_first_of(",\"\r\n") == std::string::npos)
        return guarded;
    std::string quoted(2 * guarded.size() + 2, '\0');
    quoted.resize(csv_write(quoted.data(), quoted.size(), guarded.data(), guarded.size()));
    return quoted;
}

bool isOurHeader(const CsvCells& cells) {
    return std::equal(cells.begin(), cells.end(), columns.begin(), columns.end());
}

std::string csvHeader() {
    Record record;
    for (const std::string_view column : columns)
        record.addText(column);
    return std::move(record).line();
}

std::string csvRow(const Session& session) {
    // Taken apart by count: a new member stops this from compiling until it has a column.
    const auto& [id, day, at, outcome, steps, ratings, context, note] = session;
    const auto& [felt, painBefore, painDuring, painAfter, easeBefore, easeAfter] = ratings;
    const auto& [position, lubricant, warmUp, numbingGel, helped, bleeding, onPeriod, stopReason,
                 tags] = context;
    Record record;
    record.addText(id.toText());
    record.addText(toText(day));
    record.addText(at ? toText(*at) : std::string());
    record.addText(toText(outcome));
    record.addText(std::to_string(totalDuration(session).count()));
    record.add(largestDiameter(session));
    record.addText(joined(steps, stepText));
    record.addWord(felt);
    record.add(painBefore);
    record.add(painDuring);
    record.add(painAfter);
    record.add(easeBefore);
    record.add(easeAfter);
    record.add(position);
    record.add(lubricant);
    record.add(warmUp);
    record.add(numbingGel);
    record.add(helped);
    record.addWord(bleeding);
    record.add(onPeriod);
    record.add(stopReason);
    record.addText(joined(tags, [](const std::string& tag) { return tag; }));
    record.add(note);
    return std::move(record).line();
}

std::string toCsv(std::span<const Session> sessions) {
    std::string text = csvHeader();
    for (const Session& session : sessions)
        text += csvRow(session);
    return text;
}

} // namespace frond::data
