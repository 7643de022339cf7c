// SPDX-License-Identifier: GPL-3.0-or-later
// Days as people and spreadsheets write them. Blanks of any width, capitals and accents
// make no difference. Each is null when the whole text is none.
#pragma once

#include "core/base/day.h"
#include "data/format/csv/loosetimes.h"

#include <array>
#include <optional>
#include <string_view>

namespace frond::data {

enum class DayOrder { YearMonthDay, DayMonthYear, MonthDayYear };
inline constexpr std::array dayOrders{DayOrder::YearMonthDay, DayOrder::DayMonthYear,
                                      DayOrder::MonthDayYear};

struct LooseDay {
    Day day;
    std::optional<LooseTime> time;
};

/// "2026-03-01", "1.3.2026", "3/1/26", "1 March 2026", "Mar 1, 2026", "So, 1. März 2026", with or
/// without a time after it: "14/03/2026, 20:30", "2026-03-01T20:00:00.123Z", "14 mars 2026 à
/// 20h30". Points stand only between day, month and year or year, month and day; two digits of a
/// year are 1969 to 2068. A weekday before or after has to be that of the day. `order` says what
/// three numbers are; where the month has its name it makes no difference.
std::optional<LooseDay> dayFromText(std::string_view text, DayOrder order);
/// The same in each of dayOrders.
std::array<std::optional<LooseDay>, 3> daysFromText(std::string_view text);

} // namespace frond::data
