// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

namespace frond {

/// One of the choices that ChipFlow shows.
inline QVariantMap choice(const QString& value, const QString& text) {
    return {{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
}
inline QVariantMap choice(const char* value, const QString& text) {
    return choice(QString(QLatin1String(value)), text);
}

} // namespace frond
