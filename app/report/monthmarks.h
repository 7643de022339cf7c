// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn of a long period instead of every session: a mark for each month.
#pragma once

#include "core/overtime/period.h"
#include "core/overtime/spread.h"
#include "core/overtime/statistics.h"

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <optional>
#include <span>
#include <vector>

namespace frond {

/// In the chart's own numbers: days since 1970, and its unit.
struct MonthMarks {
    std::vector<QRectF> boxes;         ///< from a lower left corner, with a height of 0 or more
    std::vector<QList<QPointF>> lines; ///< of typical values, broken where a month has none
    std::vector<QLineF> ranges;        ///< from the lowest to the highest of a month
    std::vector<QPointF> dots;         ///< values that stand one by one
    bool countsWords = false;          ///< a box is how often, not the middle half
    std::optional<QPointF> end;        ///< the last that is typical, or stands by itself
    friend bool operator==(const MonthMarks&, const MonthMarks&) = default;
};

/// A value of a session.
using ChartValue = std::optional<double> (*)(const ChartPoint&);

/// Typical values as a line, the middle half as a box, all of it as a thin line. A month of fewer
/// values than `fewestForMedian` has each of them as a dot. `points` ascending, all of `range`.
MonthMarks spreadMarks(std::span<const ChartPoint> points, DayRange range, ChartValue value);
/// Typical sizes as steps, smallest to largest as a thin line.
MonthMarks sizeMarks(std::span<const ChartPoint> points, DayRange range);
/// For each word a row around its number: the more often, the thicker. `most` is how often that of
/// the thickest was said.
struct WordMarks {
    MonthMarks marks;
    int most = 0;
};
WordMarks wordMarks(std::span<const ChartPoint> points, DayRange range);

} // namespace frond
