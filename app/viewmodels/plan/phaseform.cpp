// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/phaseform.h"

#include "app/qtconvert.h"

#include <QLocale>

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

} // namespace

void PhaseForm::open(const QString& title, const Phase& phase, bool last) {
    m_tried = false;
    m_last = last;
    m_title = title;
    m_cadence = whenILike;
    m_times = QStringLiteral("1");
    m_weekdays.clear();
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
    m_minutes = phase.minutes ? QString::number(*phase.minutes) : QString();
    m_maxDiameter = phase.maxDiameter ? mmNumber(*phase.maxDiameter) : QString();
    m_weeks = phase.weeks ? QString::number(*phase.weeks) : QString();
    emit changed();
}

Cadence PhaseForm::readCadence(PhaseErrors& errors) const {
    if (m_cadence == whenILike)
        return WhenILike{};
    const int high = highestTimes(m_cadence);
    const auto times = wholeNumber(m_times, high);
    if (!times)
        errors.times = tr("A whole number from 1 to %1.").arg(high);
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
        errors.weekdays = tr("Choose at least one day.");
    return weekdays;
}

Phase PhaseForm::read(PhaseErrors& errors) const {
    Phase phase{readCadence(errors)};
    if (!m_minutes.trimmed().isEmpty()) {
        phase.minutes = wholeNumber(m_minutes, 600);
        if (!phase.minutes)
            errors.minutes = tr("Minutes can be 1 to 600.");
    }
    if (!m_maxDiameter.trimmed().isEmpty()) {
        phase.maxDiameter = parseMm(m_maxDiameter);
        if (!phase.maxDiameter || !isDiameter(*phase.maxDiameter))
            errors.maxDiameter = tr("A diameter can be 1 to 100 mm.");
    }
    if (!m_weeks.trimmed().isEmpty() || !m_last) {
        phase.weeks = wholeNumber(m_weeks, 520);
        if (!phase.weeks)
            errors.weeks = tr("Weeks can be 1 to 520.");
    }
    return phase;
}

PhaseErrors PhaseForm::errors() const {
    PhaseErrors errors;
    if (m_tried)
        (void)read(errors);
    return errors;
}

std::optional<Phase> PhaseForm::value() const {
    PhaseErrors errors;
    const Phase phase = read(errors);
    return errors == PhaseErrors{} ? std::optional(phase) : std::nullopt;
}

std::optional<Phase> PhaseForm::taken() {
    m_tried = true;
    emit changed();
    return value();
}

QList<Choice> PhaseForm::weekdayChoices() {
    QList<Choice> choices;
    for (int day = 0; day < 7; ++day) {
        const QString name = QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        choices << choice(QString::number(day), name);
    }
    return choices;
}

void PhaseForm::toggleWeekday(const QString& day) {
    if (!m_weekdays.removeOne(day))
        m_weekdays << day;
    emit changed();
}

} // namespace frond
