// SPDX-License-Identifier: GPL-3.0-or-later
// The names of months and weekdays, whole and cut short, in the languages of the names of columns
// (headerwords.h).
#pragma once

#include "core/base/day.h"

#include <optional>
#include <string_view>

namespace frond::data {

/// 1 to 12. `word` is in its comparable form, without a full stop.
std::optional<int> monthNamed(std::string_view word);

/// Whether `word` names a weekday in one of the languages.
bool namesWeekday(std::string_view word);
/// Whether it names the one that `day` is: "mar" is a Tuesday, "ma" one here and a Monday there.
bool namesWeekdayOf(std::string_view word, Day day);

} // namespace frond::data
