// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plantext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/plan/pause.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

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

/// With its length, since that can be all that changed.
QString phaseOf(const Plan& plan, std::size_t index) {
    const Phase& phase = plan.phases[index];
    return tr("%1, %2").arg(doseText(phase), lengthText(phase));
}

QString observationText(const ReadinessRule& rule) {
    return tr("from %1 entries, pain at most %2").arg(rule.entries).arg(rule.painAtMost);
}

/// The new value, and the old one behind it.
QString replaced(const QString& label, const QString& now, const QString& was) {
    return tr("%1: %2 (was: %3)").arg(label, now, was.isEmpty() ? tr("nothing") : was);
}

QString changeText(const PlanChange& change, const Plan& before, const Plan& after, Day today) {
    using What = PlanChange::What;
    const auto number = static_cast<int>(change.phase) + 1;
    switch (change.what) {
    case What::Name:
        return replaced(tr("Name"), toQString(after.name), toQString(before.name));
    case What::Kind:
        return replaced(tr("For"), kindText(after.kind), kindText(before.kind));
    case What::Group:
        return replaced(tr("Kept apart"), toQString(after.group), toQString(before.group));
    case What::Start:
        return replaced(tr("Starts"), dateText(after.start, today), dateText(before.start, today));
    case What::Source:
        return after.source ? tr("Source: %1").arg(toQString(after.source))
                            : tr("Its source is left out");
    case What::BreakWords:
        return after.breakWords ? tr("The clinic's words on breaks are other ones")
                                : tr("The clinic's words on breaks are left out");
    case What::Readiness:
        return replaced(tr("Observation"), observationText(after.readiness),
                        observationText(before.readiness));
    case What::PhaseChanged:
        return replaced(tr("Phase %1").arg(number), phaseOf(after, change.phase),
                        phaseOf(before, change.phase));
    case What::PhaseAdded:
        return tr("Phase %1 is new: %2").arg(number).arg(phaseOf(after, change.phase));
    default:
        return tr("Phase %1 is left out: %2").arg(number).arg(phaseOf(before, change.phase));
    }
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

QString doseText(const Phase& phase) {
    QStringList parts{cadenceText(phase.cadence)};
    if (phase.minutes)
        parts << (*phase.minutes == 1 ? tr("about 1 minute")
                                      : tr("about %1 minutes").arg(*phase.minutes));
    if (phase.maxDiameter)
        parts << tr("up to %1").arg(mmText(*phase.maxDiameter));
    return parts.join(QStringLiteral(", "));
}

QString phaseText(const Phase& phase, Day firstDay, Day today) {
    const QString dose = doseText(phase);
    if (!phase.weeks)
        return dose;
    const Day last = firstDay + Days{7 * *phase.weeks - 1};
    return tr("%1, until %2").arg(dose, dayText(last, today));
}

QString phaseDatesText(const PhaseDates& dates, Day today) {
    return dates.last ? periodText({dates.first, *dates.last}, today)
                      : tr("from %1").arg(dateText(dates.first, today));
}

QString lengthText(const Phase& phase) {
    if (!phase.weeks)
        return tr("no end");
    return *phase.weeks == 1 ? tr("1 week") : tr("%1 weeks").arg(*phase.weeks);
}

QString kindText(PlanKind kind) {
    switch (kind) {
    case PlanKind::Surgery:
        return tr("After surgery");
    case PlanKind::Radiotherapy:
        return tr("After radiotherapy");
    default:
        return tr("My own");
    }
}

QString pauseReasonText(std::string_view reason) {
    // In the order of pauseReasons.
    const std::array<QString, pauseReasons.size()> texts{
        tr("Period"),     tr("An infection"), tr("A flare"),   tr("Bleeding"),
        tr("Travel"),     tr("Illness"),      tr("My clinic"), tr("Pregnancy"),
        tr("How I feel"), tr("No privacy"),   tr("Other"),     tr("Rather not say")};
    const auto found = std::find(pauseReasons.begin(), pauseReasons.end(), reason);
    return found == pauseReasons.end()
               ? toQString(reason)
               : texts[static_cast<std::size_t>(found - pauseReasons.begin())];
}

QString publishedText(std::string_view source, Day checkedOn) {
    return tr("%1 · checked on %2").arg(toQString(source), fullDateText(checkedOn));
}

QStringList changeTexts(const Plan& before, const Plan& after, Day today) {
    QStringList texts;
    for (const PlanChange& change : planChanges(before, after))
        texts << changeText(change, before, after, today);
    return texts;
}

} // namespace frond
