// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/chartmodel.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// A mark is 5 px across, so two of them in 6 px are the most that can be told apart.
constexpr int pixelsPerBucket = 6;

QVariantList toVariants(const std::vector<ChartTick>& ticks) {
    QVariantList list;
    for (const ChartTick& tick : ticks)
        list.append(QVariant::fromValue(tick));
    return list;
}

QVariantList toVariants(const ChartPath& path) {
    QVariantList list;
    for (const ChartXY& point : path)
        list.append(QPointF(point.x, point.y));
    return list;
}

} // namespace

void ChartModel::show(Content content) {
    std::erase_if(content.series, [](const Series& series) { return series.points.empty(); });
    m_content = std::move(content);
    emit changed();
    emit linesChanged();
}

QVariantList ChartModel::xTicks() const {
    return toVariants(m_content.xTicks);
}

QVariantList ChartModel::yTicks() const {
    return toVariants(m_content.yTicks);
}

QStringList ChartModel::endTexts() const {
    QStringList texts;
    for (const Series& series : m_content.series) {
        if (series.points.size() > 1)
            texts.append(series.name);
    }
    return texts;
}

QVariantList ChartModel::lines() const {
    QVariantList list;
    for (const Series& series : m_content.series)
        list.append(QVariant::fromValue(toLine(series)));
    return list;
}

void ChartModel::setPlotWidth(int pixels) {
    if (pixels == m_plotWidth || pixels < 1)
        return;
    const int before = buckets();
    m_plotWidth = pixels;
    emit plotWidthChanged();
    const bool thins =
        std::any_of(m_content.series.begin(), m_content.series.end(), [&](const Series& series) {
            return series.points.size() > 2 * static_cast<std::size_t>(std::min(before, buckets()));
        });
    if (thins && buckets() != before)
        emit linesChanged();
}

int ChartModel::buckets() const {
    return std::max(1, m_plotWidth / pixelsPerBucket);
}

ChartLine ChartModel::toLine(const Series& series) const {
    const ChartXY& last = series.points.back();
    const bool alone = series.points.size() == 1;
    ChartLine line{
        series.key, {}, {}, QPointF(last.x, last.y), alone ? series.loneText : series.name, alone};
    if (series.shape == Shape::Bars) {
        for (const ChartXY& point : series.points)
            line.paths.append(QVariant(toVariants({{point.x, m_content.minY}, point})));
        return line;
    }
    if (series.shape == Shape::Levels) {
        for (std::size_t i = 0; i + 1 < series.points.size(); i += 2)
            line.paths.append(QVariant(toVariants({series.points[i], series.points[i + 1]})));
        return line;
    }
    // Cut before thinning, which would otherwise make gaps of its own or close real ones.
    const bool thins = series.points.size() > 2 * static_cast<std::size_t>(buckets());
    for (const ChartPath& whole : cutAtGaps(series.points)) {
        ChartPath path = whole;
        if (thins) {
            // The share of the pixels this part of the line has.
            const double share =
                (whole.back().x - whole.front().x) / (m_content.maxX - m_content.minX);
            const int parts = std::max(1, static_cast<int>(share * buckets()));
            path = thinned(whole, whole.front().x, whole.back().x, parts);
        }
        // Marks that touch each other would hide the line: then only an entry on its own has one.
        const bool marks = series.shape == Shape::Line && !thins;
        if (marks || series.shape == Shape::Marks || path.size() == 1) {
            for (const ChartXY& point : path)
                line.marks.append(QPointF(point.x, point.y));
        }
        if (series.shape != Shape::Marks && path.size() > 1)
            line.paths.append(
                QVariant(toVariants(series.shape == Shape::Steps ? stepped(path) : path)));
    }
    return line;
}

} // namespace frond
