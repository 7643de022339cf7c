// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/tablelook.h"

#include "core/base/text.h"
#include "data/format/csv/calendarwords.h"
#include "data/format/csv/looseamounts.h"
#include "data/format/csv/sessionscsv.h"
#include "data/format/formaterror.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace frond::data {

namespace {

constexpr std::string_view numeric = "0123456789";

bool beginsWithDigit(const std::string& text) {
    return !text.empty() && numeric.find(text.front()) != std::string_view::npos;
}

/// The names that only our own table has.
bool isOursAlone(CsvRole role) {
    switch (role) {
    case CsvRole::Outcome:
    case CsvRole::Seconds:
    case CsvRole::LargestDiameter:
    case CsvRole::Steps:
    case CsvRole::Felt:
    case CsvRole::PainBefore:
    case CsvRole::PainDuring:
    case CsvRole::PainAfter:
    case CsvRole::EaseBefore:
    case CsvRole::EaseAfter:
    case CsvRole::WarmUp:
    case CsvRole::NumbingGel:
    case CsvRole::OnPeriod:
    case CsvRole::StopReason:
        return true;
    default:
        return false;
    }
}

/// The role whose word a name is, in any case; nothing but the word as we write it.
std::optional<CsvRole> ourRole(const std::string& name) {
    const auto role = parseCsvRole(folded(trimmed(name)));
    const auto ours = csvColumns();
    const bool known = role && std::find(ours.begin(), ours.end(), *role) != ours.end();
    return known ? role : std::nullopt;
}

void countDay(ColumnLook& look, const std::string& text) {
    const auto days = daysFromText(text);
    std::optional<LooseDay> any;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days.at(i))
            continue;
        any = days.at(i);
        ++look.orders.at(i);
        const auto& next = days.at((i + 1) % days.size());
        if (next && next->day != any->day)
            look.differs.at(i) = true;
    }
    if (!any)
        return;
    ++look.days;
    const auto& time = any->time;
    look.withTime += time ? 1U : 0U;
    look.midnights += time && time->offset.value_or(std::chrono::minutes{0}).count() == 0 &&
                              time->time.count() == 0 && time->second.count() == 0
                          ? 1U
                          : 0U;
}

void countNumber(ColumnLook& look, const std::string& text) {
    if (ratingFromText(text, CsvUnit::None))
        ++look.outOf10;
    const auto number = numberFromText(text);
    if (!number)
        return;
    look.least = look.numbers == 0 ? *number : std::min(look.least, *number);
    look.most = look.numbers == 0 ? *number : std::max(look.most, *number);
    ++look.numbers;
    look.fractions += *number == std::floor(*number) ? 0U : 1U;
}

void countLength(ColumnLook& look, const std::string& text) {
    const auto colon = text.find(':');
    if (colon != std::string::npos && (lengthFromText(text, CsvUnit::HoursMinutes) ||
                                       lengthFromText(text, CsvUnit::MinutesSeconds))) {
        int before = 0;
        std::from_chars(text.data(), text.data() + colon, before);
        look.leastBeforeColon = std::min(look.leastBeforeColon.value_or(before), before);
        look.mostBeforeColon = std::max(look.mostBeforeColon, before);
        if (text.find(':', colon + 1) == std::string::npos) {
            ++look.colons;
            return;
        }
    }
    if (lengthFromText(text, CsvUnit::None) && !numberFromText(text))
        ++look.toldLengths;
}

void countWords(ColumnLook& look, const std::string& text) {
    const std::string word = folded(text);
    look.flags += flagFromText(text) ? 1U : 0U;
    look.felt += parseFelt(word) ? 1U : 0U;
    look.bleedings += parseBleeding(word) ? 1U : 0U;
    look.outcomes += parseOutcome(word) ? 1U : 0U;
    look.ids += Id::parse(text) ? 1U : 0U;
    constexpr std::size_t longestWeekday = 16;
    if (text.size() <= longestWeekday) {
        const std::vector<std::string> words = wordsOf(text);
        look.weekdays += words.size() == 1 && namesWeekday(words.front()) ? 1U : 0U;
    }
}

bool areSteps(const std::string& text, const Kit& kit) {
    if (text.find(':') == std::string::npos)
        return false;
    try {
        return !stepsFromText(text, kit).empty();
    } catch (const FormatError&) {
        return false;
    }
}

} // namespace

bool looksLikeDay(const std::string& cell) {
    const auto days = daysFromText(trimmed(textOfCell(cell)));
    return std::any_of(days.begin(), days.end(), [](const auto& day) { return day.has_value(); });
}

bool saysNothing(std::string_view text) {
    static const std::set<std::string_view> words{"",  "nan",    "na",     "n/a",  "#n/a", "null",
                                                  "-", "\u2013", "\u2014", "<na>", "nat"};
    constexpr std::size_t longest = 4;
    return text.size() <= longest && words.contains(folded(text));
}

bool looksLikeHeader(const CsvCells& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
        const HeaderMeaning meaning = meaningOf(cell);
        return std::any_of(meaning.candidates.begin(), meaning.candidates.end(),
                           [](const CsvColumn& column) {
                               return column.role == CsvRole::Day || column.role == CsvRole::At;
                           });
    });
}

void TableLook::begin(const CsvCells& cells) {
    m_hasHeader = std::none_of(cells.begin(), cells.end(), looksLikeDay);
    m_columns.resize(cells.size());
    if (!m_hasHeader)
        return;
    m_header = cells;
    std::size_t known = 0, distinct = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_columns[i].name = trimmed(textOfCell(cells[i]));
        m_columns[i].meaning = meaningOf(m_columns[i].name);
        const auto role = ourRole(m_columns[i].name);
        m_columns[i].ours = role.has_value();
        if (!role)
            continue;
        ++known;
        distinct += isOursAlone(*role) ? 1U : 0U;
        if (*role == CsvRole::Day && !m_day)
            m_day = i;
        if (*role == CsvRole::At && !m_at)
            m_at = i;
    }
    constexpr std::size_t enough = 3;
    m_ours = known >= enough && distinct > 0 && (m_day || m_at) && 2 * known > cells.size();
}

void TableLook::add(const CsvCells& cells) {
    if (m_columns.empty()) {
        begin(cells);
        if (m_hasHeader)
            return;
    }
    const RecordKind kind = kindOf(cells);
    m_ended = m_ended || kind == RecordKind::OtherTable;
    if (!m_ended && kind == RecordKind::Row)
        addRecord(cells);
}

RecordKind TableLook::kindOf(const CsvCells& cells) const {
    std::size_t filled = 0;
    bool values = false;
    for (const std::string& cell : cells) {
        const std::string text = trimmed(cell);
        filled += text.empty() ? 0U : 1U;
        values = values || beginsWithDigit(text);
    }
    if (filled == 0 || (m_hasHeader && cells == m_header))
        return RecordKind::Nothing;
    constexpr std::size_t enough = 2;
    if (!m_hasHeader || values || filled < enough || !looksLikeHeader(cells) ||
        std::any_of(cells.begin(), cells.end(), looksLikeDay))
        return RecordKind::Row;
    const auto known = std::count_if(cells.begin(), cells.end(), [](const std::string& cell) {
        return !meaningOf(trimmed(cell)).candidates.empty();
    });
    return 2 * static_cast<std::size_t>(known) >= filled ? RecordKind::OtherTable : RecordKind::Row;
}

void TableLook::addRecord(const CsvCells& cells) {
    for (std::size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
        const std::string text = trimmed(m_ours ? textOfCell(cells[i]) : textOfOtherCell(cells[i]));
        if (saysNothing(text))
            continue;
        ColumnLook& look = m_columns[i];
        ++look.filled;
        if (m_ours && look.ours && i != m_day && i != m_at)
            continue; // what it holds is known, and how it is written
        const bool label = findByLabel(m_kit, text) != nullptr;
        countDay(look, text);
        if (beginsWithDigit(text)) {
            constexpr std::size_t longest = 64; // no time or number is longer
            if (text.size() <= longest) {
                look.times += timeFromText(text) ? 1U : 0U;
                countNumber(look, text);
                countLength(look, text);
            }
        }
        look.toldSizes += label || (beginsWithDigit(text) && !numberFromText(text) &&
                                    millimetresFromText(text, CsvUnit::None))
                              ? 1U
                              : 0U;
        countWords(look, text);
        const bool named =
            look.meaning.exact && look.meaning.candidates.front().role == CsvRole::Steps;
        look.steps += named && areSteps(text, m_kit) ? 1U : 0U;
    }
    compareDays(cells);
}

void TableLook::compareDays(const CsvCells& cells) {
    if (!m_ours || !m_day || !m_at || std::max(*m_day, *m_at) >= cells.size())
        return;
    const auto moment = dayFromText(textOfCell(cells[*m_at]), DayOrder::YearMonthDay);
    if (!moment)
        return;
    for (std::size_t i = 0; i < dayOrders.size(); ++i) {
        const auto day = dayFromText(textOfCell(cells[*m_day]), dayOrders.at(i));
        // a start before four in the morning may count for the day before
        // and a moment in UTC may be one of the day after
        const Days apart = day ? moment->day - day->day : Days{0};
        if (apart < Days{-1} || apart > Days{1})
            m_agrees.at(i) = false;
    }
}

bool TableLook::agrees(DayOrder order) const {
    const auto found = std::find(dayOrders.begin(), dayOrders.end(), order);
    return m_agrees.at(static_cast<std::size_t>(found - dayOrders.begin()));
}

} // namespace frond::data
