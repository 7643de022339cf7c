// SPDX-License-Identifier: GPL-3.0-or-later
// On a desktop the session asks its screen saver, by the interface that GNOME, KDE and others share
// (freedesktop.org, "Idle Inhibition Service").
#include "app/services/keepawake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <optional>

namespace frond {

namespace {

QDBusMessage screenSaverCall(const QString& method) {
    const QString name = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          name, method);
}

} // namespace

/// Asks once for each stretch, without waiting for the answer.
class KeepAwake::Platform : public QObject {
public:
    void inhibit() {
        QDBusMessage message = screenSaverCall(QStringLiteral("Inhibit"));
        message << QStringLiteral("Frond") << QStringLiteral("A timer is running");
        const int asked = ++m_asked;
        auto* watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [this, asked](QDBusPendingCallWatcher* finished) {
                    const QDBusPendingReply<quint32> reply = *finished;
                    finished->deleteLater();
                    if (!reply.isValid())
                        return;
                    if (asked == m_asked)
                        m_cookie = reply.value();
                    else // no longer wanted when the answer came
                        release(reply.value());
                });
    }
    void release() {
        ++m_asked;
        if (m_cookie)
            release(*m_cookie);
        m_cookie.reset();
    }

private:
    static void release(quint32 cookie) {
        QDBusMessage message = screenSaverCall(QStringLiteral("UnInhibit"));
        message << cookie;
        QDBusConnection::sessionBus().send(message);
    }

    int m_asked = 0;
    std::optional<quint32> m_cookie;
};

KeepAwake::KeepAwake(QObject* parent) : QObject(parent), m_platform(std::make_unique<Platform>()) {}

KeepAwake::~KeepAwake() {
    if (m_wanted)
        m_platform->release();
}

void KeepAwake::setWanted(bool wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        m_platform->inhibit();
    else
        m_platform->release();
}

} // namespace frond
