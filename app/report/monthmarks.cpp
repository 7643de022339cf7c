// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/monthmarks.h"

#include "app/viewmodels/overtime/chartlines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

/// Of a month's width, so that two boxes do not touch.
constexpr double air = 0.1;
/// Of a word's row.
constexpr double rowHeight = 0.8;

struct Month {
    double from;
    double to;
    std::span<const ChartPoint> points;

    [[nodiscard]] double middle() const { return (from + to) / 2; }
    [[nodiscard]] QRectF box(double low, double high) const {
        return {from + air * (to - from), low, (1 - 2 * air) * (to - from), high - low};
    }
};

std::vector<Month> months(std::span<const ChartPoint> points, DayRange range) {
    std::vector<Month> list;
    for (const DayRange& days : periodsWithin(range, Level::Month)) {
        const auto last = std::find_if(points.begin(), points.end(), [&](const ChartPoint& point) {
            return point.day > days.to;
        });
        const auto count = static_cast<std::size_t>(last - points.begin());
        list.push_back({static_cast<double>(days.from.time_since_epoch().count()),
                        static_cast<double>(days.to.time_since_epoch().count()) + 1,
                        points.first(count)});
        points = points.subspan(count);
    }
    return list;
}

std::optional<double> sizeOf(const ChartPoint& point) {
    return point.largest ? std::optional(point.largest->number()) : std::nullopt;
}

std::vector<QPointF> valuesOf(const Month& month, ChartValue value) {
    std::vector<QPointF> found;
    for (const ChartPoint& point : month.points) {
        if (const auto given = value(point))
            found.emplace_back(chartX(point.day, point.at), *given);
    }
    return found;
}

std::optional<Spread> spreadOfAll(const std::vector<QPointF>& values) {
    std::vector<double> numbers;
    numbers.reserve(values.size());
    for (const QPointF& value : values)
        numbers.push_back(value.y());
    return spreadOf(std::move(numbers));
}

/// Goes on with the last line, or begins one.
class Lines {
public:
    explicit Lines(MonthMarks& marks) : m_marks(marks) {}
    void add(std::initializer_list<QPointF> points) {
        if (!std::exchange(m_open, true))
            m_marks.lines.emplace_back();
        m_marks.lines.back() += QList<QPointF>(points);
        m_marks.end = m_marks.lines.back().back();
    }
    void end() { m_open = false; }

private:
    MonthMarks& m_marks;
    bool m_open = false;
};

void addRange(MonthMarks& marks, const Month& month, const Spread& spread) {
    if (spread.lowest < spread.highest)
        marks.ranges.emplace_back(month.middle(), spread.lowest, month.middle(), spread.highest);
}

} // namespace

MonthMarks spreadMarks(std::span<const ChartPoint> points, DayRange range, ChartValue value) {
    MonthMarks marks;
    Lines lines(marks);
    for (const Month& month : months(points, range)) {
        const std::vector<QPointF> values = valuesOf(month, value);
        if (values.size() < fewestForMedian) {
            lines.end();
            marks.dots.insert(marks.dots.end(), values.begin(), values.end());
            if (!values.empty())
                marks.end = values.back();
            continue;
        }
        const Spread spread = spreadOfAll(values).value();
        marks.boxes.push_back(month.box(spread.lowerQuartile, spread.upperQuartile));
        addRange(marks, month, spread);
        lines.add({{month.middle(), spread.typical}});
    }
    // A line of one point would not be seen.
    for (const QList<QPointF>& line : marks.lines) {
        if (line.size() == 1)
            marks.dots.push_back(line.first());
    }
    std::erase_if(marks.lines, [](const QList<QPointF>& line) { return line.size() == 1; });
    return marks;
}

MonthMarks sizeMarks(std::span<const ChartPoint> points, DayRange range) {
    MonthMarks marks;
    Lines lines(marks);
    for (const Month& month : months(points, range)) {
        const auto spread = spreadOfAll(valuesOf(month, sizeOf));
        if (!spread) {
            lines.end();
            continue;
        }
        addRange(marks, month, *spread);
        lines.add({{month.from, spread->typical}, {month.to, spread->typical}});
    }
    return marks;
}

WordMarks wordMarks(std::span<const ChartPoint> points, DayRange range) {
    using Counts = std::array<int, 4>;
    const std::vector<Month> all = months(points, range);
    std::vector<Counts> counted;
    int most = 0;
    for (const Month& month : all) {
        Counts& counts = counted.emplace_back();
        for (const ChartPoint& point : month.points) {
            for (const Felt word : point.words)
                most = std::max(most, ++counts.at(static_cast<std::size_t>(word)));
        }
    }
    WordMarks found{{.countsWords = true}, most};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t word = 0; word < counted[i].size(); ++word) {
            const double half = rowHeight / 2 * counted[i].at(word) / most;
            const auto row = static_cast<double>(word);
            if (counted[i].at(word) > 0)
                found.marks.boxes.push_back(all[i].box(row - half, row + half));
        }
    }
    return found;
}

} // namespace frond
