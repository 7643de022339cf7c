// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan has on each day. Days are calendar days, so zones and clock changes do not matter.
#pragma once

#include "core/base/day.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace frond {

/// An off day is one for which the plan has nothing; a paused one is taken out of the plan.
enum class DayState { Planned, Off, Paused, Free };
std::string_view toText(DayState state); ///< "planned", "rest", "paused", "free"

struct ScheduledDay {
    Day day;
    int planned = 0; ///< sessions the plan has; 0 unless state is Planned
    DayState state = DayState::Free;
    std::optional<int> targetMinutes; ///< of one session, where a phase rules
    friend bool operator==(const ScheduledDay&, const ScheduledDay&) = default;
};

/// One entry for each day of `range`, in order. Paused comes before Free (no plan, before its
/// start, after its end, when-I-like), before Planned, before Off. Linear in the days asked for.
std::vector<ScheduledDay> schedule(const PlanHistory& history, std::span<const Pause> pauses,
                                   DayRange range);

/// How many sessions were done on a day.
struct DayCount {
    Day day;
    int sessions = 0;
    friend bool operator==(const DayCount&, const DayCount&) = default;
};

/// How many sessions were done on each day of a range; counted once, asked often.
class DoneByDay {
public:
    /// `sessions` and `days` may be in any order and hold other days.
    DoneByDay(std::span<const Session> sessions, DayRange range);
    DoneByDay(std::span<const DayCount> days, DayRange range);
    /// None yet.
    explicit DoneByDay(DayRange range);
    void add(const Session& session);
    [[nodiscard]] int on(Day day) const; ///< 0 outside the range

private:
    void add(Day day, int sessions);

    DayRange m_range;
    std::vector<int> m_counts;
};

/// What the plan had in a range, and how much of that was done.
struct PlanSums {
    int planned = 0;
    int doneOfPlanned = 0;
    int pausedDays = 0;
    int offDays = 0;
    int minutes = 0; ///< of the planned sessions; 0 of those for which no phase names any
    friend bool operator==(const PlanSums&, const PlanSums&) = default;
};

/// Doing more on one day never makes up for another: doneOfPlanned sums min(done, planned) per day.
/// Only a times-per-week phase does not care which days: there it is per phase week, cut to
/// `range`.
PlanSums planSums(const PlanHistory& history, std::span<const Pause> pauses, const DoneByDay& done,
                  DayRange range);

} // namespace frond
