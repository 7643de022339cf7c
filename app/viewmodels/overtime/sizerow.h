// SPDX-License-Identifier: GPL-3.0-or-later
// One row a size: how often, how long, and how it was.
#pragma once

#include "core/overtime/statistics.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// Cells that are empty were not noted.
struct SizeRow {
    Q_GADGET
    QML_VALUE_TYPE(sizeRow)
    Q_PROPERTY(QString size MEMBER size CONSTANT)
    Q_PROPERTY(QString sessions MEMBER sessions CONSTANT)
    Q_PROPERTY(QString minutes MEMBER minutes CONSTANT)     ///< of a session with it, on average
    Q_PROPERTY(QString pain MEMBER pain CONSTANT)           ///< the middle
    Q_PROPERTY(QString painCount MEMBER painCount CONSTANT) ///< "in 40"
    Q_PROPERTY(QString word MEMBER word CONSTANT)           ///< the most frequent
    Q_PROPERTY(QString wordCount MEMBER wordCount CONSTANT) ///< "32 of 55"
    /// All of it in a line: "14 mm: 61 sessions, 9 minutes each, pain 1 in 40, Easy 32 of 55".
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString size, sessions, minutes, pain, painCount, word, wordCount, spoken;
};

/// Ascending by size.
QList<SizeRow> sizeRows(const Summary& summary);

} // namespace frond
