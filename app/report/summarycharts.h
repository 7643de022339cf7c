// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/overtime/chartmodel.h"
#include "core/visit/ptsummary.h"

#include <QString>
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
    double height; ///< in points, on paper
};

/// The charts on the summary for a PT; those without an entry are left out whole.
std::vector<SummaryChart> summaryCharts(const PtSummary& summary);

} // namespace frond
