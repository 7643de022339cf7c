// SPDX-License-Identifier: GPL-3.0-or-later
// What both kinds of phone share; what differs each has in its own folder.
#pragma once

class QWindow;

namespace frond {

/// Every phone has one, which opens with the phone.
bool hasKeyring();

/// The screen stays on, or may go dark again.
void keepScreenOn(bool on);

/// How many of the units that Qt tells the keyboard's place in are one of the window's.
double keyboardScale(const QWindow& window);

} // namespace frond
