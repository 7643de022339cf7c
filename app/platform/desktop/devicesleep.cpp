// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/devicesleep.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <utility>

namespace frond {

DeviceSleep::DeviceSleep(QObject* parent) : QObject(parent) {
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(onPrepareForSleep(bool)));
}

std::optional<bool> DeviceSleep::mayBeEnded() {
    if (m_mayBeEnded || std::exchange(m_asks, true))
        return m_mayBeEnded;
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.hostname1"), QStringLiteral("/org/freedesktop/hostname1"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.hostname1") << QStringLiteral("Chassis");
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher* finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                finished->deleteLater();
                m_asks = false;
                if (!reply.isValid())
                    return; // whoever wants to know next asks again
                const QString chassis = reply.value().variant().toString();
                m_mayBeEnded =
                    chassis == QLatin1String("handset") || chassis == QLatin1String("tablet");
                emit known();
            });
    return std::nullopt;
}

void DeviceSleep::onPrepareForSleep(bool begins) {
    if (!begins)
        emit woke();
}

} // namespace frond
