// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a span too long for each entry: a mark for each week or month. The typical value is
// joined, the middle half a box, the whole range a thin line.
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "app/viewmodels/overtime/overtimecharts.h"
#include "core/overtime/statistics.h"
#include "core/overtime/sums.h"

#include <span>

namespace frond {

struct PeriodCharts {
    DayRange range;
    Level level;
    std::span<const PeriodSums> periods; ///< those with an entry, of `level`
    const Sums& all;                     ///< together
};

/// Each size used is marked, so that one session at a new size is seen.
ChartModel::Content sizeChart(const PeriodCharts& charts, std::span<const LargestSpan> largest,
                              std::span<const Millimetres> kitSizes);
ChartModel::Content feltChart(const PeriodCharts& charts, FeltLines lines);
ChartModel::Content wordsChart(const PeriodCharts& charts);
ChartModel::Content easeChart(const PeriodCharts& charts);
ChartModel::Content depthChart(const PeriodCharts& charts);

} // namespace frond
