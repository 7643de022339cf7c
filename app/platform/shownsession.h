// SPDX-License-Identifier: GPL-3.0-or-later
// A running session outside of the window, whatever the device shows it with.
#pragma once

#include <QObject>
#include <QString>
#include <functional>

namespace frond {

class SessionViewModel;

/// What may stand there: "Frond · 12 min".
QString lineOutside(const SessionViewModel& session);

/// Pauses it, or goes on.
void pauseOrGoOn(SessionViewModel& session);

/// Calls `tell` now, whenever it begins, pauses, goes on or ends, and with each minute, as long as
/// `whom` lives.
void followSession(SessionViewModel& session, QObject* whom, const std::function<void()>& tell);

} // namespace frond
