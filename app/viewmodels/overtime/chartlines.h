// SPDX-License-Identifier: GPL-3.0-or-later
// How entries become the lines of a chart: where a line breaks, what is left out when there are
// more points than pixels, and how an axis is divided. Nothing here knows how it is drawn.
#pragma once

#include "core/base/day.h"

#include <optional>
#include <vector>

namespace frond {

/// `x` in days since 1970, `y` in the chart's own unit.
struct ChartXY {
    double x;
    double y;
    friend bool operator==(const ChartXY&, const ChartXY&) = default;
};
using ChartPath = std::vector<ChartXY>;

/// Where the day begins.
double dayX(Day day);
/// The day and the local time in it; noon when only the day is known.
double chartX(Day day, const std::optional<Moment>& at);

/// A line joins two entries only if at most this many days lie between them. Two weeks without an
/// entry are a rest, and a line across a rest would claim to know what happened in it; a shorter
/// limit would cut the line of a plan that has one session a week and skips one.
inline constexpr int maxJoinedDays = 14;

/// `points` (ascending by x) cut where more than `joinedDays` lie between two of them.
std::vector<ChartPath> cutAtGaps(const ChartPath& points, int joinedDays = maxJoinedDays);

/// At most two points, the lowest and the highest, from each of `buckets` equal parts of minX–maxX,
/// so that no peak is lost; and always the first and the last. Unchanged when there are no more
/// than two for each part anyway.
ChartPath thinned(const ChartPath& points, double minX, double maxX, int buckets);

/// With a corner before each change: a size stays what it was until the next session.
ChartPath stepped(const ChartPath& points);

struct AxisScale {
    double min;
    double max;
    double step;
    friend bool operator==(const AxisScale&, const AxisScale&) = default;
};
/// Round limits around `low` to `high` with one to three equal parts of 1, 2, 5, 10, … between;
/// never below 0.
AxisScale roundScale(double low, double high);

} // namespace frond
