// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/chartaxes.h"
#include "app/viewmodels/overtime/overtimetext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"

#include <QLocale>
#include <cmath>
#include <vector>

namespace frond {

namespace {

using Content = ChartModel::Content;

/// Above these an axis says months, not days; years, not months.
constexpr Days maxDaysByName{120};
constexpr Days maxMonthsByName{3 * 365};
/// The first, the middle and the last day: three labels fit level at any text size, and a fourth
/// would not.
QList<ChartTick> dayTicks(DayRange range) {
    const auto text = [&](Day day) {
        if (range.to - range.from > maxMonthsByName)
            return QString::number(toQDate(day).year());
        return range.to - range.from > maxDaysByName ? axisMonthText(day)
                                                     : axisDateText(day, range);
    };
    const auto from = static_cast<double>(range.from.time_since_epoch().count());
    const auto to = static_cast<double>(range.to.time_since_epoch().count()) + 1;
    const Day middle = range.from + (range.to - range.from) / 2;
    QList<ChartTick> ticks{{from, text(range.from)}};
    if (text(middle) != text(range.from) && text(middle) != text(range.to))
        ticks << ChartTick{(from + to) / 2, text(middle)};
    if (text(range.to) != text(range.from))
        ticks << ChartTick{to, text(range.to)};
    return ticks;
}

} // namespace

Content withDays(DayRange range, const QString& title) {
    Content content;
    content.title = title;
    content.minX = static_cast<double>(range.from.time_since_epoch().count());
    content.maxX = static_cast<double>(range.to.time_since_epoch().count()) + 1;
    content.xTicks = dayTicks(range);
    return content;
}

void useScale(Content& content, double low, double high,
              const std::function<QString(double)>& text) {
    const AxisScale scale = roundScale(low, high);
    content.minY = scale.min;
    content.maxY = scale.max;
    const auto parts = static_cast<int>(std::lround((scale.max - scale.min) / scale.step));
    for (int i = 0; i <= parts; ++i) {
        const double value = scale.min + i * scale.step;
        content.yTicks << ChartTick{value, text(value)};
    }
}

void useSizeScale(Content& content, double low, double high,
                  std::span<const Millimetres> kitSizes) {
    constexpr std::size_t maxTicks = 5; // as many labels as stand under each other
    std::vector<double> sizes;
    for (const Millimetres size : kitSizes) {
        if (size.number() >= low && size.number() <= high)
            sizes.push_back(size.number());
    }
    if (sizes.size() < 2) {
        useScale(content, low - 1, high + 1, [](double mm) { return QLocale().toString(mm); });
        return;
    }
    content.minY = low - 1;
    content.maxY = high + 1;
    // Labels of sizes that lie close would stand on each other.
    const double apart = (content.maxY - content.minY) / maxTicks * 0.8;
    for (const double size : sizes) {
        if (content.yTicks.isEmpty() || size - content.yTicks.back().value >= apart)
            content.yTicks << ChartTick{size, QLocale().toString(size)};
    }
}

void useRatingScale(Content& content) {
    content.minY = 0;
    content.maxY = 10;
    for (const int value : {0, 5, 10})
        content.yTicks << ChartTick{double(value), QLocale().toString(value)};
}

void useWordScale(Content& content) {
    content.minY = -0.5;
    content.maxY = 3.5;
    for (const Felt felt : {Felt::Easy, Felt::Okay, Felt::Hard, Felt::TooMuch})
        content.yTicks << ChartTick{double(static_cast<int>(felt)), feltText(felt)};
}

QString painCaption() {
    return OverTimeTexts::tr("Pain: 0 no pain · 10 worst I can imagine");
}

QString easeCaption() {
    return OverTimeTexts::tr("0 not at ease · 10 fully at ease");
}

} // namespace frond
