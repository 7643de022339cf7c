// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/monthmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <utility>

namespace frond {

namespace {

constexpr int daysInWeek = 7;

} // namespace

MonthModel::MonthModel(const Needs& ports, QObject* parent)
    : DaysModel(parent)
    , m_beside(ports)
    , m_sessions(ports.sessions)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_clock(ports.clock)
    , m_month(monthOf(ports.clock.now().day()))
    , m_reach(m_month)
    , m_chosen(ports.clock.now().day())
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Notes | Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void MonthModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void MonthModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    reload();
}

void MonthModel::setNotesOnly(bool notesOnly) {
    if (notesOnly == m_notesOnly)
        return;
    m_notesOnly = notesOnly;
    reload();
}

QString MonthModel::title() const {
    return monthText(m_month.from);
}

QList<WeekdayName> MonthModel::weekdays() {
    const QLocale locale;
    QList<WeekdayName> list;
    for (int i = 0; i < daysInWeek; ++i) {
        const int day = (locale.firstDayOfWeek() - 1 + i) % daysInWeek + 1;
        list << WeekdayName{locale.standaloneDayName(day, QLocale::ShortFormat),
                            locale.standaloneDayName(day, QLocale::NarrowFormat)};
    }
    return list;
}

int MonthModel::leadingDays() const {
    return columnInWeek(m_month.from);
}

bool MonthModel::showsResting() const {
    return std::any_of(days().begin(), days().end(),
                       [](const MarkedDay& day) { return day.marks.resting; });
}

int MonthModel::chosenRow() const {
    return m_chosen ? static_cast<int>((*m_chosen - m_month.from).count()) : -1;
}

QString MonthModel::chosenText() const {
    return m_chosen ? dayText(*m_chosen, today()) : QString();
}

QString MonthModel::chosenNote() const {
    if (!m_chosen || days().empty())
        return {};
    return dayNote(days()[static_cast<std::size_t>(chosenRow())], today(), m_entries.count() == 0);
}

QString MonthModel::dayToLog() const {
    return m_chosen && *m_chosen <= today() ? isoText(*m_chosen) : QString();
}

void MonthModel::choose(int row) {
    if (row < 0 || row >= rowCount())
        return;
    m_chosen = days()[static_cast<std::size_t>(row)].day;
    showEntries();
    emit shown();
}

void MonthModel::showMonthOf(const QString& day) {
    if (const auto shown = parseDay(toStd(day)))
        show(*shown);
}

void MonthModel::showEarlier() {
    if (hasEarlier())
        show(m_month.from - Days{1});
}

void MonthModel::showLater() {
    if (hasLater())
        show(m_month.to + Days{1});
}

void MonthModel::show(Day inMonth) {
    m_month = monthOf(inMonth);
    m_chosen = m_month.contains(today()) ? std::optional(today()) : std::nullopt;
    load();
}

void MonthModel::load() {
    const Day today = m_clock.now().day();
    const PlanHistory history = m_plans.planHistory();
    m_notedBeside = notedBeside(m_beside);
    const DayRange reached = reachableDays(m_sessions.days(), m_notedBeside,
                                           m_hidePlan ? std::nullopt : plannedSpan(history), today);
    // What made a month reachable may be gone.
    const Day within = std::clamp(m_month.from, monthOf(reached.from).from, reached.to);
    if (!m_month.contains(within)) {
        m_month = monthOf(within);
        m_chosen.reset();
    }
    std::vector<Session> noted = m_sessions.list(m_month.from, m_month.to);
    m_reach = reached;
    m_hasPlan = !history.empty();
    m_noted = std::move(noted);
    const bool same = !days().empty() && days().front().day == m_month.from;
    std::vector<MarkedDay> marked =
        markedDays(schedule(history, m_pauses.pauses(), m_month), m_noted, today, !m_hidePlan);
    countBeside(marked, m_notedBeside);
    showDays(std::move(marked), today, m_notesOnly, same ? Cells::Same : Cells::New);
    showEntries();
    emit shown();
}

void MonthModel::showEntries() {
    m_entries.setEntries(m_chosen ? rowsOfDay(m_noted, m_notedBeside, *m_chosen)
                                  : std::vector<TimelineRow>());
}

} // namespace frond
