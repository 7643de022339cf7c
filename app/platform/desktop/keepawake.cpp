// SPDX-License-Identifier: GPL-3.0-or-later
// On a desktop the session asks its screen saver, by the interface that GNOME, KDE and others share
// (freedesktop.org, "Idle Inhibition Service").
#include "app/services/keepawake.h"

#include "app/platform/desktop/heldcookie.h"

#include <QDBusMessage>

namespace frond {

namespace {

QDBusMessage screenSaverCall(const QString& method) {
    const QString name = QStringLiteral("org.freedesktop.ScreenSaver");
    return QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          name, method);
}

} // namespace

class KeepAwake::Platform {
public:
    void inhibit() {
        QDBusMessage message = screenSaverCall(QStringLiteral("Inhibit"));
        message << QStringLiteral("Frond") << QStringLiteral("A timer is running");
        m_held.ask(message);
    }
    void release() { m_held.giveBack(); }

private:
    HeldCookie m_held{[](quint32 cookie) {
        QDBusMessage message = screenSaverCall(QStringLiteral("UnInhibit"));
        message << cookie;
        return message;
    }};
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
