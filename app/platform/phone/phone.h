// SPDX-License-Identifier: GPL-3.0-or-later
// What both kinds of phone share; what differs each has in its own folder.
#pragma once

#include <QString>

class QWindow;

namespace frond {

/// Every phone has one, which opens with the phone.
bool hasKeyring();

/// Where copies of files that come and go lie meanwhile; the system may empty it when room is
/// short. (SharedFiles.java gives away what lies in its "out".)
QString filesInPassing();

/// The screen stays on, or may go dark again.
void keepScreenOn(bool on);

/// How many of the units that Qt tells the keyboard's place in are one of the window's.
double keyboardScale(const QWindow& window);

} // namespace frond
