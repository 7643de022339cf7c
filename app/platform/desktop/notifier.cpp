// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>

namespace frond {

namespace {

constexpr int longestWait = 2000; // ms

QString service() {
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path() {
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

Notifier::Notifier(QObject* parent) : QObject(parent) {}

void Notifier::listen() {
    if (m_listens)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_listens = bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                            SLOT(onAction(uint, QString))) &&
                bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"),
                            this, SLOT(onClosed(uint, uint)));
}

bool Notifier::show(const QString& line, bool withAnswers) {
    QStringList answers{QStringLiteral("default"), tr("Open")};
    if (withAnswers) {
        listen();
        answers << QStringLiteral("start") << tr("Start") << QStringLiteral("later") << tr("Later")
                << QStringLiteral("not_today") << tr("Not today");
    }
    // Low urgency and no sound: it may wait until someone looks. "transient" keeps it out of the
    // list of past ones that others might open.
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("frond")},
        {QStringLiteral("urgency"), QVariant::fromValue(uchar{0})},
        {QStringLiteral("suppress-sound"), true},
        {QStringLiteral("transient"), true},
    };
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Frond") << m_shown << QStringLiteral("frond") << line << QString()
            << answers << hints << -1;
    const QDBusMessage reply =
        QDBusConnection::sessionBus().call(message, QDBus::Block, longestWait);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return false;
    m_shown = reply.arguments().constFirst().toUInt();
    return true;
}

void Notifier::close() {
    if (m_shown == 0)
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << m_shown;
    QDBusConnection::sessionBus().send(message);
    m_shown = 0;
}

void Notifier::onAction(uint id, const QString& key) {
    if (id != m_shown)
        return;
    close();
    emit answered(key);
}

void Notifier::onClosed(uint id, uint /*reason*/) {
    if (id == m_shown)
        m_shown = 0;
}

} // namespace frond
