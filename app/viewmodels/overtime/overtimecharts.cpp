// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimecharts.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "app/viewmodels/overtime/chartaxes.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "core/base/day.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace frond {

namespace {

using Shape = ChartModel::Shape;
using Content = ChartModel::Content;
using RatingField = std::optional<Rating> Ratings::*;

/// More bars than this are too thin on a phone.
constexpr std::size_t maxBars = 60;

ChartPath ratingPath(std::span<const ChartPoint> points, RatingField rating) {
    ChartPath path;
    for (const ChartPoint& point : points) {
        if (const auto& given = point.ratings.*rating)
            path.push_back({chartX(point.day, point.at), double(given->value())});
    }
    return path;
}

/// What stands at its end when an entry is alone: its name and the value.
QString named(const QString& name, const ChartPath& path) {
    if (path.empty())
        return name;
    return OverTimeTexts::tr("%1 %2", "a name and a value")
        .arg(name, QLocale().toString(path.back().y));
}

void addRating(Content& content, const QString& key, const QString& name, const QString& sentence,
               std::span<const ChartPoint> points, RatingField rating) {
    ChartPath path = ratingPath(points, rating);
    if (path.empty())
        return;
    content.series.push_back({key, name, named(name, path), Shape::Line, std::move(path)});
    const QString text = ratingSentence(sentence, points, rating);
    content.summary += content.summary.isEmpty() ? text : QLatin1Char(' ') + text;
}

/// Of what was noted in `range` what falls on seven of its days; all of it where there are fewer.
Seconds aWeek(Seconds all, DayRange range) {
    return 7 * all / std::max<Days::rep>(7, (range.to - range.from).count() + 1);
}

/// Of `count` values from `first` on; 0 when there are none.
} // namespace

bool hasRating(std::span<const ChartPoint> points, RatingField rating) {
    return std::any_of(points.begin(), points.end(), [&](const ChartPoint& point) {
        return (point.ratings.*rating).has_value();
    });
}

Content sizeChart(std::span<const ChartPoint> points, DayRange range,
                  std::span<const LargestSpan> largest, std::span<const Millimetres> kitSizes) {
    Content content = withDays(range, OverTimeTexts::tr("Size (mm)"));
    content.summary = sizeSentence(points);
    ChartPath path;
    for (const ChartPoint& point : points) {
        if (point.largest)
            path.push_back({chartX(point.day, point.at), point.largest->number()});
    }
    if (path.empty())
        return content;
    const auto [lowest, highest] = std::minmax_element(
        path.begin(), path.end(), [](const ChartXY& a, const ChartXY& b) { return a.y < b.y; });
    double low = lowest->y;
    double high = highest->y;
    ChartPath levels;
    for (const auto& [days, diameter] : largest) {
        const double mm = diameter.number();
        low = std::min(low, mm);
        high = std::max(high, mm);
        levels.push_back({chartX(days.from, std::nullopt) - 0.5, mm});
        levels.push_back({chartX(days.to, std::nullopt) + 0.5, mm});
    }
    useSizeScale(content, low, high, kitSizes);
    const QString latest = mmText(*Millimetres::fromNumber(path.back().y));
    content.series.push_back(
        {QStringLiteral("size"), latest, latest, Shape::Steps, std::move(path)});
    if (!levels.empty()) {
        const QString mm = mmText(largest.back().diameter);
        content.summary += OverTimeTexts::tr(" The plan's largest is %1.").arg(mm);
        content.series.push_back({QStringLiteral("plan"), OverTimeTexts::tr("plan %1").arg(mm),
                                  QString(), Shape::Levels, std::move(levels)});
    }
    return content;
}

Content feltChart(std::span<const ChartPoint> points, DayRange range, FeltLines lines) {
    Content content = withDays(range, OverTimeTexts::tr("How it felt"));
    useRatingScale(content);
    content.caption = painCaption();
    const bool during = hasRating(points, &Ratings::painDuring);
    const bool before = hasRating(points, &Ratings::painBefore);
    const bool after = hasRating(points, &Ratings::painAfter);
    if (lines.before || (!during && !after))
        addRating(content, QStringLiteral("before"), OverTimeTexts::tr("before"),
                  OverTimeTexts::tr("Pain before"), points, &Ratings::painBefore);
    addRating(content, QStringLiteral("during"), OverTimeTexts::tr("during"),
              OverTimeTexts::tr("Pain during"), points, &Ratings::painDuring);
    if (lines.after || (!during && !before))
        addRating(content, QStringLiteral("after"), OverTimeTexts::tr("after"),
                  OverTimeTexts::tr("Pain after"), points, &Ratings::painAfter);
    return content;
}

Content wordsChart(std::span<const ChartPoint> points, DayRange range) {
    Content content = withDays(range, OverTimeTexts::tr("How it felt, in words"));
    content.summary = wordsSentence(points);
    useWordScale(content);
    ChartPath path;
    for (const ChartPoint& point : points) {
        for (const Felt word : point.words)
            path.push_back({chartX(point.day, point.at), double(static_cast<int>(word))});
    }
    // No label at an end: the rows are named.
    content.series.push_back(
        {QStringLiteral("words"), QString(), QString(), Shape::Marks, std::move(path)});
    return content;
}

Content easeChart(std::span<const ChartPoint> points, DayRange range) {
    Content content = withDays(range, OverTimeTexts::tr("At ease\u00a0↑"));
    useRatingScale(content);
    content.caption = easeCaption();
    addRating(content, QStringLiteral("easeBefore"), OverTimeTexts::tr("before"),
              OverTimeTexts::tr("At ease before"), points, &Ratings::easeBefore);
    addRating(content, QStringLiteral("ease"), OverTimeTexts::tr("after"),
              OverTimeTexts::tr("At ease after"), points, &Ratings::easeAfter);
    if (!content.series.empty())
        content.value = content.series.back().loneText;
    return content;
}

Content depthChart(std::span<const ChartPoint> points, DayRange range) {
    Content content = withDays(range, OverTimeTexts::tr("Depth (mm)"));
    ChartPath path;
    for (const ChartPoint& point : points) {
        if (point.depth)
            path.push_back({chartX(point.day, point.at), point.depth->number()});
    }
    if (path.empty())
        return content;
    const auto [low, high] = std::minmax_element(
        path.begin(), path.end(), [](const ChartXY& a, const ChartXY& b) { return a.y < b.y; });
    useScale(content, low->y - 1, high->y + 1, [](double mm) { return QLocale().toString(mm); });
    const auto mm = [](double number) { return mmText(*Millimetres::fromNumber(number)); };
    content.value = mm(path.back().y);
    content.summary = low->y == high->y ? OverTimeTexts::tr("Depth: %1 in %Ln entries.", nullptr,
                                                            static_cast<int>(path.size()))
                                              .arg(content.value)
                                        : OverTimeTexts::tr("Depth: between %1 and %2, latest %3.")
                                              .arg(mm(low->y), mm(high->y), content.value);
    content.series.push_back(
        {QStringLiteral("depth"), content.value, content.value, Shape::Line, std::move(path)});
    return content;
}

Content minutesChart(std::span<const PeriodSummary> periods, Level level, DayRange range,
                     bool withPlan) {
    Content content = withDays(range, OverTimeTexts::tr("Minutes a week"));
    const std::size_t together = std::max<std::size_t>(1, (periods.size() + maxBars - 1) / maxBars);
    ChartPath path;
    ChartPath levels;
    double most = 0;
    Seconds all{0};
    int noted = 0;
    for (std::size_t i = 0; i < periods.size(); i += together) {
        const auto bar = periods.subspan(i, std::min(periods.size() - i, together));
        Seconds duration{0};
        Days days{0};
        int planned = 0;
        for (const PeriodSummary& period : bar) {
            duration += period.duration;
            planned += withPlan ? period.plannedMinutes : 0;
            noted += period.duration > Seconds{0} ? 1 : 0;
            // A week is drawn whole, also one that the range begins or ends in.
            days += level == Level::Week ? Days{7} : period.days.to - period.days.from + Days{1};
        }
        all += duration;
        const double weeks = static_cast<double>(days.count()) / 7.0;
        const double mean = static_cast<double>(duration.count()) / 60.0 / weeks;
        const double begin = dayX(bar.front().first);
        const double end = dayX(periodOf(bar.back().first, level).to) + 1;
        content.barDays = std::max(content.barDays, end - begin);
        content.minX = std::min(content.minX, begin);
        content.maxX = std::max(content.maxX, end);
        if (mean > 0)
            path.push_back({(begin + end) / 2, mean});
        most = std::max(most, mean);
        const double plan = planned / weeks;
        if (plan > 0) {
            if (!levels.empty() && levels.back().y == plan && levels.back().x == begin)
                levels.back().x = end;
            else
                levels.insert(levels.end(), {{begin, plan}, {end, plan}});
            most = std::max(most, plan);
        }
    }
    if (path.empty())
        return content;
    // Months differ in length, and all bars are as wide as the longest.
    content.minX = std::min(content.minX, path.front().x - content.barDays / 2);
    content.maxX = std::max(content.maxX, path.back().x + content.barDays / 2);
    useScale(content, 0, most, [](double value) { return QLocale().toString(value); });
    const auto count = static_cast<int>(periods.size());
    const auto one = static_cast<int>(together);
    const QString minutes = minutesText(aWeek(all, range));
    content.value = OverTimeTexts::tr("a week: %1").arg(minutes);
    QString summary;
    if (level == Level::Week) {
        summary = OverTimeTexts::tr("Minutes noted in %1 of %Ln weeks; a week %2, together %3.",
                                    nullptr, count);
        if (together > 1)
            content.caption =
                OverTimeTexts::tr("Each bar is the mean week of %Ln weeks.", nullptr, one);
    } else if (level == Level::Month) {
        summary = OverTimeTexts::tr("Minutes noted in %1 of %Ln months; a week %2, together %3.",
                                    nullptr, count);
        content.caption =
            OverTimeTexts::tr("Each bar is the mean week of %Ln months.", nullptr, one);
    } else {
        summary = OverTimeTexts::tr("Minutes noted in %1 of %Ln years; a week %2, together %3.",
                                    nullptr, count);
        content.caption =
            OverTimeTexts::tr("Each bar is the mean week of %Ln years.", nullptr, one);
    }
    content.summary = summary.arg(QLocale().toString(noted), minutes, minutesText(all));
    content.series.push_back(
        {QStringLiteral("minutes"), QString(), QString(), Shape::Bars, std::move(path)});
    if (!levels.empty())
        content.series.push_back({QStringLiteral("plan"), OverTimeTexts::tr("plan"), QString(),
                                  Shape::Levels, std::move(levels)});
    return content;
}

} // namespace frond
