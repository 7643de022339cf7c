// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry says, field by field, in words.
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

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
};

// Lists of EntryField; only fields with a value are there.
QVariantList stepFields(const Session& session);
QVariantList ratingFields(const Session& session);
/// Of a short or skipped session the reason too.
QVariantList contextFields(const Session& session);

/// A line for each field that differs: "Pain during: 3. Now: 5". The note is not compared.
QString differencesText(const Session& was, const Session& now, Day today);

} // namespace frond
