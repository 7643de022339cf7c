// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/observationtext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QStringList>

namespace frond {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ObservationText", text);
}

QString countedText(const Readiness& readiness) {
    const QString size = mmText(*readiness.diameter);
    if (readiness.byWord == readiness.entries)
        return tr("Easy or okay in %1 of your last %2 entries at %3, over %4 days.")
            .arg(readiness.atOrUnder)
            .arg(readiness.entries)
            .arg(size)
            .arg(readiness.days);
    const QString sentence =
        readiness.byWord == 0
            ? tr("Pain during was %1 or less in %2 of your last %3 entries at %4, over %5 days.")
            : tr("Pain during was %1 or less, or easy or okay, in %2 of your last %3 entries at "
                 "%4, over %5 days.");
    return sentence.arg(readiness.painAtMost)
        .arg(readiness.atOrUnder)
        .arg(readiness.entries)
        .arg(size)
        .arg(readiness.days);
}

QString silenceText(Silence silence, const Readiness& readiness, const ReadinessRule& rule) {
    switch (silence) {
    case Silence::NoDiameter:
        return tr("There is no session with a size yet.");
    case Silence::FewEntries:
        return readiness.entries == 1
                   ? tr("There is 1 entry with a rating at %1; it would take %2.")
                         .arg(mmText(*readiness.diameter))
                         .arg(rule.entries)
                   : tr("There are %1 entries with a rating at %2; it would take %3.")
                         .arg(readiness.entries)
                         .arg(mmText(*readiness.diameter))
                         .arg(rule.entries);
    case Silence::FewDays:
        return readiness.days == 1
                   ? tr("They lie within 1 day; it would take a week.")
                   : tr("They lie within %1 days; it would take a week.").arg(readiness.days);
    case Silence::Bleeding:
        return tr("There was bleeding in one of them.");
    case Silence::Paused:
        return tr("The plan rests today.");
    default:
        return tr("The last of them is three weeks old or more.");
    }
}

} // namespace

QString observationText(const Readiness& readiness, const ReadinessRule& rule) {
    if (readiness.silences.empty())
        return tr("%1 What happens next is up to you and anyone helping you.")
            .arg(countedText(readiness));
    QStringList reasons{tr("Nothing to observe now.")};
    for (const Silence silence : readiness.silences)
        reasons << silenceText(silence, readiness, rule);
    return reasons.join(QLatin1Char(' '));
}

} // namespace frond
