// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan has on each day. Days are calendar days, so zones and clock changes do not matter.
#pragma once

#include "day.h"
#include "plan.h"
#include "session.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace frond {

/// A span of days taken out of the plan. `to` unset: until the person picks up again.
struct Pause {
    Day from;
    std::optional<Day> to;
    std::optional<std::string> reason;
    friend bool operator==(const Pause&, const Pause&) = default;
};

enum class DayState { Planned, Rest, Paused, Free };
std::string_view toText(DayState state); ///< "planned", "rest", "paused", "free"

struct ScheduledDay {
    Day day;
    int planned = 0; ///< sessions the plan has; 0 unless state is Planned
    DayState state = DayState::Free;
    std::optional<int> targetMinutes; ///< of one session, where a phase rules
    friend bool operator==(const ScheduledDay&, const ScheduledDay&) = default;
};

/// One entry for each day of `range`, in order. Paused comes before Free (no plan, before its
/// start, after its end, when-I-like), before Planned, before Rest. Linear in the days asked for.
std::vector<ScheduledDay> schedule(const PlanHistory& history, std::span<const Pause> pauses,
                                   DayRange range);

/// Sum over `range` of what the plan had and was done: per day min(done, planned); for
/// times-per-week phases per phase week cut to the range. `sessions` may be in any order and hold
/// other days.
struct PlanSums {
    int planned = 0;
    int doneOfPlanned = 0;
    int pausedDays = 0;
    int restDays = 0;
    friend bool operator==(const PlanSums&, const PlanSums&) = default;
};
PlanSums planSums(const PlanHistory& history, std::span<const Pause> pauses,
                  std::span<const Session> sessions, DayRange range);

} // namespace frond
