// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/daysmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/plan/plantext.h"
#include "core/base/day.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace frond {

DayMarks dayMarks(const ScheduledDay& day, bool hasEntry, Day today, bool withPlan) {
    const bool ahead = withPlan && !hasEntry && day.day >= today;
    return {.noted = hasEntry,
            .planned = ahead && day.state == DayState::Planned,
            .off = ahead && day.state == DayState::Off,
            .resting = day.state == DayState::Paused};
}

std::vector<MarkedDay> markedDays(const std::vector<ScheduledDay>& days,
                                  const std::vector<Session>& noted, Day today, bool withPlan) {
    std::vector<MarkedDay> marked(days.size());
    for (const Session& session : noted) {
        MarkedDay& day = marked[static_cast<std::size_t>((session.day - days.front().day).count())];
        ++(counts(session) ? day.sessions : day.others);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
        const bool hasEntry = marked[i].sessions + marked[i].others > 0;
        marked[i].day = days[i].day;
        marked[i].marks = dayMarks(days[i], hasEntry, today, withPlan);
        marked[i].planned = days[i].planned;
        marked[i].withPlan = withPlan;
        marked[i].minutes = days[i].targetMinutes;
    }
    return marked;
}

void countBeside(std::vector<MarkedDay>& days, const std::vector<TimelineRow>& beside) {
    for (const TimelineRow& row : beside) {
        const auto at = (dayOf(row, days.back().day) - days.front().day).count();
        if (at < 0 || at >= static_cast<std::int64_t>(days.size()))
            continue;
        MarkedDay& day = days[static_cast<std::size_t>(at)];
        ++day.beside;
        if (day.marks.planned)
            continue;
        day.marks.noted = true;
        day.marks.off = false;
    }
}

DayRange reachableDays(const std::optional<DayRange>& noted, const std::vector<TimelineRow>& beside,
                       const std::optional<PlannedSpan>& planned, Day today) {
    DayRange days{today, today};
    if (noted)
        days = {std::min(days.from, noted->from), std::max(days.to, noted->to)};
    for (const TimelineRow& row : beside) {
        const Day day = dayOf(row, today);
        days = {std::min(days.from, day), std::max(days.to, day)};
    }
    if (planned) {
        constexpr Days farAhead{365}; // of a plan without an end
        const Day last = planned->last.value_or(std::max(today, planned->first) + farAhead);
        days = {std::min(days.from, planned->first), std::max(days.to, last)};
    }
    return days;
}

QString spokenDay(const MarkedDay& day, Day today, bool notesOnly) {
    QStringList parts{dayText(day.day, today)};
    if (day.day == today)
        parts << DaysModel::tr("today");
    if (day.sessions > 0) {
        const QString noted =
            notesOnly ? DaysModel::tr("%1 entries noted", "a number in words", day.sessions)
                      : DaysModel::tr("%1 sessions noted", "a number in words", day.sessions);
        parts << noted.arg(numberWord(day.sessions));
    }
    if (day.others > 0)
        parts << DaysModel::tr("\"Not today\" noted");
    if (day.beside > 0)
        parts << DaysModel::tr("%1 other notes", "a number in words", day.beside)
                     .arg(numberWord(day.beside));
    if (day.marks.planned)
        parts << DaysModel::tr("%1 sessions planned", "a number in words", day.planned)
                     .arg(numberWord(day.planned));
    if (day.marks.off)
        parts << DaysModel::tr("rest day");
    if (day.marks.resting)
        parts << DaysModel::tr("resting");
    return parts.join(QStringLiteral(", "));
}

QString emptyDayText(const MarkedDay& day) {
    if (day.marks.planned)
        return plannedText(day.planned, day.minutes);
    if (day.marks.resting)
        return DaysModel::tr("Resting.");
    return day.marks.off ? DaysModel::tr("A rest day.") : DaysModel::tr("Nothing noted.");
}

QString dayNote(const MarkedDay& day, Day today, bool empty) {
    if (day.withPlan && day.planned > 0 && day.day >= today)
        return plannedText(day.planned, day.minutes);
    return empty ? emptyDayText(day) : QString();
}

void DaysModel::showDays(std::vector<MarkedDay> days, Day today, bool notesOnly, Cells cells) {
    m_today = today;
    m_notesOnly = notesOnly;
    if (cells == Cells::Same && days.size() == m_days.size()) {
        m_days = std::move(days);
        emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_days = std::move(days);
        endResetModel();
    }
}

int DaysModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant DaysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MarkedDay& day = m_days[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DayRole:
        return isoText(day.day);
    case NumberRole:
    case Qt::DisplayRole:
        return QLocale().toString(toQDate(day.day).day());
    case NotedRole:
        return day.marks.noted;
    case PlannedRole:
        return day.marks.planned;
    case OffRole:
        return day.marks.off;
    case RestingRole:
        return day.marks.resting;
    case TodayRole:
        return day.day == m_today;
    case SpokenRole:
        return spokenDay(day, m_today, m_notesOnly);
    default:
        return {};
    }
}

QHash<int, QByteArray> DaysModel::roleNames() const {
    return {{DayRole, "day"},         {NumberRole, "number"}, {NotedRole, "noted"},
            {PlannedRole, "planned"}, {OffRole, "off"},       {RestingRole, "resting"},
            {TodayRole, "today"},     {SpokenRole, "spoken"}};
}

} // namespace frond
