// SPDX-License-Identifier: GPL-3.0-or-later
// Over time in sentences: counts and medians with how many entries they rest on, and no verdict.
#pragma once

#include "core/base/day.h"
#include "core/overtime/statistics.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <array>
#include <optional>
#include <span>

namespace frond {

/// Where the words of Over time are translated.
struct OverTimeTexts {
    Q_DECLARE_TR_FUNCTIONS(OverTime)
};

/// As the person's language writes it.
inline QString number(int value) {
    return QLocale().toString(value);
}

/// What is counted: an entry of a person who keeps notes only is no session.
enum class Counted { Sessions, Entries };

/// "8 sessions"
QString countText(int count, Counted counted = Counted::Sessions);
/// "2 February to 3 March. Your plan had 10, with 2 rest days. Mostly 20 mm. Pain during: middle 2,
/// between 1 and 4; numbers in 6 of 8." Without a number for pain how it felt is said in words:
/// "Mostly Okay (9 of 14)." What was not noted is not mentioned.
QString rangeSentence(const Summary& summary, Day today, bool withPlan);

/// What the size chart shows.
QString sizeSentence(std::span<const ChartPoint> points);
QString sizeSentence(const Sums& sums);
/// One line of a chart of ratings: "Pain during: middle 2, between 1 and 4, latest 3; numbers in 6
/// of 8." Empty when there are none.
QString ratingSentence(const QString& name, std::span<const ChartPoint> points,
                       std::optional<Rating> Ratings::*rating);
QString ratingSentence(const QString& name, const Sums& sums, RatingOf rating);
/// "In words: easy 3, okay 2." Empty when there are none.
QString wordsSentence(std::span<const ChartPoint> points);
QString wordsSentence(const std::array<int, 4>& words);
/// A median: whole, or a half.
QString middleText(double value);
/// "4 sessions · 60 minutes · up to 20 mm · pain during: middle 2 · the plan had 5"
QString weekText(const PeriodSummary& week, bool withPlan, Counted counted = Counted::Sessions);

} // namespace frond
