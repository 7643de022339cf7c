// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <future>

class QQuickWindow;

namespace frond {

/// What the window is made of. Its QML is read in a thread of the engine from the moment this is
/// made, so that the file can be opened meanwhile.
class Ui {
public:
    Ui();
    /// The engine takes `provider`.
    void addPictures(const QString& name, QQmlImageProviderBase* provider);
    /// Builds the window. Null when the QML does not load. AppContext has to be there by now.
    QQuickWindow* show();
    /// Null before it was shown.
    [[nodiscard]] QQuickWindow* window() const;
    /// Says every text of the window again, after the words for some changed.
    void sayAgain() { m_engine.retranslate(); }
    /// Has a screen reader say this now, wherever it is. Qt can from 6.8 on; before it nothing
    /// happens.
    void announce(const QString& text);

private:
    std::future<void> m_fonts; ///< waits for its thread when it goes
    QQmlApplicationEngine m_engine;
    QQmlComponent m_main; ///< keeps what was read until the window is built from it
};

} // namespace frond
