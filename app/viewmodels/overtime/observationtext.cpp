// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/observationtext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QStringList>

namespace frond {

namespace {

struct ObservationTexts {
    Q_DECLARE_TR_FUNCTIONS(ObservationText)
};

QString countedText(const Readiness& readiness) {
    const QString size = mmText(*readiness.diameter);
    if (readiness.byWord == readiness.entries)
        return ObservationTexts::tr(
                   "Easy or okay in %1 of your last %2 entries at %3, over %4 days.", nullptr,
                   readiness.entries)
            .arg(readiness.atOrUnder)
            .arg(readiness.entries)
            .arg(size)
            .arg(readiness.days);
    const QString sentence =
        readiness.byWord == 0
            ? ObservationTexts::tr(
                  "Pain during was %1 or less in %2 of your last %3 entries at %4, over %5 days.",
                  nullptr, readiness.entries)
            : ObservationTexts::tr(
                  "Pain during was %1 or less, or easy or okay, in %2 of your last %3 entries at "
                  "%4, over %5 days.",
                  nullptr, readiness.entries);
    return sentence.arg(readiness.painAtMost)
        .arg(readiness.atOrUnder)
        .arg(readiness.entries)
        .arg(size)
        .arg(readiness.days);
}

QString silenceText(Silence silence, const Readiness& readiness, const ReadinessRule& rule) {
    switch (silence) {
    case Silence::NoDiameter:
        return ObservationTexts::tr("There is no session with a size yet.");
    case Silence::FewEntries:
        return ObservationTexts::tr("There are %Ln entries with a rating at %1; it would take %2.",
                                    nullptr, readiness.entries)
            .arg(mmText(*readiness.diameter))
            .arg(rule.entries);
    case Silence::FewDays:
        return ObservationTexts::tr("They lie within %Ln days; it would take a week.", nullptr,
                                    readiness.days);
    case Silence::Bleeding:
        return ObservationTexts::tr("There was bleeding in one of them.");
    case Silence::Paused:
        return ObservationTexts::tr("The plan rests today.");
    default:
        return ObservationTexts::tr("The last of them is three weeks old or more.");
    }
}

} // namespace

QString observationText(const Readiness& readiness, const ReadinessRule& rule) {
    if (readiness.silences.empty())
        return ObservationTexts::tr("%1 What happens next is up to you and anyone helping you.")
            .arg(countedText(readiness));
    QStringList reasons{ObservationTexts::tr("Nothing to observe now.")};
    for (const Silence silence : readiness.silences)
        reasons << silenceText(silence, readiness, rule);
    return reasons.join(QLatin1Char(' '));
}

} // namespace frond
