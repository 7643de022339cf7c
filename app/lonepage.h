// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/systemappearance.h"
#include "app/windowplace.h"

#include <QQmlApplicationEngine>
#include <QString>
#include <optional>

class QEventLoop;
class QQuickWindow;

namespace frond {

/// How a window looked, for the one that takes its place.
struct WindowLook {
    WindowPlace place;
    bool dark = false;
};

/// A page in a window of its own, there instead of the app while the file is closed. What a person
/// chose is in the file: light or dark is as before, or as the system has it.
class LonePage {
public:
    /// `file` of qml/ has properties `viewModel` and `dark`; `loop` ends when it is closed.
    LonePage(const QString& file, QObject& viewModel, QEventLoop& loop,
             const std::optional<WindowLook>& before);
    /// Null where it could not be made.
    [[nodiscard]] QQuickWindow* window() const { return m_window; }
    [[nodiscard]] WindowLook look() const;

private:
    SystemAppearance m_appearance;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    std::optional<PlacedWindow> m_placed; ///< of `m_window`
};

} // namespace frond
