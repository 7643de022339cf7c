// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/chartmodel.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// A mark is 5 px across, so two of them in 6 px are the most that can be told apart.
constexpr int pixelsPerBucket = 6;

ChartStroke toStroke(const ChartPath& path) {
    ChartStroke stroke;
    for (const ChartXY& point : path)
        stroke.points << QPointF(point.x, point.y);
    return stroke;
}

} // namespace

void ChartModel::show(Content content) {
    std::erase_if(content.series, [](const Series& series) { return series.points.empty(); });
    m_content = std::move(content);
    makeLines();
    emit changed();
    emit linesChanged();
}

bool ChartModel::standsAlone(const Series& series) const {
    const auto isPoint = [](const Series& one) { return one.points.size() == 1; };
    return isPoint(series) &&
           std::count_if(m_content.series.begin(), m_content.series.end(), isPoint) == 1;
}

QStringList ChartModel::endTexts() const {
    QStringList texts;
    for (const Series& series : m_content.series) {
        if (!standsAlone(series))
            texts.append(series.points.size() == 1 ? series.loneText : series.name);
    }
    return texts;
}

void ChartModel::makeLines() {
    m_lines.clear();
    for (const Series& series : m_content.series)
        m_lines << toLine(series);
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
    if (!thins || buckets() == before)
        return;
    makeLines();
    emit linesChanged();
}

int ChartModel::buckets() const {
    return std::max(1, m_plotWidth / pixelsPerBucket);
}

ChartLine ChartModel::toLine(const Series& series) const {
    const ChartXY& last = series.points.back();
    const bool alone = series.points.size() == 1;
    ChartLine line{series.key,
                   {},
                   {},
                   QList<ChartSpan>(series.spans.begin(), series.spans.end()),
                   QPointF(last.x, last.y),
                   alone ? series.loneText : series.name,
                   standsAlone(series)};
    for (const ChartXY& value : series.values)
        line.marks.append(QPointF(value.x, value.y));
    if (series.shape == Shape::Bars) {
        for (const ChartXY& point : series.points)
            line.paths << toStroke({{point.x, m_content.minY}, point});
        return line;
    }
    if (series.shape == Shape::Levels) {
        for (std::size_t i = 0; i + 1 < series.points.size(); i += 2)
            line.paths << toStroke({series.points[i], series.points[i + 1]});
        return line;
    }
    // Cut before thinning, which would otherwise make gaps of its own or close real ones.
    const bool thins = series.points.size() > 2 * static_cast<std::size_t>(buckets());
    for (const ChartPath& whole : cutAtGaps(series.points, series.joinedDays)) {
        ChartPath path = whole;
        if (thins) {
            // The share of the pixels this part of the line has.
            const double share =
                (whole.back().x - whole.front().x) / (m_content.maxX - m_content.minX);
            const int parts = std::max(1, static_cast<int>(share * buckets()));
            path = thinned(whole, whole.front().x, whole.back().x, parts);
        }
        // Marks that touch each other would hide the line: then only an entry on its own has one,
        // and a level that ends where it begins, of which nothing else would be seen.
        const bool marks =
            series.values.empty() &&
            ((!thins && series.spans.empty()) || series.shape == Shape::Marks || path.size() == 1);
        if (marks) {
            for (const ChartXY& point : path)
                line.marks.append(QPointF(point.x, point.y));
        } else if (series.values.empty() && series.shape == Shape::Steps &&
                   path.back().y != path[path.size() - 2].y) {
            line.marks.append(QPointF(path.back().x, path.back().y));
        }
        if (series.shape != Shape::Marks && path.size() > 1)
            line.paths << toStroke(series.shape == Shape::Steps ? stepped(path) : path);
    }
    return line;
}

} // namespace frond
