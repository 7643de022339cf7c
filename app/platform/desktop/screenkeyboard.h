// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>

namespace frond {

/// The keyboard on the screen of a Linux phone: it is there where text can be typed, and nowhere
/// else. Qt (6.8.2 at least) switches a window's text input on when the window is entered and never
/// off again (Wayland, text-input-unstable-v3), so Phosh's keyboard would stand over every page. It
/// can be asked by its own interface on the session bus, sm.puri.OSK0; where nobody has that name,
/// this does nothing.
class ScreenKeyboard : public QObject {
    Q_OBJECT

public:
    explicit ScreenKeyboard(QObject* parent = nullptr);

private slots:
    void onPropertiesChanged(const QString& interface, const QVariantMap& changed,
                             const QStringList& invalidated);

private:
    void listen();
    void setVisible(bool visible);
    void follow();
    void putAway();
    void show(bool visible);

    QTimer m_away;
    bool m_visible = false;
    bool m_inField = false; ///< what had the focus last takes text
    /// It was up once: where it never is (a real keyboard is there) it is not asked for.
    bool m_isUsed = false;
};

} // namespace frond
