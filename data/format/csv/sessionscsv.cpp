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

[[noreturn]] void refuse(const char* field, std::string message) {
    throw FormatError({field, std::move(message)});
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// The cells of one record, taken from left to right.
class Cells {
public:
    explicit Cells(const CsvCells& cells) : m_cells(cells) {}

    std::optional<std::string> text() {
        std::string text = textOfCell(m_cells.at(m_next++));
        return text.empty() ? std::nullopt : std::optional(std::move(text));
    }
    std::optional<Rating> rating(const char* field) {
        const auto text = this->text();
        if (!text)
            return std::nullopt;
        const auto number = wholeNumber(*text);
        const auto rating = number ? Rating::from(*number) : std::nullopt;
        if (!rating)
            refuse(field, "must be a whole number from 0 to 10");
        return rating;
    }
    std::optional<bool> flag(const char* field) {
        const auto text = this->text();
        if (!text)
            return std::nullopt;
        if (*text != "true" && *text != "false")
            refuse(field, "must be true or false");
        return *text == "true";
    }
    template <class Value>
    std::optional<Value> word(const char* field, std::optional<Value> (*parse)(std::string_view)) {
        const auto text = this->text();
        if (!text)
            return std::nullopt;
        const auto value = parse(*text);
        if (!value)
            refuse(field, "is none of the known words");
        return value;
    }
    void skip() { ++m_next; }

private:
    const CsvCells& m_cells;
    std::size_t m_next = 0;
};

std::optional<Rating> ratingOf(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    const auto number = wholeNumber(text);
    const auto rating = number ? Rating::from(*number) : std::nullopt;
    if (!rating)
        refuse("steps", "has a pain that is no whole number from 0 to 10");
    return rating;
}

std::optional<Millimetres> millimetresOf(std::string_view text) {
    const auto mm = Millimetres::parse(text);
    if (!mm)
        refuse("steps", "has a length that is no number of millimetres in steps of 0.1");
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
            refuse("steps", "has a size without a label");
        return std::nullopt;
    }
    const KitItem* item = findByLabel(kit, label);
    if (!item && !isOneLine(label))
        refuse("steps", "has a label with control or direction characters");
    return ItemUse{item ? item->id : idFromText("item " + label), label, diameter};
}

Step stepOf(std::string_view text, const Kit& kit) {
    const std::vector<std::string_view> parts = split(text, ':');
    const std::optional<int> seconds =
        parts.size() >= 2 && parts.size() <= 4 ? wholeNumber(parts[1]) : std::nullopt;
    if (!seconds)
        refuse("steps", "must be LABEL@MM:SECONDS[:DEPTH[:PAIN]] joined by ';'");
    Step step{.use = useOf(parts[0], kit), .duration = Seconds{*seconds}};
    if (parts.size() > 2 && !parts[2].empty())
        step.depth = millimetresOf(parts[2]);
    if (parts.size() > 3)
        step.pain = ratingOf(parts[3]);
    return step;
}

std::string wordsOf(const CsvCells& cells) {
    std::string words = "entry";
    for (const std::string& cell : cells)
        words.append(1, '\n').append(cell);
    return words;
}

Id idOf(const std::optional<std::string>& text, const CsvCells& cells) {
    if (!text)
        return idFromText(wordsOf(cells));
    const auto id = Id::parse(*text);
    if (!id)
        refuse("id", "must be a UUID, or empty for a new entry");
    return *id;
}

Day dayOf(const std::optional<std::string>& text) {
    const auto day = text ? parseDay(*text) : std::nullopt;
    if (!day)
        refuse("day", "must be a day such as 2026-03-01");
    return *day;
}

std::optional<Moment> momentOf(const std::optional<std::string>& text) {
    if (!text)
        return std::nullopt;
    const auto moment = parseMoment(*text);
    if (!moment)
        refuse("at", "must be a time such as 2026-03-01T20:00:00+01:00");
    return moment;
}

Seconds secondsOf(const std::optional<std::string>& text) {
    const auto seconds = text ? wholeNumber(*text) : 0;
    if (!seconds)
        refuse("seconds", "must be a whole number");
    return Seconds{*seconds};
}

Session sessionOf(const CsvCells& cells, const Kit& kit) {
    Cells row(cells);
    const auto id = row.text();
    const auto day = row.text();
    const auto at = row.text();
    Session session{.id = idOf(id, cells), .day = dayOf(day), .at = momentOf(at)};
    session.outcome = row.word("outcome", parseOutcome).value_or(Outcome::Done);
    const Seconds seconds = secondsOf(row.text());
    row.skip(); // largest_diameter_mm
    if (const auto steps = row.text()) {
        for (const std::string_view step : split(*steps, ';'))
            session.steps.push_back(stepOf(step, kit));
    } else if (seconds > Seconds{0}) {
        session.steps.push_back({.use = std::nullopt, .duration = seconds});
    }
    session.ratings.felt = row.word("felt", parseFelt);
    session.ratings.painBefore = row.rating("pain_before");
    session.ratings.painDuring = row.rating("pain_during");
    session.ratings.painAfter = row.rating("pain_after");
    session.ratings.easeBefore = row.rating("ease_before");
    session.ratings.easeAfter = row.rating("ease_after");
    session.context.position = row.text();
    session.context.lubricant = row.text();
    session.context.warmUp = row.text();
    session.context.numbingGel = row.flag("numbing_gel");
    session.context.helped = row.flag("helped");
    session.context.bleeding = row.word("bleeding", parseBleeding);
    session.context.onPeriod = row.flag("on_period");
    session.context.stopReason = row.text();
    if (const auto tags = row.text()) {
        for (const std::string_view tag : split(*tags, ';'))
            session.context.tags.emplace_back(tag);
    }
    session.note = row.text();
    return session;
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

std::string textOfCell(const std::string& cell) {
    return cell.starts_with('\'') ? cell.substr(1) : cell;
}

Id idFromText(std::string_view text) {
    Id::Bytes bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    return Id::fromRandom(bytes);
}

std::variant<Session, Problem> sessionFromRow(const CsvCells& cells, const Kit& kit) {
    constexpr std::size_t columnCount = 23;
    if (cells.size() != columnCount)
        return Problem{"", "has " + std::to_string(cells.size()) + " cells, not 23"};
    try {
        Session session = sessionOf(cells, kit);
        if (Problems problems = validate(session); !problems.empty())
            return std::move(problems.front());
        return session;
    } catch (const FormatError& error) {
        return error.problem();
    }
}

} // namespace frond::data
