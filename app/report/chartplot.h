// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/summarycharts.h"
#include "app/viewmodels/overtime/chartmodel.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

namespace frond {

/// From the chart's numbers to the paper.
class ChartPlot {
public:
    ChartPlot(const QRectF& area, const ChartModel& chart) : m_area(area), m_chart(chart) {}
    [[nodiscard]] double x(double value) const {
        return m_area.left() +
               (value - m_chart.minX()) / (m_chart.maxX() - m_chart.minX()) * m_area.width();
    }
    [[nodiscard]] double y(double value) const {
        return m_area.top() +
               (m_chart.maxY() - value) / (m_chart.maxY() - m_chart.minY()) * m_area.height();
    }
    [[nodiscard]] QPointF at(QPointF point) const { return {x(point.x()), y(point.y())}; }

private:
    QRectF m_area;
    const ChartModel& m_chart;
};

/// What stands at the right edge, beside the end of a line.
struct ChartEnd {
    double y; ///< its middle, on the paper
    QString text;
};
/// Of the lines of `chart` and of the months of `shown`, from the top down. Where two would stand
/// on each other, the second goes beneath.
std::vector<ChartEnd> chartEnds(const ChartModel& chart, const SummaryChart& shown,
                                const ChartPlot& plot, double lineHeight);

} // namespace frond
