// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimetext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>
#include <numeric>

namespace frond {

namespace {

/// Inside a sentence the unit stays on the line of its number.
QString unbroken(Millimetres mm) {
    return mmText(mm).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString planText(const PlanSums& plan) {
    if (plan.planned == 0)
        return {};
    if (plan.offDays == 0)
        return OverTimeTexts::tr("Your plan had %1.").arg(number(plan.planned));
    return OverTimeTexts::tr("Your plan had %1, with %Ln rest days.", nullptr, plan.offDays)
        .arg(number(plan.planned));
}

/// "Mostly" is more than half of the sessions that had a size.
QString usedSizes(const Summary& summary) {
    int withSize = 0;
    const DiameterSummary* most = nullptr;
    const DiameterSummary* smallest = nullptr;
    const DiameterSummary* largest = nullptr;
    for (const DiameterSummary& row : summary.byDiameter) {
        if (row.sessionsAsLargest == 0)
            continue;
        withSize += row.sessionsAsLargest;
        if (!most || row.sessionsAsLargest > most->sessionsAsLargest)
            most = &row;
        smallest = smallest ? smallest : &row;
        largest = &row;
    }
    if (!most)
        return {};
    if (most->sessionsAsLargest == withSize)
        return OverTimeTexts::tr("Size: %1.").arg(unbroken(most->diameter));
    if (2 * most->sessionsAsLargest > withSize)
        return OverTimeTexts::tr("Mostly %1.").arg(unbroken(most->diameter));
    return OverTimeTexts::tr("Sizes from %1 to %2.")
        .arg(unbroken(smallest->diameter), unbroken(largest->diameter));
}

QString painText(const Summary& summary) {
    if (summary.painDuringCount == 0)
        return {};
    const QString low = number(*summary.painDuringMin);
    const QString high = number(*summary.painDuringMax);
    const QString counts = OverTimeTexts::tr("numbers in %1 of %2")
                               .arg(number(summary.painDuringCount), number(summary.sessions));
    if (low == high)
        return OverTimeTexts::tr("Pain during: %1; %2.").arg(low, counts);
    return OverTimeTexts::tr("Pain during: middle %1, between %2 and %3; %4.")
        .arg(middleText(*summary.painDuringMedian), low, high, counts);
}

/// "Mostly" is more than half of the words.
QString mostlyText(const std::array<int, 4>& words) {
    const int all = std::accumulate(words.begin(), words.end(), 0);
    const auto most = std::max_element(words.begin(), words.end());
    if (2 * *most <= all)
        return wordsSentence(words);
    return OverTimeTexts::tr("Mostly %1 (%2 of %3).")
        .arg(feltText(static_cast<Felt>(most - words.begin())), number(*most), number(all));
}

/// What a rating says: `given` of `sessions`, the last of them `latest`.
QString ratingText(const QString& name, const RatingCounts& given, int latest, int sessions) {
    if (given.isEmpty())
        return {};
    const QString counts =
        OverTimeTexts::tr("numbers in %1 of %2").arg(number(given.total()), number(sessions));
    const QString low = number(*given.lowest());
    const QString high = number(*given.highest());
    if (low == high)
        return OverTimeTexts::tr("%1: %2; %3.").arg(name, low, counts);
    return OverTimeTexts::tr("%1: middle %2, between %3 and %4, latest %5; %6.")
        .arg(name, middleText(*given.median()), low, high, number(latest), counts);
}

QString sizeText(Millimetres low, Millimetres high, Millimetres latest, int with, int sessions) {
    const QString counts =
        OverTimeTexts::tr("a size in %1 of %2").arg(number(with), number(sessions));
    if (low == high)
        return OverTimeTexts::tr("Size: %1; %2.").arg(unbroken(low), counts);
    return OverTimeTexts::tr("Size: from %1 to %2, latest %3; %4.")
        .arg(unbroken(low), unbroken(high), unbroken(latest), counts);
}

void addWhen(QStringList& parts, const QString& part) {
    if (!part.isEmpty())
        parts.append(part);
}

} // namespace

QString middleText(double value) {
    return QLocale().toString(value, 'f', value == static_cast<int>(value) ? 0 : 1);
}

QString countText(int count, Counted counted) {
    if (counted == Counted::Entries)
        return count == 0 ? OverTimeTexts::tr("no entries")
                          : entriesText(static_cast<std::size_t>(count));
    return count == 0 ? OverTimeTexts::tr("no sessions")
                      : OverTimeTexts::tr("%Ln sessions", nullptr, count);
}

QString rangeSentence(const Summary& summary, Day today, bool withPlan) {
    QStringList sentences;
    sentences.append(
        OverTimeTexts::tr("%1.", "a span of days").arg(periodText(summary.range, today)));
    if (withPlan)
        addWhen(sentences, planText(summary.plan));
    addWhen(sentences, usedSizes(summary));
    addWhen(sentences, summary.painDuringCount > 0 ? painText(summary) : mostlyText(summary.words));
    return sentences.join(QLatin1Char(' '));
}

QString sizeSentence(std::span<const ChartPoint> points) {
    std::vector<Millimetres> sizes;
    for (const ChartPoint& point : points) {
        if (point.largest)
            sizes.push_back(*point.largest);
    }
    if (sizes.empty())
        return {};
    const auto [low, high] = std::minmax_element(sizes.begin(), sizes.end());
    return sizeText(*low, *high, sizes.back(), static_cast<int>(sizes.size()),
                    static_cast<int>(points.size()));
}

QString sizeSentence(const Sums& sums) {
    std::optional<Millimetres> low;
    std::optional<Millimetres> high;
    int with = 0;
    for (const auto& [diameter, row] : sums.diameters) {
        if (row.asLargest == 0)
            continue;
        with += row.asLargest;
        low = low.value_or(diameter);
        high = diameter;
    }
    return low ? sizeText(*low, *high, sums.latest.largest.value_or(*high), with, sums.sessions())
               : QString();
}

QString ratingSentence(const QString& name, std::span<const ChartPoint> points,
                       std::optional<Rating> Ratings::*rating) {
    RatingCounts given;
    int latest = 0;
    for (const ChartPoint& point : points) {
        if (const auto& value = point.ratings.*rating) {
            given.add(*value);
            latest = value->value();
        }
    }
    return ratingText(name, given, latest, static_cast<int>(points.size()));
}

QString ratingSentence(const QString& name, const Sums& sums, RatingOf rating) {
    const auto& latest = sums.latest.ratings[static_cast<std::size_t>(rating)];
    return ratingText(name, sums.of(rating), latest ? latest->value() : 0, sums.sessions());
}

QString wordsSentence(std::span<const ChartPoint> points) {
    std::array<int, 4> counts{};
    for (const ChartPoint& point : points) {
        for (const Felt word : point.words)
            ++counts[static_cast<std::size_t>(word)];
    }
    return wordsSentence(counts);
}

QString wordsSentence(const std::array<int, 4>& counts) {
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts.append(OverTimeTexts::tr("%1 %2", "a word and how often")
                             .arg(feltText(static_cast<Felt>(i)), number(counts[i])));
    }
    if (parts.isEmpty())
        return {};
    return OverTimeTexts::tr("In words: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString weekText(const PeriodSummary& week, bool withPlan, Counted counted) {
    QStringList parts{countText(week.sessions, counted)};
    if (week.duration > Seconds{0})
        parts.append(minutesText(week.duration));
    if (week.largestDiameter)
        parts.append(OverTimeTexts::tr("up to %1").arg(unbroken(*week.largestDiameter)));
    const auto addMiddle = [&](const QString& text, const std::optional<double>& value) {
        if (value)
            parts.append(text.arg(middleText(*value)));
    };
    addMiddle(OverTimeTexts::tr("pain before %1"), week.median(RatingOf::PainBefore));
    addMiddle(OverTimeTexts::tr("pain during %1"), week.median(RatingOf::PainDuring));
    addMiddle(OverTimeTexts::tr("pain after %1"), week.median(RatingOf::PainAfter));
    addMiddle(OverTimeTexts::tr("at ease before %1"), week.median(RatingOf::EaseBefore));
    addMiddle(OverTimeTexts::tr("at ease after %1"), week.median(RatingOf::EaseAfter));
    if (withPlan && week.planned > 0)
        parts.append(OverTimeTexts::tr("the plan had %1").arg(number(week.planned)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace frond
