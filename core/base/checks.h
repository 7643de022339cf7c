// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of several kinds have in common.
#pragma once

#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// Adds a problem unless `text` is unset or acceptable.
void checkText(Problems& problems, std::string_view field, const std::optional<std::string>& text);
/// Adds a problem unless `text` is acceptable and says something.
void checkSomeText(Problems& problems, std::string_view field, const std::string& text);
/// Adds a problem unless `text` is one line of 1 to `most` characters.
void checkName(Problems& problems, std::string_view field, const std::string& text,
               std::size_t most, TextOrigin origin);
/// Adds a problem unless `day` can be written (years 1900–2199).
void checkDay(Problems& problems, std::string_view field, Day day);
/// Adds a problem unless `day` is the local day of `at`, or the one before for what was between
/// 00:00 and 04:00.
void checkDayOf(Problems& problems, std::string_view field, Day day,
                const std::optional<Moment>& at);

} // namespace frond
