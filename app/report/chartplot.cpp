// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/chartplot.h"

#include <algorithm>

namespace frond {

std::vector<ChartEnd> chartEnds(const ChartModel& chart, const SummaryChart& shown,
                                const ChartPlot& plot, double lineHeight) {
    std::vector<ChartEnd> ends;
    for (const QList<ChartLine> lines = chart.lines(); const ChartLine& line : lines) {
        if (!line.endText.isEmpty())
            ends.push_back({plot.y(line.end.y()), line.endText});
    }
    if (shown.months && shown.months->end && !shown.monthsName.isEmpty())
        ends.push_back({plot.y(shown.months->end->y()), shown.monthsName});
    std::sort(ends.begin(), ends.end(),
              [](const ChartEnd& a, const ChartEnd& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + lineHeight);
    return ends;
}

} // namespace frond
