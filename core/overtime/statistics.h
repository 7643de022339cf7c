// SPDX-License-Identifier: GPL-3.0-or-later
// Counting, without a verdict: what sums say, medians with their counts, and the points of the
// charts.
#pragma once

#include "core/kit/kit.h"
#include "core/overtime/spread.h"
#include "core/overtime/sums.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// Middle of the values; an even count takes the mean of the middle two. Null when empty.
std::optional<double> median(std::vector<double> values);

struct DiameterSummary {
    Millimetres diameter;
    int sessions = 0;                 ///< sessions that used it
    Seconds duration{0};              ///< time with it
    int sessionsAsLargest = 0;        ///< sessions whose largest it was
    std::optional<double> painMedian; ///< of "pain at a size"
    int painCount = 0;
    std::optional<int> painMin;
    std::optional<int> painMax;
    std::array<int, 4> words{}; ///< of "a word at a size" (feltAtSizes): easy to too much
    friend bool operator==(const DiameterSummary&, const DiameterSummary&) = default;
};

/// A week, month or year. `days` is cut to the range that was asked for.
struct PeriodSummary {
    Day first; ///< of the whole period: a Monday, the first of a month
    DayRange days;
    int sessions = 0;
    Seconds duration{0};
    int planned = 0;
    int doneOfPlanned = 0;
    int plannedMinutes = 0; ///< of the planned sessions, where the plan names them
    std::optional<Millimetres> largestDiameter;
    std::array<std::optional<Spread>, ratingsOfSession> ratings{}; ///< by RatingOf
    [[nodiscard]] const std::optional<Spread>& of(RatingOf rating) const {
        return ratings[static_cast<std::size_t>(rating)];
    }
    [[nodiscard]] std::optional<double> median(RatingOf rating) const {
        return of(rating) ? std::optional(of(rating)->typical) : std::nullopt;
    }
    friend bool operator==(const PeriodSummary&, const PeriodSummary&) = default;
};

/// What goes with what: no cause is claimed. `field` is a context field ("lubricant", "warm_up",
/// "position", "numbing_gel", "helped", "tags"), `value` what was noted ("true", "false" for yes
/// and no).
struct ContextSummary {
    std::string field;
    std::string value;
    int sessions = 0;
    std::optional<double> painDuringMedian;
    int painDuringCount = 0;
    friend bool operator==(const ContextSummary&, const ContextSummary&) = default;
};

struct Summary {
    DayRange range;
    int sessions = 0; ///< done + stopped early
    Seconds duration{0};
    PlanSums plan;
    int done = 0;
    int stoppedEarly = 0;
    int notToday = 0;
    std::vector<DiameterSummary> byDiameter; ///< ascending
    std::vector<ContextSummary> byContext;   ///< by field, then value
    /// Every week and every month the range touches; empty where nobody asked for them.
    std::vector<PeriodSummary> weeks, months;
    std::optional<double> painDuringMedian;
    std::optional<int> painDuringMin;
    std::optional<int> painDuringMax;
    int painDuringCount = 0;
    std::array<int, 4> words{}; ///< of sizes and sessions: easy to too much
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// The part of `sessions` that was practised with the items of `group` in `kit`: their steps, and
/// the sessions that have one. Steps without an item, or with one that the kit has let go, and
/// sessions without steps belong to defaultGroup.
std::vector<Session> ofGroup(std::span<const Session> sessions, const Kit& kit,
                             std::string_view group);

/// Of what the entries within `range` add up to; without its weeks and months.
Summary summarize(const Sums& sums, const PlanHistory& history, std::span<const Pause> pauses,
                  DayRange range);

/// Every period of `level` that `range` touches, also those without an entry. `periods` are of that
/// level, cut to the range.
std::vector<PeriodSummary> summarizeEach(std::span<const PeriodSums> periods, Level level,
                                         const PlanHistory& history, std::span<const Pause> pauses,
                                         DayRange range);

/// For words that are alike only where they are written alike.
std::string asWritten(std::string_view text);

/// The same of `sessions` in listing order, with weeks and months. They may hold days outside
/// `range`; these are ignored.
Summary summarize(std::span<const Session> sessions, const PlanHistory& history,
                  std::span<const Pause> pauses, DayRange range, const Folding& fold = asWritten);

/// From the first day with an entry (if any) or the first plan's start, the earlier, to `today`;
/// today alone without either.
DayRange defaultSummaryRange(std::optional<Day> firstEntry, const PlanHistory& history, Day today);

/// One point of the charts over time: a counted session that has a value to draw.
struct ChartPoint {
    Id session;
    Day day;
    std::optional<Moment> at;
    std::optional<Millimetres> largest;
    std::optional<Millimetres> depth; ///< the deepest of its steps
    Ratings ratings;
    std::vector<Felt> words; ///< of its sizes and of the whole (feltAtSizes)
    Seconds duration{0};
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};
/// Of its steps; null where none has a depth.
std::optional<Millimetres> deepest(const Session& session);
/// Null where it does not count.
std::optional<ChartPoint> chartPoint(const Session& session);
/// Ascending by day; sessions in listing order.
std::vector<ChartPoint> chartPoints(std::span<const Session> sessions, DayRange range);

} // namespace frond
