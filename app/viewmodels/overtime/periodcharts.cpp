// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/periodcharts.h"

#include "app/qtconvert.h"
#include "app/viewmodels/overtime/chartaxes.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "core/overtime/spread.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace frond {

namespace {

using Content = ChartModel::Content;
using Series = ChartModel::Series;
using Shape = ChartModel::Shape;

/// The middle of its days.
double xOf(DayRange days) {
    return (dayX(days.from) + dayX(days.to) + 1) / 2;
}

/// A week or a month without a value breaks the line.
int joinedDays(Level level) {
    switch (level) {
    case Level::Week:
        return maxJoinedDays;
    case Level::Month:
        return 45;
    case Level::Year:
        break;
    }
    return 550;
}

/// How often each length was used.
std::vector<ValueCount> lengths(const std::map<Millimetres, int>& counts) {
    std::vector<ValueCount> values;
    for (const auto& [length, times] : counts)
        values.push_back({length.number(), static_cast<std::size_t>(times)});
    return values;
}

std::map<Millimetres, int> largestSizes(const Sums& sums) {
    std::map<Millimetres, int> counts;
    for (const auto& [diameter, row] : sums.diameters) {
        if (row.asLargest > 0)
            counts[diameter] = row.asLargest;
    }
    return counts;
}

/// A mark for each period that has values.
template <class Values>
Series spreadSeries(const QString& key, const QString& name, Shape shape,
                    const PeriodCharts& charts, const Values& valuesOf) {
    Series series{key, name, name, shape};
    series.joinedDays = joinedDays(charts.level);
    for (const PeriodSums& period : charts.periods) {
        const auto spread = spreadOfCounts(valuesOf(period.sums));
        if (!spread)
            continue;
        const double x = xOf(period.days);
        series.points.push_back({x, spread->typical});
        series.spans.push_back({x, dayX(period.days.to) - dayX(period.days.from) + 1,
                                spread->lowest, spread->lowerQuartile, spread->upperQuartile,
                                spread->highest});
    }
    return series;
}

Content withPeriods(const PeriodCharts& charts, const QString& title) {
    Content content = withDays(charts.range, title);
    content.byPeriod = true;
    return content;
}

QString legend(Level level) {
    switch (level) {
    case Level::Week:
        return OverTimeTexts::tr("By week: line typical · box middle half · thin line whole range");
    case Level::Month:
        return OverTimeTexts::tr(
            "By month: line typical · box middle half · thin line whole range");
    case Level::Year:
        break;
    }
    return OverTimeTexts::tr("By year: line typical · box middle half · thin line whole range");
}

QString sizeLegend(Level level) {
    switch (level) {
    case Level::Week:
        return OverTimeTexts::tr("By week: line typical · points every size used");
    case Level::Month:
        return OverTimeTexts::tr("By month: line typical · points every size used");
    case Level::Year:
        break;
    }
    return OverTimeTexts::tr("By year: line typical · points every size used");
}

QString wordsLegend(Level level) {
    switch (level) {
    case Level::Week:
        return OverTimeTexts::tr("By week: a point for each word used");
    case Level::Month:
        return OverTimeTexts::tr("By month: a point for each word used");
    case Level::Year:
        break;
    }
    return OverTimeTexts::tr("By year: a point for each word used");
}

void addRating(Content& content, const QString& key, const QString& name, const QString& sentence,
               const PeriodCharts& charts, RatingOf rating) {
    Series series = spreadSeries(key, name, Shape::Line, charts,
                                 [&](const Sums& sums) { return sums.of(rating).values(); });
    if (series.points.empty())
        return;
    series.loneText = OverTimeTexts::tr("%1 %2", "a name and a value")
                          .arg(name, middleText(series.points.back().y));
    content.series.push_back(std::move(series));
    const QString text = ratingSentence(sentence, charts.all, rating);
    content.summary += content.summary.isEmpty() ? text : QLatin1Char(' ') + text;
}

/// A millimetre of air, so that no line lies on the frame.
void useLengthScale(Content& content, double low, double high) {
    useScale(content, low - 1, high + 1, [](double mm) { return QLocale().toString(mm); });
}

} // namespace

Content sizeChart(const PeriodCharts& charts, std::span<const LargestSpan> largest,
                  std::span<const Millimetres> kitSizes) {
    Content content = withPeriods(charts, OverTimeTexts::tr("Size (mm)"));
    content.summary = sizeSentence(charts.all);
    const auto latest = charts.all.latest.largest;
    if (!latest)
        return content;
    Series series = spreadSeries(QStringLiteral("size"), mmText(*latest), Shape::Steps, charts,
                                 [](const Sums& sums) { return lengths(largestSizes(sums)); });
    for (ChartSpan& span : series.spans) { // sizes are few: each is a mark, none a part of a box
        span.lowerQuartile = span.low;
        span.upperQuartile = span.low;
    }
    double low = latest->number();
    double high = low;
    for (const PeriodSums& period : charts.periods) {
        for (const auto& [diameter, times] : largestSizes(period.sums)) {
            series.values.push_back({xOf(period.days), diameter.number()});
            low = std::min(low, diameter.number());
            high = std::max(high, diameter.number());
        }
    }
    ChartPath levels;
    for (const auto& [days, diameter] : largest) {
        low = std::min(low, diameter.number());
        high = std::max(high, diameter.number());
        levels.push_back({dayX(days.from), diameter.number()});
        levels.push_back({dayX(days.to) + 1, diameter.number()});
    }
    useSizeScale(content, low, high, kitSizes);
    content.legend = sizeLegend(charts.level);
    content.series.push_back(std::move(series));
    if (!levels.empty()) {
        const QString mm = mmText(largest.back().diameter);
        content.summary += OverTimeTexts::tr(" The plan's largest is %1.").arg(mm);
        content.series.push_back({QStringLiteral("plan"), OverTimeTexts::tr("plan %1").arg(mm),
                                  QString(), Shape::Levels, std::move(levels)});
    }
    return content;
}

Content feltChart(const PeriodCharts& charts, FeltLines lines) {
    Content content = withPeriods(charts, OverTimeTexts::tr("How it felt"));
    useRatingScale(content);
    content.caption = painCaption();
    content.legend = legend(charts.level);
    const bool during = !charts.all.of(RatingOf::PainDuring).isEmpty();
    const bool before = !charts.all.of(RatingOf::PainBefore).isEmpty();
    const bool after = !charts.all.of(RatingOf::PainAfter).isEmpty();
    if (lines.before || (!during && !after))
        addRating(content, QStringLiteral("before"), OverTimeTexts::tr("before"),
                  OverTimeTexts::tr("Pain before"), charts, RatingOf::PainBefore);
    addRating(content, QStringLiteral("during"), OverTimeTexts::tr("during"),
              OverTimeTexts::tr("Pain during"), charts, RatingOf::PainDuring);
    if (lines.after || (!during && !before))
        addRating(content, QStringLiteral("after"), OverTimeTexts::tr("after"),
                  OverTimeTexts::tr("Pain after"), charts, RatingOf::PainAfter);
    return content;
}

Content wordsChart(const PeriodCharts& charts) {
    Content content = withPeriods(charts, OverTimeTexts::tr("How it felt, in words"));
    content.summary = wordsSentence(charts.all.words);
    useWordScale(content);
    content.legend = wordsLegend(charts.level);
    ChartPath path;
    for (const PeriodSums& period : charts.periods) {
        for (std::size_t word = 0; word < period.sums.words.size(); ++word) {
            if (period.sums.words[word] > 0)
                path.push_back({xOf(period.days), static_cast<double>(word)});
        }
    }
    content.series.push_back(
        {QStringLiteral("words"), QString(), QString(), Shape::Marks, std::move(path)});
    return content;
}

Content easeChart(const PeriodCharts& charts) {
    Content content = withPeriods(charts, OverTimeTexts::tr("At ease\u00a0↑"));
    useRatingScale(content);
    content.caption = easeCaption();
    content.legend = legend(charts.level);
    addRating(content, QStringLiteral("easeBefore"), OverTimeTexts::tr("before"),
              OverTimeTexts::tr("At ease before"), charts, RatingOf::EaseBefore);
    addRating(content, QStringLiteral("ease"), OverTimeTexts::tr("after"),
              OverTimeTexts::tr("At ease after"), charts, RatingOf::EaseAfter);
    for (const RatingOf rating : {RatingOf::EaseBefore, RatingOf::EaseAfter}) {
        if (const auto& latest = charts.all.latest.ratings[static_cast<std::size_t>(rating)])
            content.value = OverTimeTexts::tr("%1 %2", "a name and a value")
                                .arg(rating == RatingOf::EaseBefore ? OverTimeTexts::tr("before")
                                                                    : OverTimeTexts::tr("after"),
                                     QLocale().toString(latest->value()));
    }
    return content;
}

Content depthChart(const PeriodCharts& charts) {
    Content content = withPeriods(charts, OverTimeTexts::tr("Depth (mm)"));
    const auto latest = charts.all.latest.depth;
    if (!latest)
        return content;
    content.value = mmText(*latest);
    content.legend = legend(charts.level);
    const Millimetres low = charts.all.depths.begin()->first;
    const Millimetres high = charts.all.depths.rbegin()->first;
    useLengthScale(content, low.number(), high.number());
    content.summary = low == high
                          ? OverTimeTexts::tr("Depth: %1 in %Ln entries.", nullptr,
                                              static_cast<int>(lengths(charts.all.depths).size()))
                                .arg(content.value)
                          : OverTimeTexts::tr("Depth: between %1 and %2, latest %3.")
                                .arg(mmText(low), mmText(high), content.value);
    content.series.push_back(spreadSeries(QStringLiteral("depth"), content.value, Shape::Line,
                                          charts,
                                          [](const Sums& sums) { return lengths(sums.depths); }));
    return content;
}

} // namespace frond
