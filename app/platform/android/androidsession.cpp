// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidsession.h"

#include "app/platform/shownsession.h"
#include "app/viewmodels/session/sessionviewmodel.h"

namespace frond {

AndroidSession::AndroidSession(SessionViewModel& session, AndroidBridge& bridge, QObject* parent)
    : QObject(parent), m_session(session), m_bridge(bridge) {
    m_bridge.hearSession([this](bool stops) { // in another thread
        QMetaObject::invokeMethod(this, [this, stops] { hear(stops); });
    });
    followSession(session, this, [this] { tell(); });
}

AndroidSession::~AndroidSession() {
    m_bridge.hearSession(nullptr);
    if (!m_line.isEmpty())
        m_bridge.takeSessionAway();
}

void AndroidSession::tell() {
    const QString line = m_session.active() ? lineOutside(m_session) : QString();
    if (line == m_line && m_session.paused() == m_paused)
        return;
    if (!line.isEmpty())
        m_bridge.showSession(line.toStdString(), m_session.paused());
    else if (!m_line.isEmpty())
        m_bridge.takeSessionAway();
    m_line = line;
    m_paused = m_session.paused();
}

void AndroidSession::hear(bool stops) {
    if (!m_session.active())
        return;
    if (stops)
        m_session.stop();
    else
        pauseOrGoOn(m_session);
}

} // namespace frond
