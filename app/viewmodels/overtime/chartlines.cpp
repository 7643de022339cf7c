// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/chartlines.h"

#include <algorithm>
#include <cmath>

namespace frond {

double dayX(Day day) {
    return static_cast<double>(day.time_since_epoch().count());
}

double chartX(Day day, const std::optional<Moment>& at) {
    const double start = dayX(day);
    if (!at)
        return start + 0.5;
    const auto daysAfter = static_cast<double>((at->day() - day).count());
    return start + daysAfter + static_cast<double>(at->timeOfDay().count()) / (24.0 * 60.0);
}

std::vector<ChartPath> cutAtGaps(const ChartPath& points, int joinedDays) {
    std::vector<ChartPath> paths;
    for (const ChartXY& point : points) {
        const bool joins =
            !paths.empty() &&
            std::floor(point.x) - std::floor(paths.back().back().x) <= double(joinedDays);
        if (!joins)
            paths.emplace_back();
        paths.back().push_back(point);
    }
    return paths;
}

ChartPath thinned(const ChartPath& points, double minX, double maxX, int buckets) {
    if (buckets < 1 || maxX <= minX || points.size() <= 2 * static_cast<std::size_t>(buckets))
        return points;
    const auto bucketOf = [&](const ChartXY& point) {
        const double part = std::floor((point.x - minX) / (maxX - minX) * buckets);
        return std::clamp(static_cast<int>(part), 0, buckets - 1);
    };
    const auto lower = [](const ChartXY& a, const ChartXY& b) { return a.y < b.y; };
    ChartPath kept;
    for (auto from = points.begin(); from != points.end();) {
        const int bucket = bucketOf(*from);
        const auto to = std::find_if(
            from, points.end(), [&](const ChartXY& point) { return bucketOf(point) != bucket; });
        auto [low, high] = std::minmax_element(from, to, lower);
        if (high < low)
            std::swap(low, high);
        kept.push_back(*low);
        if (high != low)
            kept.push_back(*high);
        from = to;
    }
    if (kept.front() != points.front())
        kept.insert(kept.begin(), points.front());
    if (kept.back() != points.back())
        kept.push_back(points.back());
    return kept;
}

ChartPath stepped(const ChartPath& points) {
    ChartPath path;
    for (const ChartXY& point : points) {
        const std::size_t size = path.size();
        if (size > 0 && path.back().y != point.y)
            path.push_back({point.x, path.back().y});
        if (size > 1 && path[size - 1].y == point.y && path[size - 2].y == point.y)
            path.back() = point; // still on the same level
        else
            path.push_back(point);
    }
    return path;
}

AxisScale roundScale(double low, double high) {
    constexpr int maxParts = 3;
    double step = 1;
    for (double decade = 1; decade <= 1e6; decade *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            step = decade * factor;
            const double min = std::max(0.0, std::floor(low / step) * step);
            double max = std::ceil(high / step) * step;
            if (max <= min)
                max = min + step;
            if (max - min <= maxParts * step)
                return {min, max, step};
        }
    }
    return {low, high, step};
}

} // namespace frond
