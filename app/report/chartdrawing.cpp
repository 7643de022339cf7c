// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/chartdrawing.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPen>
#include <algorithm>

namespace frond {

namespace {

const QColor ink(0, 0, 0);
const QColor quiet(90, 90, 90);
const QColor hairline(190, 190, 190);

QFont labelFont(double unit) {
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(static_cast<int>(8 * unit));
    return font;
}

/// From the chart's numbers to the paper.
class Plot {
public:
    Plot(const QRectF& area, const ChartModel& chart) : m_area(area), m_chart(chart) {}
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

void drawAxes(QPainter& painter, const QRectF& area, const Plot& plot, const ChartModel& chart,
              double unit) {
    const QFontMetricsF metrics(painter.font());
    for (const QList<ChartTick> ticks = chart.yTicks(); const ChartTick& tick : ticks) {
        const double y = plot.y(tick.value);
        painter.setPen(QPen(hairline, 0.5 * unit));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(quiet);
        painter.drawText(QPointF(area.left() - metrics.horizontalAdvance(tick.text) - 4 * unit,
                                 y + metrics.capHeight() / 2),
                         tick.text);
    }
    for (const QList<ChartTick> ticks = chart.xTicks(); const ChartTick& tick : ticks) {
        const double width = metrics.horizontalAdvance(tick.text);
        const double x =
            std::clamp(plot.x(tick.value) - width / 2, area.left(), area.right() - width);
        painter.drawText(QPointF(x, area.bottom() + metrics.ascent() + 3 * unit), tick.text);
    }
}

void drawLine(QPainter& painter, const ChartLine& line, const Plot& plot, double unit) {
    const bool dashed = line.key == QLatin1String("plan");
    QPen pen(dashed ? quiet : ink, (dashed ? 0.8 : 1.2) * unit);
    pen.setJoinStyle(Qt::MiterJoin);
    if (dashed)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const ChartStroke& path : line.paths) {
        QPolygonF polygon;
        for (const QPointF& point : path.points)
            polygon << plot.at(point);
        painter.drawPolyline(polygon);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (const QPointF& mark : line.marks)
        painter.drawEllipse(plot.at(mark), 1.6 * unit, 1.6 * unit);
}

/// Where two end labels would stand on each other, the second goes beneath.
void drawEnds(QPainter& painter, const QRectF& area, const Plot& plot, const ChartModel& chart,
              double unit) {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(ink);
    double free = area.top() - metrics.height();
    QList<ChartLine> lines = chart.lines();
    std::sort(lines.begin(), lines.end(),
              [](const ChartLine& a, const ChartLine& b) { return a.end.y() > b.end.y(); });
    for (const ChartLine& line : std::as_const(lines)) {
        const double y = std::max(plot.y(line.end.y()) + metrics.capHeight() / 2, free);
        painter.drawText(QPointF(area.right() + 4 * unit, y), line.endText);
        free = y + metrics.height();
    }
}

} // namespace

void drawChart(QPainter& painter, const QRectF& area, const ChartModel::Content& content,
               double unit) {
    ChartModel chart;
    chart.show(content);
    painter.save();
    painter.setFont(labelFont(unit));
    const QRectF inner = area.adjusted(22 * unit, 4 * unit, -62 * unit, -14 * unit);
    chart.setPlotWidth(static_cast<int>(inner.width() / unit));
    const Plot plot(inner, chart);
    drawAxes(painter, inner, plot, chart, unit);
    for (const QList<ChartLine> lines = chart.lines(); const ChartLine& line : lines)
        drawLine(painter, line, plot, unit);
    drawEnds(painter, inner, plot, chart, unit);
    painter.restore();
}

} // namespace frond
