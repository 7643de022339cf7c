// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/mapping.h"

#include "data/format/csv/sessionscsv.h"
#include "data/format/csv/unitquestion.h"

#include <algorithm>
#include <utility>

namespace frond::data {

namespace {

/// Half of the cells and more.
bool most(std::size_t some, const ColumnLook& look) {
    return 2 * some >= look.filled;
}

/// Whether the cells of a column can be what a role needs.
bool fits(const CsvColumn& column, const ColumnLook& look) {
    switch (column.role) {
    case CsvRole::Day:
        return most(look.days, look);
    case CsvRole::At:
        return most(look.days + look.times, look);
    case CsvRole::Time:
        return most(look.times, look);
    case CsvRole::Minutes:
    case CsvRole::Seconds:
        return most(look.numbers + look.toldLengths + look.colons, look);
    case CsvRole::Size:
    case CsvRole::LargestDiameter:
    case CsvRole::Depth:
        return most(look.numbers + look.toldSizes, look);
    case CsvRole::PainBefore:
    case CsvRole::PainDuring:
    case CsvRole::PainAfter:
    case CsvRole::EaseBefore:
    case CsvRole::EaseAfter:
        return most(std::max(look.numbers, look.outOf10), look);
    case CsvRole::Id:
        return most(look.ids, look);
    case CsvRole::Outcome:
        return most(look.outcomes, look);
    case CsvRole::Steps:
        return most(look.steps, look);
    case CsvRole::Felt:
        return most(look.felt, look);
    case CsvRole::Bleeding:
        return most(look.bleedings, look);
    case CsvRole::NumbingGel:
    case CsvRole::Helped:
    case CsvRole::OnPeriod:
        return most(look.flags, look);
    case CsvRole::Tags:
        return !most(look.days, look) || look.filled == 0;
    default:
        return true;
    }
}

/// Roles of which a table can have one column each, as what they give to an entry.
CsvRole slotOf(CsvRole role) {
    switch (role) {
    case CsvRole::Seconds:
        return CsvRole::Minutes;
    case CsvRole::At:
        return CsvRole::Time;
    case CsvRole::LargestDiameter:
        return CsvRole::Size;
    default:
        return role;
    }
}

class Guess {
public:
    Guess(const TableLook& look, std::span<const std::optional<CsvColumn>> chosen)
        : m_look(look), m_chosen(chosen) {}

    CsvMapping mapping() {
        m_mapping.hasHeader = m_look.hasHeader();
        m_mapping.ours = m_look.isOurs();
        m_mapping.columns.resize(m_look.columns().size());
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i)
            takeColumn(i);
        takeUnnamedDay();
        settleRivals();
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i)
            takeUnit(i);
        finish();
        return std::move(m_mapping);
    }

private:
    [[nodiscard]] const std::optional<CsvColumn>& choice(std::size_t i) const {
        static const std::optional<CsvColumn> none;
        return i < m_chosen.size() ? m_chosen[i] : none;
    }
    [[nodiscard]] bool isTaken(CsvRole role) const {
        return std::any_of(m_chosen.begin(), m_chosen.end(), [&](const auto& column) {
            return column && slotOf(column->role) == slotOf(role);
        });
    }
    void ask(std::size_t column, Message message, CsvColumn answer) {
        m_mapping.questions.push_back({column, std::move(message), answer});
    }

    static bool isOurs(const ColumnLook& look) {
        const std::span<const CsvRole> ours = csvColumns();
        return look.meaning.exact && std::find(ours.begin(), ours.end(),
                                               look.meaning.candidates.front().role) != ours.end();
    }
    /// Whether a column of ours gives to an entry what one of `role` would.
    [[nodiscard]] bool oursGives(CsvRole role) const {
        const CsvRole slot = slotOf(role);
        const bool ofSteps =
            slot == CsvRole::Minutes || slot == CsvRole::Size || slot == CsvRole::Depth;
        const auto& columns = m_look.columns();
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnLook& look) {
            if (!isOurs(look))
                return false;
            const CsvRole own = look.meaning.candidates.front().role;
            return slotOf(own) == slot || (ofSteps && own == CsvRole::Steps);
        });
    }
    void takeColumn(std::size_t i) {
        CsvColumn& column = m_mapping.columns[i];
        const ColumnLook& look = m_look.columns()[i];
        if (choice(i)) {
            column = *choice(i);
            return;
        }
        if (m_mapping.ours && !isOurs(look)) {
            // added by someone: not ours to know, but for what it means beyond doubt and no column
            // of ours says
            const auto& means = look.meaning.candidates;
            if (means.size() == 1 && look.filled > 0 && !oursGives(means.front().role) &&
                fits(means.front(), look))
                column = means.front();
            return;
        }
        if (look.meaning.exact) {
            const CsvColumn& exact = look.meaning.candidates.front();
            if ((m_mapping.ours || fits(exact, look)) &&
                !(isTaken(exact.role) && exact.role != CsvRole::Note))
                column = exact;
            return;
        }
        std::vector<CsvColumn> left;
        for (const CsvColumn& candidate : look.meaning.candidates) {
            const bool free = candidate.role == CsvRole::Ignore ||
                              candidate.role == CsvRole::Note || !isTaken(candidate.role);
            if (free && fits(candidate, look) && suits(candidate, look))
                left.push_back(candidate);
        }
        if (look.filled == 0 || left.empty())
            return;
        column = left.front();
        if (left.size() > 1) {
            column = {};
            const auto withUnit = std::find_if(left.begin(), left.end(), [](const CsvColumn& each) {
                return each.unit != CsvUnit::None;
            });
            ask(i, {Code::AsksWhichMeaning, namesOf(left)},
                withUnit == left.end() ? left.front() : *withUnit);
        }
    }
    /// Beyond fitting: of two meanings of a name the one that its cells speak for.
    [[nodiscard]] static bool suits(const CsvColumn& column, const ColumnLook& look) {
        const bool several = look.meaning.candidates.size() > 1;
        if (!several)
            return true;
        switch (column.role) {
        case CsvRole::Note:
            return 2 * look.numbers < look.filled;
        case CsvRole::Tags:
            return !most(look.numbers, look) && !most(look.times, look) &&
                   !most(look.weekdays, look);
        case CsvRole::Minutes:
            return !mayBeClock(look) || column.unit != CsvUnit::None ||
                   look.meaning.candidates.front().role == CsvRole::Minutes;
        case CsvRole::Depth: {
            constexpr double least = 26;
            return look.least >= least || column.unit != CsvUnit::None;
        }
        default:
            return true;
        }
    }
    /// 20:30 under "Time" is one of the day, as long as some of them cannot be a practice.
    [[nodiscard]] static bool mayBeClock(const ColumnLook& look) {
        constexpr int longSession = 3;
        return most(look.times, look) && look.mostBeforeColon > longSession &&
               look.mostBeforeColon < 24;
    }
    static Alternatives namesOf(const std::vector<CsvColumn>& columns) {
        Alternatives names;
        for (const CsvColumn& column : columns) {
            std::string& name = names.emplace_back(wordOf(column.role));
            if (column.unit != CsvUnit::None)
                name.append(":").append(wordOf(column.unit));
        }
        return names;
    }

    /// A table that names no column of days, with cells that are days all the same.
    void takeUnnamedDay() {
        const auto& columns = m_mapping.columns;
        const bool named = std::any_of(columns.begin(), columns.end(), [](const CsvColumn& c) {
            return c.role == CsvRole::Day || c.role == CsvRole::At;
        });
        if (named)
            return;
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const ColumnLook& look = m_look.columns()[i];
            if (!choice(i) && columns[i].role == CsvRole::Ignore && look.days > 0 &&
                look.days == look.filled)
                found.push_back(i);
        }
        if (!m_mapping.hasHeader && found.size() == 1) {
            m_mapping.columns[found.front()] = {CsvRole::Day, CsvUnit::None};
            return;
        }
        for (const std::size_t i : found)
            ask(i, {Code::AsksIfDay}, {CsvRole::Day, CsvUnit::None});
    }

    /// Two columns that would give the same to an entry.
    void settleRivals() {
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
            const CsvRole role = m_mapping.columns[i].role;
            if (role == CsvRole::Ignore || role == CsvRole::Note)
                continue;
            for (std::size_t j = 0; j < i; ++j)
                settle(j, i);
        }
    }
    void settle(std::size_t first, std::size_t second) {
        CsvColumn& a = m_mapping.columns[first];
        CsvColumn& b = m_mapping.columns[second];
        if (a.role == CsvRole::Ignore || b.role == CsvRole::Ignore ||
            slotOf(a.role) != slotOf(b.role))
            return;
        if (m_mapping.ours && a.role != b.role)
            return; // day and at, seconds and steps stand beside each other there
        const ColumnLook& lookA = m_look.columns()[first];
        const ColumnLook& lookB = m_look.columns()[second];
        if (choice(second) && choice(first)) {
            ask(second, {Code::BothCannotBe, nameOfColumn(m_look, first), wordOf(b.role)},
                {CsvRole::Ignore, CsvUnit::None});
        } else if (lookB.filled == 0) {
            b = {};
        } else if (lookA.filled == 0) {
            a = {};
        } else {
            ask(second, {Code::BothAre, nameOfColumn(m_look, first), wordOf(b.role)},
                {CsvRole::Ignore, CsvUnit::None});
        }
    }

    void takeUnit(std::size_t i) {
        if (isAsked(i))
            return;
        const bool chosen = choice(i) && choice(i)->unit != CsvUnit::None;
        if (auto question = unitQuestion(m_look, i, m_mapping.columns[i], chosen))
            m_mapping.questions.push_back(*std::move(question));
    }
    [[nodiscard]] bool isAsked(std::size_t column) const {
        return std::any_of(m_mapping.questions.begin(), m_mapping.questions.end(),
                           [&](const CsvQuestion& question) { return question.column == column; });
    }

    void finish() {
        for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
            const ColumnLook& look = m_look.columns()[i];
            if (m_mapping.columns[i].role == CsvRole::Ignore && !choice(i) && look.filled > 0 &&
                !isAsked(i))
                m_mapping.leftOut.push_back(i);
        }
        const auto day = columnWith(m_mapping, CsvRole::Day);
        if (!day)
            return;
        const ColumnLook& look = m_look.columns()[*day];
        m_mapping.midnightIsNoTime = look.withTime > 0 && look.withTime == look.midnights;
        m_mapping.dayHasTime = look.withTime > look.midnights;
    }

    const TableLook& m_look;
    std::span<const std::optional<CsvColumn>> m_chosen;
    CsvMapping m_mapping;
};

} // namespace

CsvMapping mappingOf(const TableLook& look, std::span<const std::optional<CsvColumn>> chosen) {
    return Guess(look, chosen).mapping();
}

std::optional<std::size_t> columnWith(const CsvMapping& mapping, CsvRole role) {
    const auto found = std::find_if(mapping.columns.begin(), mapping.columns.end(),
                                    [&](const CsvColumn& column) { return column.role == role; });
    if (found == mapping.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - mapping.columns.begin());
}

DayOrder orderOf(const CsvColumn& column) {
    const auto found = std::find(dayUnits.begin(), dayUnits.end(), column.unit);
    return found == dayUnits.end()
               ? DayOrder::YearMonthDay
               : dayOrders.at(static_cast<std::size_t>(found - dayUnits.begin()));
}

std::string nameOfColumn(const TableLook& look, std::size_t column) {
    const std::string& name = look.columns()[column].name;
    return name.empty() ? "column " + std::to_string(column + 1) : name;
}

} // namespace frond::data
