// SPDX-License-Identifier: GPL-3.0-or-later
// Rest from a plan: a span of days that are taken out of it, for a reason or for none.
#pragma once

#include "core/base/day.h"
#include "core/base/problem.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// Both days are paused. `to` unset: until the person picks up again.
struct Pause {
    Day from;
    std::optional<Day> to;
    std::optional<std::string> reason; ///< one of pauseReasons
    friend bool operator==(const Pause&, const Pause&) = default;
};

/// What can be said about a pause; saying nothing is as good.
inline constexpr std::array<std::string_view, 12> pauseReasons{
    "period",    "infection", "flare",     "bleeding",   "travel", "illness",
    "clinician", "pregnancy", "emotional", "no_privacy", "other",  "rather_not_say"};

/// Fields "from", "to", "reason".
Problems validate(const Pause& pause);

bool isPaused(std::span<const Pause> pauses, Day day);

// Lists of pauses are ascending and share no day; these keep them so.

/// `pauses` with `added`. Those that share a day with it become one, from the first day to the
/// last. It keeps the reason of `added`, else the earliest one that was given.
std::vector<Pause> withPause(std::span<const Pause> pauses, const Pause& added);

/// `pauses` with `on` as the first day that is not paused. Null when none covers it.
std::optional<std::vector<Pause>> resumedOn(std::span<const Pause> pauses, Day on);

} // namespace frond
