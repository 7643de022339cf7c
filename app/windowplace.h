// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window was and how large, kept for its next start.
#pragma once

#include <QList>
#include <QRect>
#include <QSize>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// This device's own choice; the value is toText(WindowPlace).
inline constexpr std::string_view windowPlaceSetting = "here.window";

/// In device-independent pixels.
struct WindowPlace {
    QRect geometry;
    bool maximized = false; ///< `geometry` is then the one before
    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

/// "390x844+10+20", and " maximized".
std::string toText(const WindowPlace& place);
/// Null for anything else, and for a size that no window has.
std::optional<WindowPlace> parseWindowPlace(std::string_view text);

/// As much of `geometry` as fits a screen: moved into the one that has most of it, into the first
/// where none has any (it was on one that is gone), made smaller where that is smaller. `screens`
/// are the parts of each that windows may use; without one it stays as it is.
QRect fitted(const QRect& geometry, const QList<QRect>& screens, const QSize& smallest);

} // namespace frond
