// SPDX-License-Identifier: GPL-3.0-or-later
// Days, times and lengths as people and spreadsheets write them.
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace frond::data {

enum class DayOrder { YearMonthDay, DayMonthYear, MonthDayYear };

// Read with one order; null when the text is no such day or time.
std::optional<Day> dayFromText(std::string_view text, DayOrder order);
std::optional<std::chrono::minutes> timeFromText(std::string_view text);
std::optional<Seconds> lengthFromText(std::string_view text);

} // namespace frond::data
