// SPDX-License-Identifier: GPL-3.0-or-later
// From a year, a month and a day of the month to a Day, whatever the numbers are.
#pragma once

#include "core/base/day.h"

#include <optional>

namespace frond {

/// The years of the days that can be stored.
inline constexpr int firstYear = 1900;
inline constexpr int lastYear = 2199;

/// Whether `day` can be stored: written and read again it is the same.
bool isStorable(Day day);

/// Null for a day that does not exist (30 February, month 13, day 258) or cannot be stored. The
/// only way from numbers to a Day: std::chrono::month and day hold one byte and wrap at 256.
std::optional<Day> dayFrom(int year, int month, int day);

} // namespace frond
