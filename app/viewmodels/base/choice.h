// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace frond {

/// One of the choices that ChipFlow shows, or of the actions of a notice.
struct Choice {
    Q_GADGET
    QML_VALUE_TYPE(choice)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString value;
    QString text;
    friend bool operator==(const Choice&, const Choice&) = default;
};

inline Choice choice(const QString& value, const QString& text) {
    return {value, text};
}
inline Choice choice(const char* value, const QString& text) {
    return {QString(QLatin1String(value)), text};
}

/// Makes the choices of a list that stands in QML: Qt 6.4 takes no { value, text } for one.
class Choices : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE [[nodiscard]] static frond::Choice of(const QString& value, const QString& text) {
        return {value, text};
    }
};

} // namespace frond
