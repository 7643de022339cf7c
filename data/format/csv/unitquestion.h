// SPDX-License-Identifier: GPL-3.0-or-later
// How the values of one column are written, or what its cells leave open about that.
#pragma once

#include "data/format/csv/mapping.h"

#include <array>
#include <cstddef>
#include <optional>

namespace frond::data {

/// How days are written in each of dayOrders.
inline constexpr std::array dayUnits{CsvUnit::YearMonthDay, CsvUnit::DayMonthYear,
                                     CsvUnit::MonthDayYear};

/// Gives `column`, the one at `index`, its unit where its role has one, or says what has to be
/// asked. `chosen`: a person said the unit, which stays.
std::optional<CsvQuestion> unitQuestion(const TableLook& table, std::size_t index,
                                        CsvColumn& column, bool chosen);

} // namespace frond::data
