// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/screenkeyboard.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QInputMethod>
#include <utility>

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

QString visibleProperty() {
    return QStringLiteral("Visible");
}

/// A button that is pressed takes the focus from a field: it stays where it is until it is let go.
constexpr std::chrono::milliseconds aTap{400};
/// The first frame is not kept waiting for the bus; what comes before is asked for then.
constexpr std::chrono::milliseconds untilShown{500};

bool takesText() {
    return QGuiApplication::inputMethod()->queryFocusObject(Qt::ImEnabled, {}).toBool();
}

} // namespace

ScreenKeyboard::ScreenKeyboard(QObject* parent) : QObject(parent) {
    m_away.setSingleShot(true);
    m_away.setInterval(aTap);
    connect(&m_away, &QTimer::timeout, this, &ScreenKeyboard::putAway);
    connect(qGuiApp, &QGuiApplication::focusObjectChanged, this, &ScreenKeyboard::follow);
    QTimer::singleShot(untilShown, this, &ScreenKeyboard::listen);
}

void ScreenKeyboard::listen() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(keyboardName(), keyboardPath(), propertiesInterface(),
                QStringLiteral("PropertiesChanged"), this,
                SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    // It may be up already, for the program that was in front before.
    QDBusMessage message = QDBusMessage::createMethodCall(
        keyboardName(), keyboardPath(), propertiesInterface(), QStringLiteral("Get"));
    message << keyboardName() << visibleProperty();
    message.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid() && !m_isUsed) // what was heard meanwhile is newer
            setVisible(reply.value().variant().toBool());
    });
}

void ScreenKeyboard::onPropertiesChanged(const QString& /*interface*/, const QVariantMap& changed,
                                         const QStringList& /*invalidated*/) {
    if (const auto visible = changed.find(visibleProperty()); visible != changed.end())
        setVisible(visible->toBool());
}

void ScreenKeyboard::setVisible(bool visible) {
    m_visible = visible;
    m_isUsed = m_isUsed || visible;
    // One that was put away by hand stays so until another field is come to.
    if (visible)
        follow();
}

/// What another program's window does with it is no business of this one.
void ScreenKeyboard::follow() {
    if (!QGuiApplication::focusWindow() || !QGuiApplication::focusObject())
        return;
    if (takesText()) {
        m_inField = true;
        m_away.stop();
        if (!m_visible && m_isUsed)
            show(true);
    } else if (std::exchange(m_inField, false) || m_away.isActive()) {
        m_away.start();
    } else {
        putAway(); // it came up for no field: there is no finger to wait for
    }
}

void ScreenKeyboard::putAway() {
    if (QGuiApplication::focusWindow() && QGuiApplication::focusObject() && !takesText() &&
        m_visible)
        show(false);
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
