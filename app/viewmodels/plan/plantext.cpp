// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plantext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace frond {

namespace {

struct PlanTexts {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

QString timesText(int times) {
    if (times == 1)
        return PlanTexts::tr("once");
    return times == 2 ? PlanTexts::tr("twice") : PlanTexts::tr("%Ln times", nullptr, times);
}

QString weekdaysText(const OnWeekdays& weekdays) {
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        if (weekdays.on[static_cast<std::size_t>(i)])
            names << QLocale().standaloneDayName(i + 1, QLocale::ShortFormat);
    }
    const QString days = QLocale().createSeparatedList(names);
    return weekdays.times == 1 ? days
                               : PlanTexts::tr("%1 on %2").arg(timesText(weekdays.times), days);
}

/// With its length, since that can be all that changed.
QString phaseOf(const Plan& plan, std::size_t index) {
    const Phase& phase = plan.phases[index];
    return PlanTexts::tr("%1, %2").arg(doseText(phase), lengthText(phase));
}

QString observationText(const ReadinessRule& rule) {
    return PlanTexts::tr("from %Ln entries, pain at most %1", nullptr, rule.entries)
        .arg(rule.painAtMost);
}

/// The new value, and the old one behind it.
QString replaced(const QString& label, const QString& now, const QString& was) {
    return PlanTexts::tr("%1: %2 (was: %3)")
        .arg(label, now, was.isEmpty() ? PlanTexts::tr("nothing") : was);
}

QString changeText(const PlanChange& change, const Plan& before, const Plan& after, Day today) {
    using What = PlanChange::What;
    const auto number = static_cast<int>(change.phase) + 1;
    switch (change.what) {
    case What::Name:
        return replaced(PlanTexts::tr("Name"), toQString(after.name), toQString(before.name));
    case What::Kind:
        return replaced(PlanTexts::tr("For"), kindText(after.kind), kindText(before.kind));
    case What::Group:
        return replaced(PlanTexts::tr("Kept apart"), toQString(after.group),
                        toQString(before.group));
    case What::Start:
        return replaced(PlanTexts::tr("Starts"), dateText(after.start, today),
                        dateText(before.start, today));
    case What::Source:
        return after.source ? PlanTexts::tr("Source: %1").arg(toQString(after.source))
                            : PlanTexts::tr("Its source is left out");
    case What::BreakWords:
        return after.breakWords ? PlanTexts::tr("The clinic's words on breaks are other ones")
                                : PlanTexts::tr("The clinic's words on breaks are left out");
    case What::Readiness:
        return replaced(PlanTexts::tr("Observation"), observationText(after.readiness),
                        observationText(before.readiness));
    case What::PhaseChanged:
        return replaced(PlanTexts::tr("Phase %1").arg(number), phaseOf(after, change.phase),
                        phaseOf(before, change.phase));
    case What::PhaseAdded:
        return PlanTexts::tr("Phase %1 is new: %2").arg(number).arg(phaseOf(after, change.phase));
    default:
        return PlanTexts::tr("Phase %1 is left out: %2")
            .arg(number)
            .arg(phaseOf(before, change.phase));
    }
}

} // namespace

QString cadenceText(const Cadence& cadence) {
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence))
        return PlanTexts::tr("%1 a day").arg(timesText(perDay->times));
    if (const auto* every = std::get_if<EveryDays>(&cadence))
        return PlanTexts::tr("every %Ln days", nullptr, every->days);
    if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence))
        return PlanTexts::tr("%1 a week").arg(timesText(perWeek->times));
    if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence))
        return weekdaysText(*weekdays);
    return PlanTexts::tr("when I like");
}

QString doseText(const Phase& phase) {
    QStringList parts{cadenceText(phase.cadence)};
    if (phase.minutes)
        parts << PlanTexts::tr("about %Ln minutes", nullptr, *phase.minutes);
    if (phase.maxDiameter)
        parts << PlanTexts::tr("up to %1").arg(mmText(*phase.maxDiameter));
    return parts.join(QStringLiteral(", "));
}

QString phaseText(const Phase& phase, Day firstDay, Day today) {
    const QString dose = doseText(phase);
    if (!phase.weeks)
        return dose;
    const Day last = firstDay + Days{7 * *phase.weeks - 1};
    return PlanTexts::tr("%1, until %2").arg(dose, dayText(last, today));
}

QString phaseDatesText(const PhaseDates& dates, Day today) {
    return dates.last ? periodText({dates.first, *dates.last}, today)
                      : PlanTexts::tr("from %1").arg(dateText(dates.first, today));
}

QString lengthText(const Phase& phase) {
    if (!phase.weeks)
        return PlanTexts::tr("no end");
    return PlanTexts::tr("%Ln weeks", nullptr, *phase.weeks);
}

QString kindText(PlanKind kind) {
    switch (kind) {
    case PlanKind::Surgery:
        return PlanTexts::tr("After surgery");
    case PlanKind::Radiotherapy:
        return PlanTexts::tr("After radiotherapy");
    default:
        return PlanTexts::tr("My own");
    }
}

QString pauseReasonText(std::string_view reason) {
    // In the order of pauseReasons.
    const std::array<QString, pauseReasons.size()> texts{
        PlanTexts::tr("Period"),     PlanTexts::tr("An infection"),
        PlanTexts::tr("A flare"),    PlanTexts::tr("Bleeding"),
        PlanTexts::tr("Travel"),     PlanTexts::tr("Illness"),
        PlanTexts::tr("My clinic"),  PlanTexts::tr("Pregnancy"),
        PlanTexts::tr("How I feel"), PlanTexts::tr("No privacy"),
        PlanTexts::tr("Other"),      PlanTexts::tr("Rather not say")};
    const auto found = std::find(pauseReasons.begin(), pauseReasons.end(), reason);
    return found == pauseReasons.end()
               ? toQString(reason)
               : texts[static_cast<std::size_t>(found - pauseReasons.begin())];
}

QString publishedText(std::string_view source, Day checkedOn) {
    return PlanTexts::tr("%1 · checked on %2").arg(toQString(source), fullDateText(checkedOn));
}

QStringList changeTexts(const Plan& before, const Plan& after, Day today) {
    QStringList texts;
    for (const PlanChange& change : planChanges(before, after))
        texts << changeText(change, before, after, today);
    return texts;
}

QString plannedText(int sessions, std::optional<int> minutes) {
    const QString number = numberWord(sessions);
    if (!minutes)
        return PlanTexts::tr("Your plan has %1 sessions.", nullptr, sessions).arg(number);
    if (*minutes <= shortMinutes && sessions > 1)
        return PlanTexts::tr("Your plan has %1 short sessions.", nullptr, sessions).arg(number);
    return PlanTexts::tr("Your plan has %1 sessions of about %2 minutes.", nullptr, sessions)
        .arg(number, QLocale().toString(*minutes));
}

} // namespace frond
