// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/calendar.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"

#include <QLocale>
#include <QRegularExpression>
#include <utility>

namespace frond {

namespace {

constexpr int daysOfWeek = 7;

/// `date` as it crosses, when the program can hold it.
QString isoOf(QDate date) {
    const auto day = parseDay(toStd(date.toString(Qt::ISODate)));
    return day ? isoText(*day) : QString();
}

QDate dateOf(const QString& day) {
    return QDate::fromString(day, Qt::ISODate);
}

} // namespace

void Calendar::setToday(const QString& day) {
    if (day != std::exchange(m_today, day))
        emit todayChanged();
}

bool Calendar::twelveHours() {
    static const QRegularExpression words(QStringLiteral("'[^']*'"));
    return QLocale()
        .timeFormat(QLocale::ShortFormat)
        .remove(words)
        .contains(QStringLiteral("ap"), Qt::CaseInsensitive);
}

QStringList Calendar::halves() {
    return {QLocale().amText(), QLocale().pmText()};
}

QString Calendar::readDay(const QString& text) {
    const auto day = parseDayText(text);
    return day ? isoText(*day) : QString();
}

QString Calendar::dayText(const QString& day) const {
    const auto read = parseDay(toStd(day));
    return read ? shortDayText(*read, parseDay(toStd(m_today)).value_or(*read)) : QString();
}

QString Calendar::spokenDay(const QString& day) {
    const auto read = parseDay(toStd(day));
    return read ? QStringLiteral("%1 %2").arg(
                      QLocale().standaloneDayName(toQDate(*read).dayOfWeek(), QLocale::LongFormat),
                      fullDateText(*read))
                : QString();
}

QString Calendar::typedDay(const QString& day) {
    const auto read = parseDay(toStd(day));
    return read ? typedDayText(*read) : QString();
}

QString Calendar::monthText(int year, int month) {
    const QDate date(year, month, 1);
    return date.isValid() ? frond::monthText(toDay(date)) : QString();
}

QString Calendar::dayOf(int year, int month, int day) {
    return isoOf(QDate(year, month, day));
}

int Calendar::yearOf(const QString& day) {
    return dateOf(day).year();
}

int Calendar::monthOf(const QString& day) {
    return dateOf(day).month();
}

QString Calendar::plusDays(const QString& day, int days) {
    return isoOf(dateOf(day).addDays(days));
}

QString Calendar::plusMonths(const QString& day, int months) {
    return isoOf(dateOf(day).addMonths(months));
}

QString Calendar::dayOfWeek(const QString& day, int first, int place) {
    const QDate date = dateOf(day);
    const int past = (date.dayOfWeek() % daysOfWeek - first + daysOfWeek) % daysOfWeek;
    return isoOf(date.addDays(place - past));
}

QString Calendar::readTime(const QString& text) {
    const auto time = parseTimeText(text);
    return time ? timeOf(static_cast<int>(time->count()) / 60, static_cast<int>(time->count()) % 60)
                : QString();
}

QString Calendar::timeText(const QString& time) {
    const auto read = parseTimeText(time);
    return read ? frond::timeText(*read) : QString();
}

QString Calendar::timeOf(int hour, int minute) {
    return QTime(hour, minute).toString(QStringLiteral("HH:mm"));
}

int Calendar::hourOf(const QString& time) {
    return QTime::fromString(time, QStringLiteral("HH:mm")).hour();
}

int Calendar::minuteOf(const QString& time) {
    return QTime::fromString(time, QStringLiteral("HH:mm")).minute();
}

} // namespace frond
