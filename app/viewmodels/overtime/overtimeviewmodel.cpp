// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimeviewmodel.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/changes.h"
#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/overtime/overtimecharts.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <array>
#include <cmath>

namespace frond {

namespace {

/// Ranges are counted in days, so that no month is longer than another.
struct RangeChoice {
    const char* value;
    const char* text;
    Days days; ///< today included; 0: from the first entry on
};
constexpr std::array choices{
    RangeChoice{"month", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "1 month"), Days{30}},
    RangeChoice{"quarter", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "3 months"), Days{91}},
    RangeChoice{"year", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "1 year"), Days{365}},
    RangeChoice{"all", QT_TRANSLATE_NOOP("frond::OverTimeViewModel", "All"), Days{0}}};

} // namespace

OverTimeViewModel::OverTimeViewModel(const Needs& ports, QObject* parent)
    : QObject(parent)
    , m_sessions(ports.sessions)
    , m_kits(ports.kits)
    , m_plans(ports.plans)
    , m_pauses(ports.pauses)
    , m_clock(ports.clock)
    , m_group(toQString(defaultGroup))
    , m_summary{DayRange{}}
    , m_reload(this, ports.changes,
               Topic::Entries | Topic::Kit | Topic::Plan | Topic::Pauses | Topic::Today,
               Reload::Start::WhenShown, [this] { load(); }) {}

void OverTimeViewModel::setActive(bool active) {
    if (m_reload.setActive(active))
        emit activeChanged();
}

void OverTimeViewModel::setRange(const QString& range) {
    const bool known = std::any_of(choices.begin(), choices.end(), [&](const RangeChoice& choice) {
        return range == QLatin1String(choice.value);
    });
    if (!known || range == m_range)
        return;
    m_range = range;
    emit changed();
    reload();
}

void OverTimeViewModel::setGroup(const QString& group) {
    if (group == m_group)
        return;
    m_group = group;
    emit groupChanged();
    reload();
}

QList<Choice> OverTimeViewModel::ranges() const {
    QList<Choice> list;
    for (const RangeChoice& choice : choices)
        list << frond::choice(choice.value, tr(choice.text));
    return list;
}

void OverTimeViewModel::setShowBefore(bool show) {
    if (show == m_showBefore)
        return;
    m_showBefore = show;
    present();
}

void OverTimeViewModel::setShowAfter(bool show) {
    if (show == m_showAfter)
        return;
    m_showAfter = show;
    present();
}

void OverTimeViewModel::setHidePlan(bool hide) {
    if (hide == m_hidePlan)
        return;
    m_hidePlan = hide;
    present();
}

void OverTimeViewModel::setNotesOnly(bool notesOnly) {
    if (notesOnly == m_notesOnly)
        return;
    m_notesOnly = notesOnly;
    present();
}

void OverTimeViewModel::load() {
    const Day today = m_clock.now().day();
    const DayRange wanted = chosenDays(today);
    const bool all = wanted.from == Day::min();
    std::vector<Session> sessions =
        m_sessions.list(all ? std::nullopt : std::optional(wanted.from), wanted.to);
    const Kit kit = m_kits.kit();
    m_groups = groupChoices(kit);
    if (!m_groups.isEmpty())
        sessions = ofGroup(sessions, kit, toStd(m_group));
    const PlanHistory history = m_plans.planHistory(toStd(m_group));
    // All begins with the first entry: an empty stretch before it, of a plan made later, says
    // nothing.
    const DayRange range =
        all ? DayRange{sessions.empty() ? today : std::min(sessions.front().day, today), today}
            : wanted;

    const std::vector<Pause> pauses = m_pauses.pauses();
    m_summary = summarize(sessions, history, pauses, range);
    m_largest = largestInPlan(history, range);
    m_plannedMinutes = plannedMinutes(m_summary.weeks, history, pauses, range);
    m_points = chartPoints(sessions, range);
    m_empty = m_points.empty() && !m_sessions.newest();
    m_hasPlan = !history.empty();
    present();
}

QString OverTimeViewModel::entryNear(double x, double reach) const {
    const ChartPoint* closest = nullptr;
    for (const ChartPoint& point : m_points) {
        const double distance = std::abs(chartX(point.day, point.at) - x);
        if (distance <= reach) {
            closest = &point;
            reach = distance;
        }
    }
    return closest ? toQString(closest->session.toText()) : QString();
}

DayRange OverTimeViewModel::chosenDays(Day today) const {
    for (const RangeChoice& choice : choices) {
        if (m_range == QLatin1String(choice.value) && choice.days > Days{0})
            return {today - choice.days + Days{1}, today};
    }
    return {Day::min(), today};
}

void OverTimeViewModel::present() {
    if (m_reload.isStale()) // nothing was read yet; load() comes here again
        return;
    const Day today = m_clock.now().day();
    const DayRange range = m_summary.range;
    const bool withPlan = !m_hidePlan && !m_notesOnly;
    const Counted counted = m_notesOnly ? Counted::Entries : Counted::Sessions;
    m_sentence = rangeSentence(m_summary, today, withPlan, counted);
    m_hasBefore = hasRating(m_points, &Ratings::painBefore);
    m_hasAfter = hasRating(m_points, &Ratings::painAfter);
    using Largest = std::span<const LargestSpan>;
    using Minutes = std::span<const int>;
    m_size.show(sizeChart(m_points, range, withPlan ? Largest(m_largest) : Largest()));
    m_felt.show(feltChart(m_points, range, {.before = m_showBefore, .after = m_showAfter}));
    m_words.show(wordsChart(m_points, range));
    m_ease.show(easeChart(m_points, range));
    m_minutes.show(
        minutesChart(m_summary.weeks, range, withPlan ? Minutes(m_plannedMinutes) : Minutes()));
    m_depth.show(depthChart(m_points, range));
    m_weeks.show({m_sentence, m_size.summary(), m_felt.summary(), m_words.summary(),
                  m_ease.summary(), tr("Pain and ease in a week are the middle of its numbers.")},
                 m_summary.weeks, today, withPlan, counted);
    emit changed();
}

} // namespace frond
