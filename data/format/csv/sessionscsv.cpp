// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/sessionscsv.h"

#include "core/base/text.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <csv.h>
#include <optional>
#include <sodium.h>

namespace frond::data {

namespace {

constexpr std::array columns{CsvRole::Id,         CsvRole::Day,        CsvRole::At,
                             CsvRole::Outcome,    CsvRole::Seconds,    CsvRole::LargestDiameter,
                             CsvRole::Steps,      CsvRole::Felt,       CsvRole::PainBefore,
                             CsvRole::PainDuring, CsvRole::PainAfter,  CsvRole::EaseBefore,
                             CsvRole::EaseAfter,  CsvRole::Position,   CsvRole::Lubricant,
                             CsvRole::WarmUp,     CsvRole::NumbingGel, CsvRole::Helped,
                             CsvRole::Bleeding,   CsvRole::OnPeriod,   CsvRole::StopReason,
                             CsvRole::Tags,       CsvRole::Note};
constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view formulaStarts = "=+-@\t\r\n'";

/// Collects the texts of one record.
class Record {
public:
    void addText(std::string_view text) { m_cells.emplace_back(text); }
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
        addText(value ? frond::toText(*value) : std::string_view());
    }
    [[nodiscard]] std::vector<std::string> cells() && { return std::move(m_cells); }

private:
    std::vector<std::string> m_cells;
};

std::string lineOf(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front())
            line += ',';
        line += csvCell(cell);
    }
    return line.append(lineEnd);
}

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

[[noreturn]] void refuse(const char* field, Message message) {
    throw FormatError({field, std::move(message)});
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<Rating> ratingOf(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    const auto number = wholeNumber(text);
    const auto rating = number ? Rating::from(*number) : std::nullopt;
    if (!rating)
        refuse("steps", {Code::StepPainFromTo, 0, 10});
    return rating;
}

std::optional<Millimetres> millimetresOf(std::string_view text) {
    const auto mm = Millimetres::parse(text);
    if (!mm)
        refuse("steps", {Code::StepLengthIsNone});
    return mm;
}

std::optional<ItemUse> useOf(std::string_view text, const Kit& kit) {
    const std::size_t at = text.find('@');
    const std::string label(text.substr(0, at));
    std::optional<Millimetres> diameter;
    if (at != std::string_view::npos)
        diameter = millimetresOf(text.substr(at + 1));
    if (label.empty()) {
        if (diameter)
            refuse("steps", {Code::StepSizeWithoutLabel});
        return std::nullopt;
    }
    const KitItem* item = findByLabel(kit, label);
    if (!item && !isOneLine(label))
        refuse("steps", {Code::StepLabelHasControls});
    return ItemUse{item ? item->id : idFromText("item " + label), label, diameter};
}

Step stepOf(std::string_view text, const Kit& kit) {
    const std::vector<std::string_view> parts = split(text, ':');
    const std::optional<int> seconds =
        parts.size() >= 2 && parts.size() <= 4 ? wholeNumber(parts[1]) : std::nullopt;
    if (!seconds)
        refuse("steps", {Code::StepsForm});
    Step step{.use = useOf(parts[0], kit), .duration = Seconds{*seconds}};
    if (parts.size() > 2 && !parts[2].empty())
        step.depth = millimetresOf(parts[2]);
    if (parts.size() > 3)
        step.pain = ratingOf(parts[3]);
    return step;
}

} // namespace

std::string csvCell(std::string_view text) {
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

std::span<const CsvRole> csvColumns() {
    return columns;
}

std::string csvHeader() {
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (const CsvRole column : columns)
        names.emplace_back(wordOf(column));
    return lineOf(names);
}

std::vector<std::string> csvCells(const Session& session) {
    // Taken apart by count: a new member stops this from compiling until it has a column.
    const auto& [id, day, at, outcome, steps, ratings, context, note] = session;
    const auto& [felt, painBefore, painDuring, painAfter, easeBefore, easeAfter] = ratings;
    const auto& [position, lubricant, warmUp, numbingGel, helped, bleeding, onPeriod, stopReason,
                 tags] = context;
    Record record;
    record.addText(id.toText());
    record.addText(frond::toText(day));
    record.addText(at ? frond::toText(*at) : std::string());
    record.addText(frond::toText(outcome));
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
    return std::move(record).cells();
}

std::string csvRow(const Session& session) {
    return lineOf(csvCells(session));
}

std::string toCsv(std::span<const Session> sessions) {
    std::string text = csvHeader();
    for (const Session& session : sessions)
        text += csvRow(session);
    return text;
}

std::string textOfCell(const std::string& cell) {
    return cell.starts_with('\'') ? cell.substr(1) : cell;
}

std::string textOfOtherCell(const std::string& cell) {
    const bool guarded = cell.size() > 1 && cell.front() == '\'' &&
                         formulaStarts.find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

Id idFromText(std::string_view text) {
    Id::Bytes bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    return Id::fromRandom(bytes);
}

std::vector<Step> stepsFromText(std::string_view text, const Kit& kit) {
    std::vector<Step> steps;
    for (const std::string_view step : split(text, ';'))
        steps.push_back(stepOf(step, kit));
    return steps;
}

} // namespace frond::data
