// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry says, field by field, in words.
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// What one field of an entry is called and what was noted there.
struct EntryField {
    Q_GADGET
    QML_VALUE_TYPE(entryField)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)

public:
    QString label;
    QString value;
    friend bool operator==(const EntryField&, const EntryField&) = default;
};

// Only fields with a value are there.
QList<EntryField> stepFields(const Session& session);
QList<EntryField> ratingFields(const Session& session);
/// Of a short or skipped session the reason too.
QList<EntryField> contextFields(const Session& session);

/// A line for each field that differs: "Pain during: 3. Now: 5". The note is not compared.
QString differencesText(const Session& was, const Session& now, Day today);

} // namespace frond
