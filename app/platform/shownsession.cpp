// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/shownsession.h"

#include "app/viewmodels/session/sessionviewmodel.h"

#include <QCoreApplication>

namespace frond {

QString lineOutside(const SessionViewModel& session) {
    return QStringLiteral("%1 · %2 %3")
        .arg(QCoreApplication::applicationName(), session.minutesNumber(), session.minutesUnit());
}

void pauseOrGoOn(SessionViewModel& session) {
    if (!session.active())
        return;
    if (session.paused())
        session.resume();
    else
        session.pause();
}

void followSession(SessionViewModel& session, QObject* whom, const std::function<void()>& tell) {
    QObject::connect(&session, &SessionViewModel::stateChanged, whom, tell);
    QObject::connect(&session, &SessionViewModel::minutesChanged, whom, tell);
    tell();
}

} // namespace frond
