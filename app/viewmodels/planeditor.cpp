// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/planeditor.h"

#include "app/qtconvert.h"
#include "app/viewmodels/attempt.h"
#include "app/viewmodels/plantext.h"

#include <QLocale>
#include <algorithm>

namespace frond {

namespace {

const QString whenILike = QStringLiteral("when_i_like");
const QString perDay = QStringLiteral("times_per_day");
const QString everyDays = QStringLiteral("every_days");
const QString onWeekdays = QStringLiteral("weekdays");
const QString perWeek = QStringLiteral("times_per_week");

int highestTimes(const QString& cadence) {
    if (cadence == everyDays)
        return 365;
    return cadence == perWeek ? 7 : 24;
}

/// A whole number from 1 to `high`.
std::optional<int> wholeNumber(const QString& text, int high) {
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    return ok && value >= 1 && value <= high ? std::optional(value) : std::nullopt;
}

std::optional<Plan> shownPlan(const PlanHistory& history, Day today) {
    if (const Plan* plan = planOn(history, today))
        return *plan;
    const auto next =
        std::find_if(history.begin(), history.end(), [&](const PlanRevision& revision) {
            return revision.from > today && revision.plan;
        });
    return next == history.end() ? std::nullopt : next->plan;
}

} // namespace

PlanEditor::PlanEditor(const Ports& ports, QObject* parent)
    : QObject(parent), m_clock(ports.clock), m_plans(ports.plans) {
    reload();
    openForm();
}

void PlanEditor::reload() {
    m_history = m_plans.planHistory(defaultGroup);
    m_plan = shownPlan(m_history, m_clock.now().day());
    emit changed();
}

QString PlanEditor::planName() const {
    return m_plan ? toQString(m_plan->name) : QString();
}

QString PlanEditor::source() const {
    return m_plan ? toQString(m_plan->source) : QString();
}

QString PlanEditor::breakWords() const {
    return m_plan ? toQString(m_plan->breakWords) : QString();
}

QString PlanEditor::summaryText() const {
    if (!m_plan)
        return tr("none");
    const Day today = m_clock.now().day();
    const auto phase = m_plan ? phaseOn(*m_plan, today) : std::nullopt;
    return phase ? cadenceText(m_plan->phases[phase->index].cadence) : planName();
}

QString PlanEditor::nowText() const {
    if (!m_plan)
        return {};
    const Day today = m_clock.now().day();
    if (const auto phase = phaseOn(*m_plan, today))
        return tr("Now: %1.").arg(phaseText(m_plan->phases[phase->index], phase->firstDay, today));
    if (today < m_plan->start)
        return tr("Starts %1.").arg(dayText(m_plan->start, today));
    return tr("Its dates have passed. Sessions happen when you like.");
}

QStringList PlanEditor::phaseTexts() const {
    QStringList texts;
    if (!m_plan)
        return texts;
    const Day today = m_clock.now().day();
    Day first = m_plan->start;
    for (const Phase& phase : m_plan->phases) {
        texts << tr("From %1: %2").arg(dayText(first, today), phaseText(phase, first, today));
        first += Days{7 * phase.weeks.value_or(0)};
    }
    return texts;
}

void PlanEditor::openForm() {
    m_tried = false;
    m_name = m_plan ? toQString(m_plan->name) : tr("My plan");
    m_cadence = whenILike;
    m_times = QStringLiteral("1");
    m_weekdays.clear();
    m_minutes = m_maxDiameter = m_weeks = QString();
    m_from = isoText(m_clock.now().day());
    if (m_plan && canEdit()) {
        const Phase& phase = m_plan->phases.front();
        if (const auto* daily = std::get_if<TimesPerDay>(&phase.cadence)) {
            m_cadence = perDay;
            m_times = QString::number(daily->times);
        } else if (const auto* every = std::get_if<EveryDays>(&phase.cadence)) {
            m_cadence = everyDays;
            m_times = QString::number(every->days);
        } else if (const auto* weekly = std::get_if<TimesPerWeek>(&phase.cadence)) {
            m_cadence = perWeek;
            m_times = QString::number(weekly->times);
        } else if (const auto* days = std::get_if<OnWeekdays>(&phase.cadence)) {
            m_cadence = onWeekdays;
            m_times = QString::number(days->times);
            for (std::size_t i = 0; i < days->on.size(); ++i) {
                if (days->on[i])
                    m_weekdays << QString::number(i);
            }
        }
        if (phase.minutes)
            m_minutes = QString::number(*phase.minutes);
        if (phase.maxDiameter)
            m_maxDiameter = mmNumber(*phase.maxDiameter);
        if (phase.weeks)
            m_weeks = QString::number(*phase.weeks);
    }
    emit formChanged();
}

Cadence PlanEditor::formCadence(QVariantMap& errors) const {
    if (m_cadence == whenILike)
        return WhenILike{};
    const int high = highestTimes(m_cadence);
    const auto times = wholeNumber(m_times, high);
    if (!times)
        errors.insert(QStringLiteral("times"), tr("A whole number from 1 to %1.").arg(high));
    const int number = times.value_or(1);
    if (m_cadence == perDay)
        return TimesPerDay{number};
    if (m_cadence == everyDays)
        return EveryDays{number};
    if (m_cadence == perWeek)
        return TimesPerWeek{number};
    OnWeekdays weekdays{{}, number};
    for (const QString& day : m_weekdays) {
        const auto index = static_cast<std::size_t>(day.toUInt());
        if (index < weekdays.on.size())
            weekdays.on[index] = true;
    }
    if (m_weekdays.isEmpty())
        errors.insert(QStringLiteral("weekdays"), tr("Choose at least one day."));
    return weekdays;
}

Phase PlanEditor::formPhase(QVariantMap& errors) const {
    Phase phase{formCadence(errors)};
    if (!m_minutes.trimmed().isEmpty()) {
        phase.minutes = wholeNumber(m_minutes, 600);
        if (!phase.minutes)
            errors.insert(QStringLiteral("minutes"), tr("Minutes can be 1 to 600."));
    }
    if (!m_maxDiameter.trimmed().isEmpty()) {
        phase.maxDiameter = parseMm(m_maxDiameter);
        if (!phase.maxDiameter || !isDiameter(*phase.maxDiameter))
            errors.insert(QStringLiteral("maxDiameter"), tr("A diameter can be 1 to 100 mm."));
    }
    if (!m_weeks.trimmed().isEmpty()) {
        phase.weeks = wholeNumber(m_weeks, 520);
        if (!phase.weeks)
            errors.insert(QStringLiteral("weeks"), tr("Weeks can be 1 to 520."));
    }
    return phase;
}

Plan PlanEditor::formPlan(QVariantMap& errors) const {
    Plan plan = m_plan.value_or(Plan{});
    plan.name = toStd(m_name.trimmed());
    if (plan.name.empty() || m_name.trimmed().size() > 200)
        errors.insert(QStringLiteral("name"), tr("A name has 1 to 200 characters."));
    const auto from = parseDayText(m_from);
    if (!from)
        errors.insert(QStringLiteral("from"), tr("A day such as 2026-03-01."));
    const Phase phase = formPhase(errors);
    // Weeks are counted from the start, so only a plan whose dates stay keeps its start.
    const bool keepsDates = m_plan && canEdit() && m_plan->phases.front().weeks == phase.weeks;
    if (!keepsDates && from)
        plan.start = *from;
    plan.phases = {phase};
    return plan;
}

QVariant PlanEditor::errors() const {
    QVariantMap errors;
    if (m_tried)
        (void)formPlan(errors);
    return errors;
}

QVariant PlanEditor::weekdayChoices() {
    QVariantList choices;
    for (int day = 0; day < 7; ++day) {
        const QString name = QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        choices << QVariantMap{{QStringLiteral("value"), QString::number(day)},
                               {QStringLiteral("text"), name}};
    }
    return choices;
}

void PlanEditor::toggleWeekday(const QString& day) {
    if (!m_weekdays.removeOne(day))
        m_weekdays << day;
    emit formChanged();
}

bool PlanEditor::store(const PlanHistory& history) {
    if (!attempt(this, [&] { m_plans.savePlanHistory(defaultGroup, history); }))
        return false;
    reload();
    emit planChanged();
    return true;
}

bool PlanEditor::save() {
    QVariantMap errors;
    const Plan plan = formPlan(errors);
    m_tried = true;
    emit formChanged();
    if (!errors.isEmpty())
        return false;
    if (!store(withPlan(m_history, plan, parseDayText(m_from).value_or(plan.start))))
        return false;
    emit saved();
    return true;
}

bool PlanEditor::close() {
    const PlanHistory before = m_history;
    const Day today = m_clock.now().day();
    if (!m_plan || !store(withEnd(m_history, today)))
        return false;
    m_beforeClose = before;
    return true;
}

bool PlanEditor::undoClose() {
    return !m_beforeClose.empty() && store(m_beforeClose);
}

} // namespace frond
