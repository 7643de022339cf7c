// SPDX-License-Identifier: GPL-3.0-or-later
// Weeks, months and years: what days are taken together as.
#pragma once

#include "core/base/day.h"

#include <optional>
#include <string_view>
#include <vector>

namespace frond {

enum class Level { Week, Month, Year };
std::string_view toText(Level level); ///< "week", "month", "year"
std::optional<Level> parseLevel(std::string_view text);

/// The whole week (from Monday), month or year that `day` lies in.
DayRange periodOf(Day day, Level level);

/// Every one that `range` touches, whole, in order; none when `range` ends before it begins.
std::vector<DayRange> periodsOf(DayRange range, Level level);

/// The same, the first and the last cut to `range`.
std::vector<DayRange> periodsWithin(DayRange range, Level level);

/// How finely a range is drawn: up to 92 days (three months) each entry by itself, up to 366 by
/// week, longer by month, and where these are more than 200 by year.
inline constexpr Days longestByEntry{92};
inline constexpr Days longestByWeek{366};
[[nodiscard]] bool isDrawnByEntry(DayRange range);
/// Of a range that is not drawn by entry.
[[nodiscard]] Level levelOf(DayRange range);

} // namespace frond
