// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace frond {

/// How far in from its edges a window has something of the device over it: a notch, round corners,
/// the bar of gestures; below, the keyboard too. In the window's own measure; all 0 on a desktop.
struct WindowEdges {
    Q_GADGET
    QML_VALUE_TYPE(windowEdges)
    Q_PROPERTY(qreal left MEMBER left)
    Q_PROPERTY(qreal top MEMBER top)
    Q_PROPERTY(qreal right MEMBER right)
    Q_PROPERTY(qreal bottom MEMBER bottom)

public:
    qreal left = 0;
    qreal top = 0;
    qreal right = 0;
    qreal bottom = 0;
    friend bool operator==(const WindowEdges&, const WindowEdges&) = default;
};

} // namespace frond
