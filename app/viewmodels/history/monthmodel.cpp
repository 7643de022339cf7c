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
#include <QVariantMap>
#include <algorithm>
#include <iterator>
#include <utility>

namespace frond {

namespace {

constexpr int daysInWeek = 7;
/// How far ahead a plan without an end can be looked at.
constexpr Days farAhead{365};

} // namespace

DayMarks dayMarks(const ScheduledDay& day, bool hasEntry, Day today, bool withPlan) {
    const bool ahead = withPlan && !hasEntry && day.day >= today;
    return {.noted = hasEntry,
            .planned = ahead && day.state == DayState::Planned,
            .off = ahead && day.state == DayState::Off,
            .resting = day.state == DayState::Paused};
}

MonthModel::MonthModel(const Needs& ports, QObject* parent)
    : QAbstractListModel(parent)
    , m_sessions(ports.sessions)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_clock(ports.clock)
    , m_month(monthOf(ports.clock.now().day()))
    , m_reach(m_month)
    , m_today(ports.clock.now().day())
    , m_chosen(m_today)
    , m_reload(this, ports.changes, Topic::Entries | Topic::Plan | Topic::Pauses | Topic::Today,
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

QString MonthModel::title() const {
    return monthText(m_month.from);
}

QVariantList MonthModel::weekdays() {
    const QLocale locale;
    QVariantList list;
    for (int i = 0; i < daysInWeek; ++i) {
        const int day = (locale.firstDayOfWeek() - 1 + i) % daysInWeek + 1;
        list.append(QVariantMap{
            {QStringLiteral("shortName"), locale.standaloneDayName(day, QLocale::ShortFormat)},
            {QStringLiteral("letter"), locale.standaloneDayName(day, QLocale::NarrowFormat)}});
    }
    return list;
}

int MonthModel::leadingDays() const {
    const int first = toQDate(m_month.from).dayOfWeek();
    return (first - QLocale().firstDayOfWeek() + daysInWeek) % daysInWeek;
}

bool MonthModel::showsResting() const {
    return std::any_of(m_days.begin(), m_days.end(),
                       [](const MonthDay& day) { return day.marks.resting; });
}

int MonthModel::chosenRow() const {
    return m_chosen ? static_cast<int>((*m_chosen - m_month.from).count()) : -1;
}

QString MonthModel::chosenText() const {
    return m_chosen ? dayText(*m_chosen, m_today) : QString();
}

int MonthModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant MonthModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MonthDay& day = m_days[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DayRole:
        return isoText(day.day);
    case NumberRole:
    case Qt::DisplayRole:
        return QLocale().toString(index.row() + 1);
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
        return spoken(day);
    default:
        return {};
    }
}

QHash<int, QByteArray> MonthModel::roleNames() const {
    return {{DayRole, "day"},         {NumberRole, "number"}, {NotedRole, "noted"},
            {PlannedRole, "planned"}, {OffRole, "off"},       {RestingRole, "resting"},
            {TodayRole, "today"},     {SpokenRole, "spoken"}};
}

void MonthModel::choose(int row) {
    if (row < 0 || row >= rowCount())
        return;
    m_chosen = m_days[static_cast<std::size_t>(row)].day;
    showEntries();
    emit shown();
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
    m_chosen = m_month.contains(m_today) ? std::optional(m_today) : std::nullopt;
    load();
}

void MonthModel::load() {
    const Day today = m_clock.now().day();
    const PlanHistory history = m_plans.planHistory();
    const DayRange reached = reach(history, today);
    // What made a month reachable may be gone.
    const Day within = std::clamp(m_month.from, monthOf(reached.from).from, reached.to);
    if (!m_month.contains(within)) {
        m_month = monthOf(within);
        m_chosen.reset();
    }
    std::vector<Session> noted = m_sessions.list(m_month.from, m_month.to);
    m_today = today;
    m_reach = reached;
    m_hasPlan = !history.empty();
    m_noted = std::move(noted);
    std::vector<MonthDay> days = daysOf(m_month, history, today);
    if (!m_days.empty() && days.front().day == m_days.front().day) {
        m_days = std::move(days); // the same cells, so that the keyboard keeps its place
        emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_days = std::move(days);
        endResetModel();
    }
    showEntries();
    emit shown();
}

DayRange MonthModel::reach(const PlanHistory& history, Day today) const {
    DayRange days{today, today};
    if (const auto noted = m_sessions.days())
        days = {std::min(days.from, noted->from), std::max(days.to, noted->to)};
    const auto planned = m_hidePlan ? std::nullopt : plannedSpan(history);
    if (planned) {
        const Day last = planned->last.value_or(std::max(today, planned->first) + farAhead);
        days = {std::min(days.from, planned->first), std::max(days.to, last)};
    }
    return days;
}

std::vector<MonthModel::MonthDay> MonthModel::daysOf(DayRange month, const PlanHistory& history,
                                                     Day today) const {
    const std::vector<ScheduledDay> scheduled = schedule(history, m_pauses.pauses(), month);
    std::vector<MonthDay> days(scheduled.size());
    for (const Session& session : m_noted) {
        MonthDay& day = days[static_cast<std::size_t>((session.day - month.from).count())];
        ++(counts(session) ? day.sessions : day.others);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
        const bool hasEntry = days[i].sessions + days[i].others > 0;
        days[i].day = scheduled[i].day;
        days[i].marks = dayMarks(scheduled[i], hasEntry, today, !m_hidePlan);
        days[i].planned = scheduled[i].planned;
    }
    return days;
}

void MonthModel::showEntries() {
    std::vector<Session> entries;
    std::copy_if(m_noted.begin(), m_noted.end(), std::back_inserter(entries),
                 [this](const Session& session) { return session.day == m_chosen; });
    m_entries.setEntries(std::move(entries));
}

QString MonthModel::spoken(const MonthDay& day) const {
    QStringList parts{dayText(day.day, m_today)};
    if (day.day == m_today)
        parts << tr("today");
    if (day.sessions > 0)
        parts << tr("%1 sessions noted", "a number in words", day.sessions)
                     .arg(numberWord(day.sessions));
    if (day.others > 0)
        parts << tr("\"Not today\" noted");
    if (day.marks.planned)
        parts << tr("%1 sessions planned", "a number in words", day.planned)
                     .arg(numberWord(day.planned));
    if (day.marks.off)
        parts << tr("rest day");
    if (day.marks.resting)
        parts << tr("resting");
    return parts.join(QStringLiteral(", "));
}

} // namespace frond
