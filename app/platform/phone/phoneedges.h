// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/windowedges.h"

#include <QMargins>
#include <QObject>
#include <QRectF>
#include <QSize>
#include <functional>

class QWindow;

namespace frond {

/// What a phone says of one window, in the window's own measure.
struct EdgeSources {
    std::function<QMargins()> safeArea;
    std::function<QRectF()> keyboard; ///< empty while there is none
};

/// A window that the system made lower for the keyboard ends above it, and keeps nothing free
/// twice. A keyboard that floats covers nothing for good.
WindowEdges edgesOf(const QSize& window, const QMargins& safeArea, const QRectF& keyboard);

/// Keeps the property `edges` of a window, to which it belongs, as the phone says.
class PhoneEdges : public QObject {
    Q_OBJECT

public:
    PhoneEdges(QWindow& window, EdgeSources sources);

    /// Something may have changed.
    void look();

private:
    QWindow& m_window;
    EdgeSources m_sources;
};

} // namespace frond
