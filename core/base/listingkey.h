// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"

#include <optional>
#include <tuple>

namespace frond {

/// What listings go by: the day, then the moment (unknown first), then the id.
inline std::tuple<Day, std::optional<std::chrono::sys_seconds>, Id>
listingKey(Day day, const std::optional<Moment>& at, const Id& id) {
    return {day, at ? std::optional(at->utc) : std::nullopt, id};
}

} // namespace frond
