// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a plan before it is kept: its phases copied, shortened, moved or taken out,
// what that changes, and the question after a long break. Nothing here touches days that are past;
// that is withPlan's (plan.h).
#pragma once

#include "core/plan/pause.h"
#include "core/plan/plan.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace frond {

/// The phase again, right after itself. Of an open one the first copy ends with the phase week of
/// `today`, or after one week if it has not begun.
Plan withPhaseCopied(Plan plan, std::size_t index, Day today);

/// `phase` last. One before it that was open ends as above.
Plan withPhaseAdded(Plan plan, const Phase& phase, Day today);

/// One week less. An open phase gets an end: with the phase week of `today`, or after one week.
/// Unchanged where canShorten is false.
Plan withPhaseShortened(Plan plan, std::size_t index, Day today);
/// A phase of one week cannot become shorter, only be taken out.
bool canShorten(const Plan& plan, std::size_t index);

/// The phase and the one after it change places. Lengths that only the last place can have stay
/// there: before an open end, it is the other phase that becomes open.
Plan withPhasesSwapped(Plan plan, std::size_t index);

/// A plan keeps at least one phase; unchanged otherwise.
Plan withoutPhase(Plan plan, std::size_t index);

/// All dates that lie ahead, `days` later or, below 0, earlier.
Plan movedBy(Plan plan, Days days);

/// The plan that is in force on `today` and those that come after it, with all their dates moved
/// so. Days before `today` keep what they had. What would have come into force before today does so
/// today.
PlanHistory withDatesMoved(const PlanHistory& history, Days days, Day today);

/// One thing that is different in a plan that would replace another.
struct PlanChange {
    enum class What {
        Name,
        Kind,
        Group,
        Start,
        Source,
        BreakWords,
        Readiness,
        PhaseChanged, ///< `phase` counts in both
        PhaseAdded,   ///< `phase` counts in the new plan
        PhaseRemoved, ///< `phase` counts in the old plan
    };
    What what;
    std::size_t phase = 0;
    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};
/// In the order of a plan's fields, phases last. Phases are compared place by place.
std::vector<PlanChange> planChanges(const Plan& before, const Plan& after);

/// Days without practice while the dates of a plan went on.
struct PlanBreak {
    Day first;
    int days;
    friend bool operator==(const PlanBreak&, const PlanBreak&) = default;
};
/// The break after which a person is asked about the plan's dates: a pause of 7 days or more that
/// ended in the last 14 days, or 21 days and more since `lastSession`. None while a pause covers
/// today, for a plan whose phases have no length or begin later, after its last day, or if the plan
/// was changed since the break began.
std::optional<PlanBreak> breakToAskAbout(const PlanHistory& history, std::span<const Pause> pauses,
                                         const std::optional<Day>& lastSession, Day today);

} // namespace frond
