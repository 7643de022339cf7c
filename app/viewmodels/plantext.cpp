// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plantext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace frond {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("PlanText", text);
}

QString timesText(int times) {
    if (times == 1)
        return tr("once");
    return times == 2 ? tr("twice") : tr("%1 times").arg(times);
}

QString weekdaysText(const OnWeekdays& weekdays) {
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        if (weekdays.on[static_cast<std::size_t>(i)])
            names << QLocale().standaloneDayName(i + 1, QLocale::ShortFormat);
    }
    const QString days = QLocale().createSeparatedList(names);
    return weekdays.times == 1 ? days : tr("%1 on %2").arg(timesText(weekdays.times), days);
}

} // namespace

QString cadenceText(const Cadence& cadence) {
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence))
        return tr("%1 a day").arg(timesText(perDay->times));
    if (const auto* every = std::get_if<EveryDays>(&cadence))
        return every->days == 1 ? tr("every day") : tr("every %1 days").arg(every->days);
    if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence))
        return tr("%1 a week").arg(timesText(perWeek->times));
    if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence))
        return weekdaysText(*weekdays);
    return tr("when I like");
}

QString phaseText(const Phase& phase, Day firstDay, Day today) {
    QStringList parts{cadenceText(phase.cadence)};
    if (phase.minutes)
        parts << (*phase.minutes == 1 ? tr("about 1 minute")
                                      : tr("about %1 minutes").arg(*phase.minutes));
    if (phase.maxDiameter)
        parts << tr("up to %1").arg(mmText(*phase.maxDiameter));
    if (phase.weeks)
        parts << tr("until %1").arg(dayText(firstDay + Days{7 * *phase.weeks - 1}, today));
    return parts.join(QStringLiteral(", "));
}

} // namespace frond
