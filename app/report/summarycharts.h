// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/monthmarks.h"
#include "app/viewmodels/overtime/chartmodel.h"
#include "core/visit/ptsummary.h"

#include <QString>
#include <optional>
#include <vector>

namespace frond {

/// A pause, from and to a place on the axis of days.
struct ChartRest {
    double from;
    double to;
};

struct SummaryChart {
    QString key; ///< "size", "pain" or "words"
    ChartModel::Content content;
    std::vector<ChartRest> rests;
    double height;    ///< in points, on paper
    double left = 22; ///< room for what the levels are called, in points; the same in all
    /// Of a period that is not drawn by entry (core/overtime/period.h), instead of a line through
    /// every session.
    std::optional<MonthMarks> months{};
    QString monthsKey{};  ///< of the line that they stand for: "size", "during", …
    QString monthsName{}; ///< stands at their end
};

/// The charts on the summary for a PT, by month where it is long; those without an entry are left
/// out whole.
std::vector<SummaryChart> summaryCharts(const PtSummary& summary);

} // namespace frond
