// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/chartdrawing.h"

#include "app/report/chartplot.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPen>
#include <algorithm>

namespace frond {

namespace {

const QColor ink(0, 0, 0);
const QColor quiet(90, 90, 90);
const QColor hairline(190, 190, 190);
const QColor half(215, 215, 215); ///< behind a typical value

QFont labelFont(double unit) {
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(static_cast<int>(8 * unit));
    return font;
}

void hatch(QPainter& painter, const QRectF& area, double unit) {
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(hairline, 0.5 * unit));
    for (double x = area.left() - area.height(); x < area.right(); x += 5 * unit)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

void drawAxes(QPainter& painter, const QRectF& area, const ChartPlot& plot, const ChartModel& chart,
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

void drawLine(QPainter& painter, const ChartLine& line, const ChartPlot& plot, double unit) {
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

void drawMonths(QPainter& painter, const MonthMarks& months, const ChartPlot& plot, double unit) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(months.countsWords ? ink : half);
    for (const QRectF& box : months.boxes) {
        // Where all of it is one value, it is still seen.
        QRectF drawn(plot.at(box.topLeft()), plot.at(box.bottomRight()));
        drawn = drawn.normalized();
        if (drawn.height() < 2.4 * unit)
            drawn.adjust(0, -1.2 * unit, 0, 1.2 * unit);
        painter.drawRect(drawn);
    }
    painter.setPen(QPen(quiet, 0.6 * unit));
    for (const QLineF& range : months.ranges)
        painter.drawLine(plot.at(range.p1()), plot.at(range.p2()));
    QPen pen(ink, 1.2 * unit);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QList<QPointF>& line : months.lines) {
        QPolygonF polygon;
        for (const QPointF& point : line)
            polygon << plot.at(point);
        painter.drawPolyline(polygon);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (const QPointF& dot : months.dots)
        painter.drawEllipse(plot.at(dot), 1.6 * unit, 1.6 * unit);
}

void drawEnds(QPainter& painter, const QRectF& area, const ChartPlot& plot, const ChartModel& chart,
              const SummaryChart& shown, double unit) {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(ink);
    for (const ChartEnd& end : chartEnds(chart, shown, plot, metrics.height()))
        painter.drawText(QPointF(area.right() + 4 * unit, end.y + metrics.capHeight() / 2),
                         end.text);
}

} // namespace

void drawChart(QPainter& painter, const QRectF& area, const SummaryChart& shown, double unit) {
    ChartModel chart;
    chart.show(shown.content);
    painter.save();
    painter.setFont(labelFont(unit));
    const QRectF inner = area.adjusted(shown.left * unit, 4 * unit, -62 * unit, -14 * unit);
    chart.setPlotWidth(static_cast<int>(inner.width() / unit));
    const ChartPlot plot(inner, chart);
    for (const ChartRest& rest : shown.rests)
        hatch(painter,
              QRectF(QPointF(plot.x(rest.from), inner.top()),
                     QPointF(plot.x(rest.to), inner.bottom())),
              unit);
    drawAxes(painter, inner, plot, chart, unit);
    for (const QList<ChartLine> lines = chart.lines(); const ChartLine& line : lines)
        drawLine(painter, line, plot, unit);
    if (shown.months)
        drawMonths(painter, *shown.months, plot, unit);
    drawEnds(painter, inner, plot, chart, shown, unit);
    painter.restore();
}

} // namespace frond
