// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/mapping.h"

#include "core/base/text.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/formaterror.h"

#include <algorithm>
#include <map>

namespace frond::data {

namespace {

constexpr std::array<std::pair<CsvRole, std::string_view>, csvRoleCount> roleWords{{
    {CsvRole::Ignore, "ignore"},
    {CsvRole::Day, "day"},
    {CsvRole::Time, "time"},
    {CsvRole::Minutes, "minutes"},
    {CsvRole::Size, "size"},
    {CsvRole::Depth, "depth"},
    {CsvRole::PainBefore, "pain_before"},
    {CsvRole::PainDuring, "pain_during"},
    {CsvRole::PainAfter, "pain_after"},
    {CsvRole::EaseBefore, "ease_before"},
    {CsvRole::EaseAfter, "ease_after"},
    {CsvRole::Felt, "felt"},
    {CsvRole::Tags, "tags"},
    {CsvRole::Note, "note"},
}};

bool hasAny(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

CsvRole roleOfName(const std::string& column) {
    const std::string name = folded(column);
    for (const auto& [role, word] : roleWords) {
        if (name == word)
            return role;
    }
    const bool before = hasAny(name, {"before", "start"});
    const bool after = hasAny(name, {"after", "end"});
    if (hasAny(name, {"pain", "discomfort", "vas", "nrs"}))
        return before ? CsvRole::PainBefore : after ? CsvRole::PainAfter : CsvRole::PainDuring;
    if (hasAny(name, {"at ease", "relaxed", "calm"}))
        return after ? CsvRole::EaseAfter : CsvRole::EaseBefore;
    if (hasAny(name, {"note", "comment", "remark", "notiz", "journal"}))
        return CsvRole::Note;
    if (hasAny(name, {"minute", "duration", "length of", "how long", "dauer", "mins", "(min"}))
        return CsvRole::Minutes;
    if (hasAny(name, {"size", "dilator", "trainer", "diameter", "mm"}))
        return CsvRole::Size;
    if (hasAny(name, {"depth"}))
        return CsvRole::Depth;
    if (hasAny(name, {"tag", "label"}))
        return CsvRole::Tags;
    if (hasAny(name, {"date", "day", "datum", "when"}))
        return CsvRole::Day;
    if (hasAny(name, {"time", "clock", "uhr"}))
        return CsvRole::Time;
    if (hasAny(name, {"felt", "feel"}))
        return CsvRole::Felt;
    return CsvRole::Ignore;
}

/// The day in any order.
bool looksLikeDay(const std::string& text) {
    return dayFromText(text, DayOrder::YearMonthDay) || dayFromText(text, DayOrder::DayMonthYear) ||
           dayFromText(text, DayOrder::MonthDayYear);
}

void guessOrder(CsvMapping& mapping, std::span<const CsvCells> records, std::size_t column) {
    std::array<bool, 3> fits{true, true, true};
    constexpr std::array orders{DayOrder::YearMonthDay, DayOrder::DayMonthYear,
                                DayOrder::MonthDayYear};
    bool any = false;
    for (const CsvCells& cells : records) {
        if (column >= cells.size() || !looksLikeDay(textOfCell(cells[column])))
            continue;
        any = true;
        for (std::size_t i = 0; i < orders.size(); ++i)
            fits[i] = fits[i] && dayFromText(textOfCell(cells[column]), orders[i]);
    }
    const auto first = std::find(fits.begin(), fits.end(), true);
    if (!any || first == fits.end())
        return;
    mapping.order = orders[static_cast<std::size_t>(first - fits.begin())];
    mapping.orderIsOpen = std::count(fits.begin(), fits.end(), true) > 1;
}

/// At most one column for each, notes apart: the first that has the name.
void dropSeconds(std::vector<CsvRole>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto end = columns.begin() + static_cast<std::ptrdiff_t>(i);
        if (columns[i] != CsvRole::Note && std::find(columns.begin(), end, columns[i]) != end)
            columns[i] = CsvRole::Ignore;
    }
}

[[noreturn]] void refuse(CsvRole role, std::string message) {
    throw FormatError({std::string(toText(role)), std::move(message)});
}

/// "3", "3/10".
Rating ratingFrom(CsvRole role, const std::string& text) {
    std::string_view number = text;
    if (number.ends_with("/10"))
        number.remove_suffix(3);
    for (int value = 0; value <= 10; ++value) {
        if (number == std::to_string(value))
            return *Rating::from(value);
    }
    refuse(role, "must be a whole number from 0 to 10");
}

Millimetres millimetresFrom(CsvRole role, const std::string& text) {
    std::string number = folded(text);
    if (number.ends_with("mm"))
        number = trimmed(number.substr(0, number.size() - 2));
    std::replace(number.begin(), number.end(), ',', '.');
    const auto mm = Millimetres::parse(number);
    if (!mm)
        refuse(role, "is neither an item of the kit nor a number of millimetres");
    return *mm;
}

ItemUse useFrom(const std::string& text, const Kit& kit) {
    if (const KitItem* item = findByLabel(kit, text)) {
        const auto* fixed = std::get_if<FixedSize>(&item->size);
        return {item->id, item->label, fixed ? std::optional(fixed->diameter) : std::nullopt};
    }
    const Millimetres diameter = millimetresFrom(CsvRole::Size, text);
    if (!isDiameter(diameter))
        refuse(CsvRole::Size, "must be from 1.0 to 100.0 mm");
    for (const KitItem& item : kit.items) {
        const auto* fixed = std::get_if<FixedSize>(&item.size);
        if (fixed && fixed->diameter == diameter)
            return {item.id, item.label, diameter};
    }
    const std::string label = diameter.toText() + " mm";
    return {idFromText("item " + label), label, diameter};
}

/// What the cells of one record add up to.
class Builder {
public:
    Builder(const CsvMapping& mapping, const Kit& kit, Id id)
        : m_mapping(mapping), m_kit(kit), m_session{.id = id, .day = Day{}} {}

    void take(CsvRole role, const std::string& text) {
        switch (role) {
        case CsvRole::Ignore:
            return;
        case CsvRole::Day:
            return takeDay(text);
        case CsvRole::Time:
            m_time = timeFromText(text);
            if (!m_time)
                refuse(role, "must be a time such as 20:30");
            return;
        case CsvRole::Minutes:
            step().duration = lengthFrom(text);
            return;
        case CsvRole::Size:
            step().use = useFrom(text, m_kit);
            return;
        case CsvRole::Depth:
            step().depth = millimetresFrom(role, text);
            return;
        case CsvRole::PainBefore:
            m_session.ratings.painBefore = ratingFrom(role, text);
            return;
        case CsvRole::PainDuring:
            m_session.ratings.painDuring = ratingFrom(role, text);
            return;
        case CsvRole::PainAfter:
            m_session.ratings.painAfter = ratingFrom(role, text);
            return;
        case CsvRole::EaseBefore:
            m_session.ratings.easeBefore = ratingFrom(role, text);
            return;
        case CsvRole::EaseAfter:
            m_session.ratings.easeAfter = ratingFrom(role, text);
            return;
        case CsvRole::Felt:
            m_session.ratings.felt = parseFelt(folded(text));
            if (!m_session.ratings.felt)
                refuse(role, "must be easy, okay, hard or too_much");
            return;
        case CsvRole::Tags:
            return takeTags(text);
        case CsvRole::Note:
            m_session.note = m_session.note ? *m_session.note + '\n' + text : text;
            return;
        }
    }

    Session session(const OffsetAt& offsetAt) && {
        if (!m_hasDay)
            refuse(CsvRole::Day, "is needed");
        if (m_time && !m_session.at) {
            const std::chrono::minutes offset = offsetAt(m_session.day, *m_time);
            m_session.at = Moment{
                std::chrono::sys_seconds{m_session.day.time_since_epoch() + *m_time - offset},
                offset};
        }
        if (Problems problems = validate(m_session); !problems.empty())
            throw FormatError(std::move(problems.front()));
        return std::move(m_session);
    }

private:
    Step& step() {
        if (m_session.steps.empty())
            m_session.steps.emplace_back();
        return m_session.steps.front();
    }
    void takeDay(const std::string& text) {
        if (const auto moment = parseMoment(text)) {
            m_session.at = moment;
            m_session.day = moment->day();
            m_hasDay = true;
            return;
        }
        const std::size_t end = std::min(text.find_first_of(" T"), text.size());
        const auto day = dayFromText(std::string_view(text).substr(0, end), m_mapping.order);
        if (!day)
            refuse(CsvRole::Day, "is no day that can be read");
        m_session.day = *day;
        m_hasDay = true;
        if (end == text.size())
            return;
        m_time = timeFromText(std::string_view(text).substr(end + 1));
        if (!m_time)
            refuse(CsvRole::Day, "has something after the day that is no time");
    }
    static Seconds lengthFrom(const std::string& text) {
        const auto length = lengthFromText(text);
        if (!length)
            refuse(CsvRole::Minutes, "must be minutes such as 20 or 7.5, or h:mm");
        return *length;
    }
    void takeTags(const std::string& text) {
        std::size_t start = 0;
        while (start <= text.size()) {
            const std::size_t end = std::min(text.find_first_of(";,", start), text.size());
            if (std::string tag = trimmed(text.substr(start, end - start)); !tag.empty())
                m_session.context.tags.push_back(std::move(tag));
            start = end + 1;
        }
    }

    const CsvMapping& m_mapping;
    const Kit& m_kit;
    Session m_session;
    std::optional<std::chrono::minutes> m_time;
    bool m_hasDay = false;
};

} // namespace

std::string_view toText(CsvRole role) {
    return std::find_if(roleWords.begin(), roleWords.end(),
                        [&](const auto& pair) { return pair.first == role; })
        ->second;
}

std::optional<CsvRole> parseCsvRole(std::string_view text) {
    const auto found = std::find_if(roleWords.begin(), roleWords.end(),
                                    [&](const auto& pair) { return pair.second == text; });
    return found == roleWords.end() ? std::nullopt : std::optional(found->first);
}

CsvMapping guessedMapping(std::span<const CsvCells> records) {
    CsvMapping mapping;
    if (records.empty())
        return mapping;
    const CsvCells& first = records.front();
    mapping.hasHeader = std::none_of(first.begin(), first.end(), looksLikeDay);
    mapping.columns.assign(first.size(), CsvRole::Ignore);
    if (mapping.hasHeader)
        std::transform(first.begin(), first.end(), mapping.columns.begin(), roleOfName);
    dropSeconds(mapping.columns);
    const auto body = records.subspan(mapping.hasHeader ? 1 : 0);
    auto day = std::find(mapping.columns.begin(), mapping.columns.end(), CsvRole::Day);
    if (day == mapping.columns.end() && !body.empty()) {
        const auto cell = std::find_if(body.front().begin(), body.front().end(), looksLikeDay);
        const auto index = cell - body.front().begin();
        if (cell != body.front().end() && index < std::ssize(mapping.columns)) {
            day = mapping.columns.begin() + index;
            *day = CsvRole::Day;
        }
    }
    if (day != mapping.columns.end())
        guessOrder(mapping, body, static_cast<std::size_t>(day - mapping.columns.begin()));
    return mapping;
}

std::variant<Session, Problem> sessionFromRecord(const CsvCells& cells, const CsvMapping& mapping,
                                                 const Kit& kit, const OffsetAt& offsetAt,
                                                 std::size_t ordinal) {
    std::string words = "record " + std::to_string(ordinal);
    for (const std::string& cell : cells)
        words.append(1, '\n').append(cell);
    try {
        Builder builder(mapping, kit, idFromText(words));
        for (std::size_t i = 0; i < std::min(cells.size(), mapping.columns.size()); ++i) {
            const std::string text = trimmed(textOfCell(cells[i]));
            if (!text.empty())
                builder.take(mapping.columns[i], text);
        }
        return std::move(builder).session(offsetAt);
    } catch (const FormatError& error) {
        return error.problem();
    }
}

} // namespace frond::data
