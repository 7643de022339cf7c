// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/notetext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace frond {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NoteText)
};

const QString between = QStringLiteral(" · ");

QStringList howIn(const Trial& trial) {
    QStringList parts;
    if (trial.pain)
        parts << Text::tr("pain %1").arg(QLocale().toString(trial.pain->value()));
    if (trial.felt)
        parts << feltText(*trial.felt);
    return parts;
}

} // namespace

QString symptomText(const Symptom& symptom) {
    QStringList parts{toQString(symptom.kind).simplified()};
    if (symptom.severity)
        parts << Text::tr("%1 of 10").arg(QLocale().toString(symptom.severity->value()));
    if (symptom.felt)
        parts << feltText(*symptom.felt);
    return parts.join(between);
}

QString trialText(const Trial& trial) {
    return (QStringList{toQString(trial.item).simplified()} + howIn(trial)).join(between);
}

QString howItWas(const Trial& trial) {
    const QStringList parts = howIn(trial);
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(between);
}

} // namespace frond
