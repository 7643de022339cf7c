// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/whenchoice.h"

#include "app/qtconvert.h"
#include "core/base/clock.h"
#include "core/base/day.h"
#include "core/base/floatingtime.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace frond {

namespace {

/// Two clocks never agree exactly; up to here a time is not called ahead.
constexpr std::chrono::minutes tolerance{5};
constexpr std::chrono::minutes lateNightEnds = std::chrono::hours(4);

} // namespace

WhenChoice::WhenChoice(const Needs& ports, QObject* parent) : QObject(parent), m_ports(ports) {
    reset();
}

void WhenChoice::reset() {
    m_now = m_ports.clock.now();
    m_loaded.reset();
    m_choice = QStringLiteral("today");
    m_dayField = isoText(m_now.day());
    m_timeField.reset();
    m_previous = false;
    emit changed();
}

void WhenChoice::set(const When& when) {
    m_now = m_ports.clock.now();
    m_choice = QStringLiteral("pick");
    m_previous = when.at && when.day != when.at->day();
    m_dayField = isoText(m_previous ? when.at->day() : when.day);
    m_timeField = when.at ? timeText(*when.at) : QString();
    m_loaded = {when, m_dayField, *m_timeField};
    emit changed();
}

std::optional<WhenChoice::When> WhenChoice::value() const {
    if (!dayError().isEmpty() || !timeError().isEmpty())
        return std::nullopt;
    const Day day = *beganDay();
    const bool previous = m_previous && countsForShown();
    return When{previous ? day - Days{1} : day, at(day)};
}

QString WhenChoice::typed() const {
    QJsonObject typed;
    if (const auto read = value()) {
        typed["day"] = isoText(read->day);
        if (read->at)
            typed["at"] = toQString(toText(*read->at));
    } else { // as typed
        const bool named = m_choice != QLatin1String("pick");
        typed["dayField"] = named ? isoText(*beganDay()) : m_dayField;
        typed["timeField"] = timeField();
    }
    return QString::fromUtf8(QJsonDocument(typed).toJson(QJsonDocument::Compact));
}

void WhenChoice::setTyped(const QString& text) {
    const QJsonObject typed = QJsonDocument::fromJson(text.toUtf8()).object();
    if (typed.isEmpty() || text == this->typed())
        return;
    const auto day = parseDay(toStd(typed["day"].toString()));
    const auto at = parseMoment(toStd(typed["at"].toString()));
    const Day today = m_ports.clock.now().day();
    if (day && *day == today && at && at->day() == today) {
        reset();
        setTimeField(timeText(*at));
    } else if (day) {
        set({*day, at});
    } else {
        setChoice(QStringLiteral("pick"));
        setDayField(typed["dayField"].toString());
        setTimeField(typed["timeField"].toString());
    }
}

void WhenChoice::setChoice(const QString& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_previous = false;
    emit changed();
}

void WhenChoice::setDayField(const QString& text) {
    if (text == m_dayField)
        return;
    m_dayField = text;
    emit changed();
}

QString WhenChoice::dayError() const {
    const auto day = beganDay();
    if (!day)
        return tr("Day can be written %1 or %2.")
            .arg(typedDayText(m_now.day()), isoText(m_now.day()));
    // What was imported from ahead may stay where it is.
    const bool asLoaded = m_loaded && m_dayField == m_loaded->dayField;
    if (*day > m_now.day() && !asLoaded)
        return tr("Day can be up to today.");
    return {};
}

QString WhenChoice::timeField() const {
    if (m_timeField)
        return *m_timeField;
    return m_choice == QStringLiteral("today") ? timeText(m_now) : QString();
}

void WhenChoice::setTimeField(const QString& text) {
    if (text == timeField())
        return;
    m_timeField = text;
    emit changed();
}

QString WhenChoice::timeError() const {
    if (!m_timeField || m_timeField->trimmed().isEmpty())
        return {};
    if (m_loaded && m_timeField == m_loaded->timeField && m_dayField == m_loaded->dayField)
        return {};
    const auto time = parseTimeText(*m_timeField);
    if (!time)
        return tr("Time can be written %1.").arg(timeText(std::chrono::minutes(1230)));
    const auto day = beganDay();
    if (day && isSkipped({*day, *time}, m_ports.zone))
        return tr("The clocks went past this time on that day.");
    const auto moment = day ? at(*day) : std::nullopt;
    return moment && liesAhead(*moment) ? tr("Time can be up to now.") : QString();
}

bool WhenChoice::countsForShown() const {
    const auto day = beganDay();
    const auto moment = day ? at(*day) : std::nullopt;
    return moment && moment->timeOfDay() < lateNightEnds;
}

void WhenChoice::setCountsForPrevious(bool previous) {
    if (previous == m_previous)
        return;
    m_previous = previous;
    emit changed();
}

QString WhenChoice::beganDayText() const {
    const auto day = beganDay();
    return day ? shortDayText(*day, m_now.day()) : QString();
}

QString WhenChoice::previousDayText() const {
    const auto day = beganDay();
    return day ? shortDayText(*day - Days{1}, m_now.day()) : QString();
}

std::optional<Day> WhenChoice::beganDay() const {
    if (m_choice == QStringLiteral("pick"))
        return parseDayText(m_dayField);
    return m_choice == QStringLiteral("yesterday") ? m_now.day() - Days{1} : m_now.day();
}

std::optional<Moment> WhenChoice::at(Day day) const {
    if (!m_timeField)
        return m_choice == QStringLiteral("today") ? std::optional(m_now) : std::nullopt;
    // Untouched, it keeps its seconds and the offset it was noted with.
    if (m_loaded && m_choice == QStringLiteral("pick") && m_dayField == m_loaded->dayField &&
        m_timeField == m_loaded->timeField)
        return m_loaded->when.at;
    const auto time = parseTimeText(*m_timeField);
    if (!time)
        return std::nullopt;
    return momentAsWritten({day, *time}, m_ports.zone);
}

bool WhenChoice::liesAhead(const Moment& moment) const {
    return moment.utc > m_now.utc + tolerance;
}

} // namespace frond
