// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/unitquestion.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace frond::data {

namespace {

bool isRating(CsvRole role) {
    return role >= CsvRole::PainBefore && role <= CsvRole::EaseAfter;
}

/// What is still open about a column with a role, and nothing when its unit is found.
class UnitFinder {
public:
    UnitFinder(const TableLook& table, std::size_t index, CsvColumn& column, bool chosen)
        : m_table(table)
        , m_look(table.columns()[index])
        , m_index(index)
        , m_column(column)
        , m_chosen(chosen) {}

    std::optional<CsvQuestion> find() {
        if (m_look.filled == 0)
            return std::nullopt;
        switch (m_column.role) {
        case CsvRole::Day:
        case CsvRole::At:
            return m_column.unit == CsvUnit::None ? order() : std::nullopt;
        case CsvRole::Minutes:
        case CsvRole::Seconds:
            return !m_chosen && (m_column.unit == CsvUnit::None || clashes()) ? length()
                                                                              : std::nullopt;
        case CsvRole::Size:
            return m_column.unit == CsvUnit::None ? size() : std::nullopt;
        case CsvRole::Depth:
            return m_column.unit == CsvUnit::None ? depth() : std::nullopt;
        default:
            return isRating(m_column.role) ? scale() : std::nullopt;
        }
    }

private:
    [[nodiscard]] CsvQuestion ask(Message message, CsvUnit answer) const {
        return {m_index, std::move(message), {m_column.role, answer}};
    }
    std::optional<CsvQuestion> order() {
        std::vector<CsvUnit> open;
        for (std::size_t i = 0; i < dayOrders.size(); ++i) {
            if (m_look.orders.at(i) == m_look.days && m_table.agrees(dayOrders.at(i)))
                open.push_back(dayUnits.at(i));
        }
        if (m_look.days == 0)
            return std::nullopt;
        if (!open.empty() && sameInEach(open)) {
            m_column.unit = open.front();
            return std::nullopt;
        }
        if (open.empty())
            return ask({Code::AsksOrderOfMixedDays}, CsvUnit::DayMonthYear);
        const bool yearToo = open.front() == CsvUnit::YearMonthDay;
        return ask(yearToo ? Message(Code::AsksYearOrder) : Message(Code::AsksDayMonthOrder),
                   open.back() == CsvUnit::MonthDayYear ? CsvUnit::DayMonthYear : open.back());
    }
    /// Whether these orders read the same days, as they do where months have their names.
    [[nodiscard]] bool sameInEach(const std::vector<CsvUnit>& orders) const {
        for (std::size_t i = 0; i < dayUnits.size(); ++i) {
            const auto has = [&](CsvUnit unit) {
                return std::find(orders.begin(), orders.end(), unit) != orders.end();
            };
            if (m_look.differs.at(i) && has(dayUnits.at(i)) &&
                has(dayUnits.at((i + 1) % dayUnits.size())))
                return false;
        }
        return true;
    }
    /// A number under a name that says mm:ss, or 20:00 under one that says seconds.
    [[nodiscard]] bool clashes() const {
        const bool clock =
            m_column.unit == CsvUnit::MinutesSeconds || m_column.unit == CsvUnit::HoursMinutes;
        return clock ? m_look.numbers > 0 : m_look.colons > 0;
    }
    std::optional<CsvQuestion> length() {
        if (m_look.colons > 0)
            return clock();
        if (m_look.numbers == 0)
            return std::nullopt; // each cell tells its own
        if (m_column.unit == CsvUnit::MinutesSeconds || m_column.unit == CsvUnit::HoursMinutes)
            return ask({Code::AsksPlainNumbersUnderColon}, CsvUnit::Minutes);
        // "Duration" without a unit: as minutes it has to be a practice in every row
        constexpr double leastMinutes = 1, mostMinutes = 240, hours = 5;
        const bool none = m_look.least == 0 && m_look.fractions == 0;
        if ((m_look.least < leastMinutes && !none) || m_look.most > mostMinutes ||
            m_look.most < hours)
            return ask({Code::AsksLengthUnit}, CsvUnit::Seconds);
        m_column.unit = CsvUnit::Minutes;
        return std::nullopt;
    }
    /// 20:00 and its like.
    std::optional<CsvQuestion> clock() {
        constexpr int hoursOfADay = 24, longSession = 3;
        const bool minutes = m_column.unit == CsvUnit::None || m_column.unit == CsvUnit::Minutes;
        if (minutes && m_look.leastBeforeColon == 0 && m_look.mostBeforeColon < longSession) {
            // 0:20; plain numbers beside it are minutes
            m_column.unit = m_look.numbers > 0 ? CsvUnit::Minutes : CsvUnit::HoursMinutes;
            return std::nullopt;
        }
        if (m_look.numbers > 0)
            return ask({Code::AsksTimesAndNumbers}, CsvUnit::MinutesSeconds);
        if (minutes && m_look.mostBeforeColon >= hoursOfADay) {
            m_column.unit = CsvUnit::MinutesSeconds;
            return std::nullopt;
        }
        return ask({Code::AsksClockOrLength}, CsvUnit::MinutesSeconds);
    }
    std::optional<CsvQuestion> size() {
        if (m_look.numbers == 0)
            return std::nullopt;
        if (m_look.toldSizes == m_look.filled) // labels of the kit, numbers as they may be
            return std::nullopt;
        constexpr double least = 8, mostDiameter = 55;
        if (m_look.least < least || m_look.most > mostDiameter)
            return ask({Code::AsksSizeUnit},
                       m_look.least < least ? CsvUnit::Centimetres : CsvUnit::AroundMillimetres);
        m_column.unit = CsvUnit::Millimetres;
        return std::nullopt;
    }
    std::optional<CsvQuestion> depth() {
        if (m_look.numbers == 0)
            return std::nullopt;
        constexpr double least = 26; // no depth in centimetres or inches
        if (m_look.least < least && m_look.most > 0)
            return ask({Code::AsksDepthUnit}, CsvUnit::Millimetres);
        m_column.unit = CsvUnit::Millimetres;
        return std::nullopt;
    }
    std::optional<CsvQuestion> scale() {
        constexpr double ten = 10;
        if (m_chosen)
            return std::nullopt;
        if (m_look.meaning.otherScale)
            return ask({Code::AsksScaleOther}, CsvUnit::OutOf10);
        if (m_column.unit == CsvUnit::OutOf100)
            return ask({Code::AsksScaleOf100}, CsvUnit::OutOf100);
        if (!m_table.isOurs() && m_look.most > ten)
            return ask({Code::AsksScaleAbove10}, CsvUnit::OutOf100);
        m_column.unit = CsvUnit::OutOf10;
        return std::nullopt;
    }

    const TableLook& m_table;
    const ColumnLook& m_look;
    std::size_t m_index;
    CsvColumn& m_column;
    bool m_chosen;
};

} // namespace

std::optional<CsvQuestion> unitQuestion(const TableLook& table, std::size_t index,
                                        CsvColumn& column, bool chosen) {
    return UnitFinder(table, index, column, chosen).find();
}

} // namespace frond::data
