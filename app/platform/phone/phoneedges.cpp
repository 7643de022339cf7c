// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/phone/phoneedges.h"

#include <QVariant>
#include <QWindow>
#include <algorithm>
#include <utility>

namespace frond {

WindowEdges edgesOf(const QSize& window, const QMargins& safeArea, const QRectF& keyboard) {
    WindowEdges edges{static_cast<qreal>(safeArea.left()), static_cast<qreal>(safeArea.top()),
                      static_cast<qreal>(safeArea.right()), static_cast<qreal>(safeArea.bottom())};
    const bool floats = 2 * keyboard.width() < window.width();
    if (!keyboard.isEmpty() && !floats)
        edges.bottom = std::max(edges.bottom, window.height() - keyboard.top());
    return edges;
}

PhoneEdges::PhoneEdges(QWindow& window, EdgeSources sources)
    : QObject(&window), m_window(window), m_sources(std::move(sources)) {
    connect(&window, &QWindow::widthChanged, this, &PhoneEdges::look);
    connect(&window, &QWindow::heightChanged, this, &PhoneEdges::look);
    look();
}

void PhoneEdges::look() {
    const auto edges = edgesOf(m_window.size(), m_sources.safeArea(), m_sources.keyboard());
    m_window.setProperty("edges", QVariant::fromValue(edges));
}

} // namespace frond
