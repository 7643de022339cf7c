// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/overtimetext.h"

#include "app/qtconvert.h"
#include "app/viewmodels/base/daytext.h"
#include "core/base/day.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <array>

namespace frond {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OverTime)
};

QString number(int value) {
    return QLocale().toString(value);
}

/// Inside a sentence the unit stays on the line of its number.
QString unbroken(Millimetres mm) {
    return mmText(mm).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

/// A median: whole, or a half.
QString middleText(double value) {
    return QLocale().toString(value, 'f', value == static_cast<int>(value) ? 0 : 1);
}

QString countText(int count, Counted counted) {
    if (counted == Counted::Entries)
        return count == 0 ? Texts::tr("no entries") : entriesText(static_cast<std::size_t>(count));
    return count == 0 ? Texts::tr("no sessions") : Texts::tr("%Ln sessions", nullptr, count);
}

QString planText(const PlanSums& plan) {
    if (plan.planned == 0)
        return {};
    if (plan.offDays == 0)
        return Texts::tr("Your plan had %1.").arg(number(plan.planned));
    return Texts::tr("Your plan had %1, with %Ln rest days.", nullptr, plan.offDays)
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
        return Texts::tr("Size: %1.").arg(unbroken(most->diameter));
    if (2 * most->sessionsAsLargest > withSize)
        return Texts::tr("Mostly %1.").arg(unbroken(most->diameter));
    return Texts::tr("Sizes from %1 to %2.")
        .arg(unbroken(smallest->diameter), unbroken(largest->diameter));
}

QString painText(const Summary& summary) {
    if (summary.painDuringCount == 0)
        return {};
    const QString low = number(*summary.painDuringMin);
    const QString high = number(*summary.painDuringMax);
    const QString counts = Texts::tr("numbers in %1 of %2")
                               .arg(number(summary.painDuringCount), number(summary.sessions));
    if (low == high)
        return Texts::tr("Pain during: %1; %2.").arg(low, counts);
    return Texts::tr("Pain during: middle %1, between %2 and %3; %4.")
        .arg(middleText(*summary.painDuringMedian), low, high, counts);
}

void addWhen(QStringList& parts, const QString& part) {
    if (!part.isEmpty())
        parts.append(part);
}

} // namespace

QString rangeSentence(const Summary& summary, Day today, bool withPlan, Counted counted) {
    QStringList sentences;
    sentences.append(
        Texts::tr("%1: %2.", "a span of days and how many sessions")
            .arg(periodText(summary.range, today), countText(summary.sessions, counted)));
    if (withPlan)
        addWhen(sentences, planText(summary.plan));
    addWhen(sentences, usedSizes(summary));
    addWhen(sentences, painText(summary));
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
    const QString counts =
        Texts::tr("a size in %1 of %2")
            .arg(number(static_cast<int>(sizes.size())), number(static_cast<int>(points.size())));
    if (*low == *high)
        return Texts::tr("Size: %1; %2.").arg(unbroken(*low), counts);
    return Texts::tr("Size: from %1 to %2, latest %3; %4.")
        .arg(unbroken(*low), unbroken(*high), unbroken(sizes.back()), counts);
}

QString ratingSentence(const QString& name, std::span<const ChartPoint> points,
                       std::optional<Rating> Ratings::*rating) {
    std::vector<double> values;
    for (const ChartPoint& point : points) {
        if (const auto& given = point.ratings.*rating)
            values.push_back(given->value());
    }
    if (values.empty())
        return {};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const QString counts =
        Texts::tr("numbers in %1 of %2")
            .arg(number(static_cast<int>(values.size())), number(static_cast<int>(points.size())));
    if (*low == *high)
        return Texts::tr("%1: %2; %3.").arg(name, middleText(*low), counts);
    return Texts::tr("%1: middle %2, between %3 and %4, latest %5; %6.")
        .arg(name, middleText(*median(values)), middleText(*low), middleText(*high),
             middleText(values.back()), counts);
}

QString wordsSentence(std::span<const ChartPoint> points) {
    std::array<int, 4> counts{};
    for (const ChartPoint& point : points) {
        for (const Felt word : point.words)
            ++counts[static_cast<std::size_t>(word)];
    }
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts.append(Texts::tr("%1 %2", "a word and how often")
                             .arg(feltText(static_cast<Felt>(i)), number(counts[i])));
    }
    if (parts.isEmpty())
        return {};
    return Texts::tr("In words: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString weekText(const WeekSummary& week, bool withPlan, Counted counted) {
    QStringList parts{countText(week.sessions, counted)};
    if (week.duration > Seconds{0})
        parts.append(minutesText(week.duration));
    if (week.largestDiameter)
        parts.append(Texts::tr("up to %1").arg(unbroken(*week.largestDiameter)));
    const auto addMiddle = [&](const QString& text, const std::optional<double>& value) {
        if (value)
            parts.append(text.arg(middleText(*value)));
    };
    addMiddle(Texts::tr("pain before %1"), week.painBeforeMedian);
    addMiddle(Texts::tr("pain during %1"), week.painDuringMedian);
    addMiddle(Texts::tr("pain after %1"), week.painAfterMedian);
    addMiddle(Texts::tr("at ease before %1"), week.easeBeforeMedian);
    addMiddle(Texts::tr("at ease after %1"), week.easeAfterMedian);
    if (withPlan && week.planned > 0)
        parts.append(Texts::tr("the plan had %1").arg(number(week.planned)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace frond
