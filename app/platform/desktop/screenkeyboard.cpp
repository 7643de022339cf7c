// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/screenkeyboard.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QInputMethod>
#include <QTimer>

namespace frond {

namespace {

QString keyboardName() {
    return QStringLiteral("sm.puri.OSK0");
}

QString keyboardPath() {
    return QStringLiteral("/sm/puri/OSK0");
}

QString propertiesInterface() {
    return QStringLiteral("org.freedesktop.DBus.Properties");
}

bool takesText() {
    return QGuiApplication::inputMethod()->queryFocusObject(Qt::ImEnabled, {}).toBool();
}

} // namespace

ScreenKeyboard::ScreenKeyboard(QObject* parent) : QObject(parent) {
    connect(qGuiApp, &QGuiApplication::focusObjectChanged, this, &ScreenKeyboard::follow);
    // The window is not kept waiting for the bus.
    QTimer::singleShot(0, this, &ScreenKeyboard::listen);
}

void ScreenKeyboard::listen() {
    QDBusConnection::sessionBus().connect(
        keyboardName(), keyboardPath(), propertiesInterface(), QStringLiteral("PropertiesChanged"),
        this, SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
}

void ScreenKeyboard::onPropertiesChanged(const QString& /*interface*/, const QVariantMap& changed,
                                         const QStringList& /*invalidated*/) {
    const auto visible = changed.find(QStringLiteral("Visible"));
    if (visible == changed.end())
        return;
    m_visible = visible->toBool();
    follow();
}

/// What another program's window does with it is no business of this one.
void ScreenKeyboard::follow() {
    if (!QGuiApplication::focusWindow() || !QGuiApplication::focusObject())
        return;
    if (!takesText() && m_visible) {
        m_putAway = true;
        show(false);
    } else if (takesText() && m_putAway) {
        m_putAway = false;
        show(true);
    }
}

void ScreenKeyboard::show(bool visible) {
    m_visible = visible; // asked once
    QDBusMessage message = QDBusMessage::createMethodCall(
        keyboardName(), keyboardPath(), keyboardName(), QStringLiteral("SetVisible"));
    message << visible;
    message.setAutoStartService(false);
    QDBusConnection::sessionBus().send(message);
}

} // namespace frond
