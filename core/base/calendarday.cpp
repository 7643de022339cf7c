// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendarday.h"

namespace frond {

bool isStorable(Day day) {
    // By the days themselves: the year of one that is far away wraps too.
    using std::chrono::December;
    using std::chrono::January;
    constexpr Day first{std::chrono::year{firstYear} / January / 1};
    constexpr Day last{std::chrono::year{lastYear} / December / 31};
    return first <= day && day <= last;
}

std::optional<Day> dayFrom(int year, int month, int day) {
    if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(Day{date}) : std::nullopt;
}

} // namespace frond
