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

void addCaption(ChartModel::Content& content, const QString& text) {
    content.caption =
        content.caption.isEmpty() ? text : content.caption + QStringLiteral(" · ") + text;
}

template <std::optional<Rating> Ratings::*Given>
std::optional<double> valueOf(const ChartPoint& point) {
    const auto& rating = point.ratings.*Given;
    return rating ? std::optional<double>(rating->value()) : std::nullopt;
}

ChartValue painOf(const QString& key) {
    if (key == QLatin1String("before"))
        return valueOf<&Ratings::painBefore>;
    return key == QLatin1String("after") ? valueOf<&Ratings::painAfter>
                                         : valueOf<&Ratings::painDuring>;
}

/// The first line is that of the sessions; the plan's stays as it is.
void drawByMonth(SummaryChart& chart, const PtSummary& summary) {
    std::vector<ChartModel::Series>& series = chart.content.series;
    const DayRange days = summary.now.days;
    chart.monthsKey = series.front().key;
    if (chart.key == QLatin1String("words")) {
        const auto [marks, most] = wordMarks(summary.points, days);
        chart.months = marks;
        addCaption(chart.content, wordsByMonthText(most));
    } else if (chart.key == QLatin1String("size")) {
        chart.months = sizeMarks(summary.points, days);
        if (chart.months->end)
            chart.monthsName = mmNumberText(chart.months->end->y());
        addCaption(chart.content, sizeByMonthText());
    } else {
        chart.months = spreadMarks(summary.points, days, painOf(chart.monthsKey));
        chart.monthsName = series.front().name;
        addCaption(chart.content, painByMonthText());
    }
    series.erase(series.begin());
}

} // namespace

std::vector<SummaryChart> summaryCharts(const PtSummary& summary) {
    if (!summary.choices.charts || summary.choices.questionsAlone)
        return {};
    std::vector<SummaryChart> charts;
    const std::vector<ChartRest> paused = rests(summary);
    const DayRange days = summary.now.days;
    const bool byMonth = !isDrawnByEntry(days);
    const auto add = [&](const QString& key, ChartModel::Content content, double height) {
        if (content.series.empty() || content.series.front().points.empty())
            return;
        SummaryChart chart{
            .key = key, .content = std::move(content), .rests = paused, .height = height};
        if (byMonth)
            drawByMonth(chart, summary);
        if (!paused.empty())
            addCaption(chart.content, hatchText());
        charts.push_back(std::move(chart));
    };
    add(QStringLiteral("size"), sizeChart(summary.points, days, summary.largestInPlan), 130);
    ChartModel::Content pain = feltChart(summary.points, days, {});
    pain.title = painChartTitle();
    add(QStringLiteral("pain"), std::move(pain), 110);
    if (summary.withNumbers == 0)
        add(QStringLiteral("words"), wordsChart(summary.points, days), 90);
    // Above each other they have one axis of days.
    constexpr double forWords = 46;
    for (SummaryChart& chart : charts)
        chart.left = charts.back().key == QLatin1String("words") ? forWords : chart.left;
    return charts;
}

} // namespace frond
