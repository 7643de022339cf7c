// SPDX-License-Identifier: GPL-3.0-or-later
// Dates without a weekday, in the order and words of the locale.
#pragma once

#include "core/base/day.h"

#include <QString>
#include <cstddef>

namespace frond {

/// "5 March", with the year when it is not that of `today`.
QString dateText(Day day, Day today);
/// "Tuesday 5 March", with the year when it is not that of `today`.
QString weekdayText(Day day, Day today);
/// "5 March 2026"
QString fullDateText(Day day);
/// "5 Mar", for an axis of `range`; "5 Mar 2026" where it begins and ends in different years.
QString axisDateText(Day day, DayRange range);
/// "Mar 2026", for an axis that spans many months.
QString axisMonthText(Day day);
/// "March 2026"
QString monthText(Day day);
/// "2 February to 3 March", or the one day, with the years when one is not that of `today`; days of
/// two years always have both.
QString periodText(DayRange range, Day today);
/// "2 February to 3 March 2026": the year once, both when there are two.
QString fullPeriodText(DayRange range);

/// The column of a day where weeks begin as the person's language has it: 0 to 6.
int columnInWeek(Day day);

/// "1 entry", "412 entries"
QString entriesText(std::size_t count);

} // namespace frond
