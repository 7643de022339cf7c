// SPDX-License-Identifier: GPL-3.0-or-later
// What each chart over time shows of the entries of a span of days.
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "core/overtime/statistics.h"

#include <span>

namespace frond {

/// `largest`: what the plan has as its largest diameter, drawn beside the sizes. `kitSizes`: what
/// the axis names, ascending.
ChartModel::Content sizeChart(std::span<const ChartPoint> points, DayRange range,
                              std::span<const LargestSpan> largest,
                              std::span<const Millimetres> kitSizes = {});

struct FeltLines {
    bool before = false;
    bool after = false;
};
/// Pain, 0 to 10: during, and what `lines` asks for. Where only one of the three was ever noted,
/// that one is shown.
ChartModel::Content feltChart(std::span<const ChartPoint> points, DayRange range, FeltLines lines);
/// Words as four named rows: they are not numbers, so nothing joins them.
ChartModel::Content wordsChart(std::span<const ChartPoint> points, DayRange range);
ChartModel::Content easeChart(std::span<const ChartPoint> points, DayRange range);
ChartModel::Content depthChart(std::span<const ChartPoint> points, DayRange range);
/// A bar for each period of `level`; on a span too long for that many bars, one for a few together:
/// the minutes of a mean week. With the plan's minutes, where that has any.
ChartModel::Content minutesChart(std::span<const PeriodSummary> periods, Level level,
                                 DayRange range, bool withPlan);

bool hasRating(std::span<const ChartPoint> points, std::optional<Rating> Ratings::*rating);

} // namespace frond
