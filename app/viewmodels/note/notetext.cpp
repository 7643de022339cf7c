// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/notetext.h"

#include "app/qtconvert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace frond {

namespace {

struct NoteTexts {
    Q_DECLARE_TR_FUNCTIONS(NoteText)
};

const QString between = QStringLiteral(" · ");

QStringList howIn(const Trial& trial) {
    QStringList parts;
    if (trial.pain)
        parts << NoteTexts::tr("pain %1").arg(QLocale().toString(trial.pain->value()));
    if (trial.felt)
        parts << feltText(*trial.felt);
    return parts;
}

} // namespace

QString symptomText(const Symptom& symptom) {
    QStringList parts{toQString(symptom.kind).simplified()};
    if (symptom.severity)
        parts << NoteTexts::tr("%1 of 10").arg(QLocale().toString(symptom.severity->value()));
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

QString scoreText(const Score& score) {
    return NoteTexts::tr("%1: %2", "a questionnaire and its score")
        .arg(toQString(score.name).simplified(), scoreNumberText(score.value));
}

QString scoreNumberText(ScoreNumber number) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const std::string plain = number.toText();
    const std::size_t point = plain.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : plain.size() - point - 1;
    return locale.toString(number.number(), 'f', static_cast<int>(decimals));
}

std::optional<ScoreNumber> parseScoreNumber(const QString& text) {
    const QString sign = QLocale().decimalPoint();
    QString plain;
    for (const QChar letter : text.trimmed()) {
        if (letter.digitValue() >= 0)
            plain += QString::number(letter.digitValue());
        else
            plain += letter == u',' || sign == letter ? u'.' : letter;
    }
    return ScoreNumber::parse(toStd(plain));
}

} // namespace frond
