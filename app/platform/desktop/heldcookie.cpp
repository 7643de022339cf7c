// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/heldcookie.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <utility>

namespace frond {

HeldCookie::HeldCookie(std::function<QDBusMessage(quint32)> givingBack)
    : m_givingBack(std::move(givingBack)) {}

void HeldCookie::ask(const QDBusMessage& message) {
    giveBack();
    const int asked = m_asked;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), &m_waiting);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_waiting,
                     [this, asked](QDBusPendingCallWatcher* finished) {
                         const QDBusPendingReply<quint32> reply = *finished;
                         finished->deleteLater();
                         if (!reply.isValid())
                             return;
                         if (asked == m_asked)
                             m_cookie = reply.value();
                         else // no longer wanted when the answer came
                             QDBusConnection::sessionBus().send(m_givingBack(reply.value()));
                     });
}

void HeldCookie::giveBack() {
    if (m_cookie)
        QDBusConnection::sessionBus().send(m_givingBack(*m_cookie));
    forget();
}

void HeldCookie::forget() {
    ++m_asked;
    m_cookie.reset();
}

} // namespace frond
