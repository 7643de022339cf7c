// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window was and how large, kept for its next start.
#pragma once

#include <QList>
#include <QObject>
#include <QRect>
#include <QSize>
#include <QWindow>
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

/// Puts a window where it is to be, and knows where it stands, also once it is closed.
class PlacedWindow {
public:
    explicit PlacedWindow(QWindow& window);

    /// On a screen that is there.
    void put(const WindowPlace& place);
    [[nodiscard]] WindowPlace place() const { return {m_placed, m_seenAs == QWindow::Maximized}; }
    /// It is neither an icon nor all of the screen.
    [[nodiscard]] bool isPlaced() const {
        return m_seenAs == QWindow::Windowed || m_seenAs == QWindow::Maximized;
    }

private:
    void follow();
    void seeAs(QWindow::Visibility visibility);

    QWindow& m_window;
    QWindow::Visibility m_seenAs;
    QRect m_placed;      ///< as it stands, or stood before it was maximized
    QRect m_earlier;     ///< before that: a maximized one may be large before it says so
    QObject m_following; ///< ends with this
};

} // namespace frond
