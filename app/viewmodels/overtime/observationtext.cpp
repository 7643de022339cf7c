// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/observationtext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QStringList>

namespace frond {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ObservationText)
};

QString countedText(const Readiness& readiness) {
    const QString size = mmText(*readiness.diameter);
    if (readiness.byWord == readiness.entries)
        return Texts::tr("Easy or okay in %1 of your last %2 entries at %3, over %4 days.", nullptr,
                         readiness.entries)
            .arg(readiness.atOrUnder)
            .arg(readiness.entries)
            .arg(size)
            .arg(readiness.days);
    const QString sentence =
        readiness.byWord == 0
            ? Texts::tr(
                  "Pain during was %1 or less in %2 of your last %3 entries at %4, over %5 days.",
                  nullptr, readiness.entries)
            : Texts::tr(
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
        return Texts::tr("There is no session with a size yet.");
    case Silence::FewEntries:
        return Texts::tr("There are %Ln entries with a rating at %1; it would take %2.", nullptr,
                         readiness.entries)
            .arg(mmText(*readiness.diameter))
            .arg(rule.entries);
    case Silence::FewDays:
        return Texts::tr("They lie within %Ln days; it would take a week.", nullptr,
                         readiness.days);
    case Silence::Bleeding:
        return Texts::tr("There was bleeding in one of them.");
    case Silence::Paused:
        return Texts::tr("The plan rests today.");
    default:
        return Texts::tr("The last of them is three weeks old or more.");
    }
}

} // namespace

QString observationText(const Readiness& readiness, const ReadinessRule& rule) {
    if (readiness.silences.empty())
        return Texts::tr("%1 What happens next is up to you and anyone helping you.")
            .arg(countedText(readiness));
    QStringList reasons{Texts::tr("Nothing to observe now.")};
    for (const Silence silence : readiness.silences)
        reasons << silenceText(silence, readiness, rule);
    return reasons.join(QLatin1Char(' '));
}

} // namespace frond
