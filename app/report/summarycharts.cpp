// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/summarycharts.h"

#include "app/report/summarytext.h"
#include "app/viewmodels/overtime/overtimecharts.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

std::vector<ChartRest> rests(const PtSummary& summary) {
    const auto x = [](Day day) { return static_cast<double>(day.time_since_epoch().count()); };
    const DayRange days = summary.now.days;
    std::vector<ChartRest> spans;
    for (const Pause& pause : summary.pauses) {
        const Day first = std::max(pause.from, days.from);
        const Day last = std::min(pause.to.value_or(days.to), days.to);
        if (summary.choices.plan && first <= last)
            spans.push_back({x(first), x(last) + 1});
    }
    return spans;
}

} // namespace

std::vector<SummaryChart> summaryCharts(const PtSummary& summary) {
    if (!summary.choices.charts)
        return {};
    std::vector<SummaryChart> charts;
    const std::vector<ChartRest> paused = rests(summary);
    const auto add = [&](const QString& key, ChartModel::Content content, double height) {
        if (!paused.empty())
            content.caption = content.caption.isEmpty()
                                  ? hatchText()
                                  : content.caption + QStringLiteral(" · ") + hatchText();
        const auto hasPoints = [](const ChartModel::Series& s) { return !s.points.empty(); };
        if (std::any_of(content.series.begin(), content.series.end(), hasPoints))
            charts.push_back({key, std::move(content), paused, height});
    };
    const DayRange days = summary.now.days;
    add(QStringLiteral("size"), sizeChart(summary.points, days, summary.largestInPlan), 130);
    ChartModel::Content pain = feltChart(summary.points, days, {});
    pain.title = painChartTitle();
    add(QStringLiteral("pain"), std::move(pain), 110);
    if (summary.withNumbers == 0)
        add(QStringLiteral("words"), wordsChart(summary.points, days), 90);
    return charts;
}

} // namespace frond
