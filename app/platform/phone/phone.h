// SPDX-License-Identifier: GPL-3.0-or-later
// What both kinds of phone share; what differs each has in its own folder.
#pragma once

namespace frond {

/// Every phone has one, which opens with the phone.
bool hasKeyring();

/// The screen stays on, or may go dark again.
void keepScreenOn(bool on);

} // namespace frond
