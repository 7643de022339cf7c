// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/daytext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace frond {

namespace {

struct DayTexts {
    Q_DECLARE_TR_FUNCTIONS(DayText)
};

/// The locale's long date "dddd, d MMMM yyyy" without its weekday and, unless wanted, its year.
QString format(bool withYear) {
    static const QRegularExpression weekday(QStringLiteral("('[^']*')?\\s*dddd?\\s*[,.]?\\s*"));
    static const QRegularExpression year(QStringLiteral("[\\s,./-]*('[^']*'\\s*)?y+\\.?"));
    QString text = QLocale().dateFormat(QLocale::LongFormat);
    text.remove(weekday);
    if (!withYear)
        text.remove(year);
    return text.trimmed();
}

} // namespace

QString dateText(Day day, Day today) {
    return QLocale().toString(toQDate(day), format(!sameYear(day, today)));
}

QString fullDateText(Day day) {
    return QLocale().toString(toQDate(day), format(true));
}

QString axisDateText(Day day, DayRange range) {
    return QLocale().toString(toQDate(day),
                              format(!sameYear(range.from, range.to))
                                  .replace(QStringLiteral("MMMM"), QStringLiteral("MMM")));
}

QString axisMonthText(Day day) {
    return QLocale().toString(toQDate(day), QStringLiteral("MMM yyyy"));
}

QString monthText(Day day) {
    const QLocale locale;
    const QDate date = toQDate(day);
    return DayTexts::tr("%1 %2", "a month and its year")
        .arg(locale.standaloneMonthName(date.month()), QString::number(date.year()));
}

QString periodText(DayRange range, Day today) {
    if (!sameYear(range.to, today) || !sameYear(range.from, range.to))
        return fullPeriodText(range);
    if (range.from == range.to)
        return dateText(range.to, today);
    return DayTexts::tr("%1 to %2", "the first and the last day")
        .arg(dateText(range.from, today), dateText(range.to, today));
}

QString fullPeriodText(DayRange range) {
    if (range.from == range.to)
        return fullDateText(range.to);
    return DayTexts::tr("%1 to %2", "the first and the last day")
        .arg(sameYear(range.from, range.to) ? dateText(range.from, range.to)
                                            : fullDateText(range.from),
             fullDateText(range.to));
}

QString weekdayText(Day day, Day today) {
    return QStringLiteral("%1 %2").arg(
        QLocale().standaloneDayName(toQDate(day).dayOfWeek(), QLocale::LongFormat),
        dateText(day, today));
}

int columnInWeek(Day day) {
    constexpr int daysInWeek = 7;
    return (toQDate(day).dayOfWeek() - QLocale().firstDayOfWeek() + daysInWeek) % daysInWeek;
}

QString entriesText(std::size_t count) {
    return DayTexts::tr("%Ln entries", nullptr, static_cast<int>(count));
}

} // namespace frond
