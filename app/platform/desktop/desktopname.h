// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frond {

/// What the desktop file and the icon are called: frond, or in a Flatpak what all its files are
/// called.
inline QString desktopName() {
    return qEnvironmentVariable("FLATPAK_ID", QStringLiteral("frond"));
}

} // namespace frond
