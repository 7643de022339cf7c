// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the week in our JSON: ["mon","thu"].
#pragma once

#include "data/format/json/reader.h"

#include <array>
#include <string_view>

namespace frond::data {

using WeekdaySet = std::array<bool, 7>; ///< Monday first

/// Throws FormatError when `key` is no array of different days from mon to sun.
WeekdaySet requireWeekdays(const ObjectReader& object, std::string_view key);
nlohmann::ordered_json toJson(const WeekdaySet& days);

} // namespace frond::data
