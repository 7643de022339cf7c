// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted beside sessions, in a line.
#pragma once

#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>

namespace frond {

/// One of them in a list: what it is called, and what there is to say of it.
struct NoteRow {
    Q_GADGET
    QML_VALUE_TYPE(noteRow)
    Q_PROPERTY(QString id MEMBER id CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString id;
    QString title;
    QString value;
    friend bool operator==(const NoteRow&, const NoteRow&) = default;
};

/// "Burning · 4 of 10 · Hard"
QString symptomText(const Symptom& symptom);
/// "Swab · pain 2 · Okay"
QString trialText(const Trial& trial);
/// "pain 2 · Okay"; a dash where neither was noted.
QString howItWas(const Trial& trial);
/// "FSFI: 26.4"
QString scoreText(const Score& score);
/// "26.4", with the decimal sign of the locale; also what a field for it holds.
QString scoreNumberText(ScoreNumber number);
/// Reads what a person types for it, with either decimal sign.
std::optional<ScoreNumber> parseScoreNumber(const QString& text);

} // namespace frond
