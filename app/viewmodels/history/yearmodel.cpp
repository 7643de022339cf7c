// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/yearmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "core/overtime/sums.h"
#include "core/plan/plan.h"
#include "core/plan/schedule.h"

#include <QLocale>
#include <algorithm>

namespace frond {

namespace {

YearDay toYearDay(const DayMarks& marks, int place) {
    return {place % 7, place / 7, marks.noted, marks.planned, marks.resting};
}

} // namespace

YearModel::YearModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_beside(ports)
    , m_sessions(ports.sessions)
    , m_sums(ports.sums)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_clock(ports.clock)
    , m_year(periodOf(ports.clock.now().day(), Level::Year))
    , m_reach(m_year)
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Notes | Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void YearModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void YearModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    reload();
}

QString YearModel::title() const {
    return QString::number(toQDate(m_year.from).year());
}

void YearModel::showEarlier() {
    if (!hasEarlier())
        return;
    m_year = periodOf(m_year.from - Days{1}, Level::Year);
    load();
}

void YearModel::showLater() {
    if (!hasLater())
        return;
    m_year = periodOf(m_year.to + Days{1}, Level::Year);
    load();
}

QString YearModel::firstDayOf(int row) const {
    const auto months = periodsOf(m_year, Level::Month);
    if (row < 0 || row >= static_cast<int>(months.size()))
        return {};
    return isoText(months[static_cast<std::size_t>(row)].from);
}

std::vector<Day> YearModel::notedDays(const std::vector<TimelineRow>& beside, Day today) const {
    std::vector<Day> days;
    for (const PeriodSums& month :
         m_sums.sums(m_year, Level::Month, std::nullopt, SumsDetail::Numbers)) {
        for (const DayCount& day : month.sums.days)
            days.push_back(day.day);
    }
    for (const TimelineRow& row : beside) {
        if (const Day day = dayOf(row, today); m_year.contains(day))
            days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

void YearModel::load() {
    const Day today = m_clock.now().day();
    const PlanHistory history = m_plans.planHistory();
    const std::vector<TimelineRow> beside = notedBeside(m_beside);
    m_reach = reachableDays(m_sessions.days(), beside,
                            m_hidePlan ? std::nullopt : plannedSpan(history), today);
    // What made a year reachable may be gone.
    m_year = periodOf(std::clamp(m_year.from, periodOf(m_reach.from, Level::Year).from, m_reach.to),
                      Level::Year);
    const std::vector<Day> noted = notedDays(beside, today);
    const std::vector<Pause> pauses = m_pauses.pauses();
    m_showsPlan = !m_hidePlan && !history.empty();
    m_showsResting = false;
    m_months.clear();
    for (const DayRange& month : periodsOf(m_year, Level::Month)) {
        int place = columnInWeek(month.from);
        YearMonth row{QLocale().standaloneMonthName(toQDate(month.from).month()),
                      {},
                      month.contains(today),
                      {}};
        int notedInMonth = 0;
        for (const ScheduledDay& day : schedule(history, pauses, month)) {
            const bool hasEntry = std::binary_search(noted.begin(), noted.end(), day.day);
            const DayMarks marks = dayMarks(day, hasEntry, today, m_showsPlan);
            notedInMonth += hasEntry ? 1 : 0;
            m_showsResting = m_showsResting || marks.resting;
            if (marks.noted || marks.planned || marks.resting)
                row.days << toYearDay(marks, place);
            ++place;
        }
        row.spoken =
            notedInMonth == 0
                ? tr("%1, nothing noted").arg(monthText(month.from))
                : tr("%1, noted on %Ln days", nullptr, notedInMonth).arg(monthText(month.from));
        m_months << row;
    }
    emit shown();
}

} // namespace frond
