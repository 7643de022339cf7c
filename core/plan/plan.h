// SPDX-License-Identifier: GPL-3.0-or-later
// A plan is a named list of phases with a start day. It describes; nothing in Frond enforces it.
#pragma once

#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/units.h"
#include "core/kit/kit.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond {

struct TimesPerDay {
    int times; ///< 1–24
    friend bool operator==(const TimesPerDay&, const TimesPerDay&) = default;
};
/// Once on the phase's first day and every `days` days after.
struct EveryDays {
    int days; ///< 1–365
    friend bool operator==(const EveryDays&, const EveryDays&) = default;
};
struct OnWeekdays {
    std::array<bool, 7> on{}; ///< Monday first; at least one
    int times = 1;            ///< 1–24 on each of those days
    friend bool operator==(const OnWeekdays&, const OnWeekdays&) = default;
};
/// Once on the offsets floor(7k/n) of each 7-day week counted from the phase's first day.
struct TimesPerWeek {
    int times; ///< 1–7
    friend bool operator==(const TimesPerWeek&, const TimesPerWeek&) = default;
};
struct WhenILike {
    friend bool operator==(const WhenILike&, const WhenILike&) = default;
};
using Cadence = std::variant<WhenILike, TimesPerDay, EveryDays, OnWeekdays, TimesPerWeek>;

struct Phase {
    Cadence cadence;
    std::optional<int> minutes;             ///< of one session, 1–600
    std::optional<Millimetres> maxDiameter; ///< shown, never enforced
    std::optional<int> weeks;               ///< 1–520; unset only in the last phase: open end
    friend bool operator==(const Phase&, const Phase&) = default;
};

/// Surgery and Radiotherapy plans start on the day the clinic said and never get a cheerful word
/// about pausing or closing.
enum class PlanKind { Own, Surgery, Radiotherapy };
std::string_view toText(PlanKind kind); ///< "own", "surgery", "radiotherapy"
std::optional<PlanKind> parsePlanKind(std::string_view text);

/// From how many entries, and at most what pain, an observation about comfort is made.
struct ReadinessRule {
    int entries = 7;    ///< 1–100
    int painAtMost = 2; ///< 0–10; 2–3 of 10 is a published ceiling (pelvichealthfund.org)
    friend bool operator==(const ReadinessRule&, const ReadinessRule&) = default;
};

struct Plan {
    std::string name;
    PlanKind kind = PlanKind::Own;
    std::string group{defaultGroup};
    Day start;
    std::optional<std::string> source;     ///< where the schedule was published
    std::optional<std::string> breakWords; ///< the clinic's own words on breaks
    std::vector<Phase> phases;             ///< 1–100
    ReadinessRule readiness;
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// From `from` on this plan rules (or none, when the plan ended) until the next revision begins.
struct PlanRevision {
    Day from;
    std::optional<Plan> plan;
    friend bool operator==(const PlanRevision&, const PlanRevision&) = default;
};

/// All revisions of one group, ascending by `from`, one a day.
using PlanHistory = std::vector<PlanRevision>;

/// Fields as in the frond-plan file: "name", "phases[1].weeks", "phases[0].cadence.times_per_day",
/// ….
Problems validate(const Plan& plan, TextOrigin origin = TextOrigin::Given);

/// The plan in force on `day`; null when none is, also null before the very first revision. A plan
/// whose start lies after `day` is returned too: it rules, but plans nothing yet.
const Plan* planOn(const PlanHistory& history, Day day);

/// The plan in force today, else the next to begin; null when there is neither.
const Plan* shownPlan(const PlanHistory& history, Day today);

/// The phase that rules on `day` and its first day; null outside all phases.
struct PhaseOnDay {
    std::size_t index;
    Day firstDay;
};
std::optional<PhaseOnDay> phaseOn(const Plan& plan, Day day);

/// The days of a phase, counted from the plan's start.
struct PhaseDates {
    Day first;
    std::optional<Day> last; ///< unset: open end
    friend bool operator==(const PhaseDates&, const PhaseDates&) = default;
};
/// One for each phase.
std::vector<PhaseDates> phaseDates(const Plan& plan);

/// Days on which one largest diameter stands in the plan.
struct LargestSpan {
    DayRange days;
    Millimetres diameter;
    friend bool operator==(const LargestSpan&, const LargestSpan&) = default;
};
/// Over all revisions, within `range`, ascending; days without a largest diameter are left out.
std::vector<LargestSpan> largestInPlan(const PlanHistory& history, DayRange range);

/// The first day that any plan has a phase for and the last one.
struct PlannedSpan {
    Day first;
    std::optional<Day> last; ///< unset: open end
    friend bool operator==(const PlannedSpan&, const PlannedSpan&) = default;
};
/// Over all revisions; null where no phase ever rules.
std::optional<PlannedSpan> plannedSpan(const PlanHistory& history);

/// The day from which an applied plan rules when none was named: its start if no plan rules any day
/// before `today`, else the later of `today` and its start.
Day defaultRevisionDay(const PlanHistory& history, const Plan& plan, Day today);

/// `history` with `plan` in force from `from` on. Days before `from` keep what they had; revisions
/// from `from` on are replaced.
PlanHistory withPlan(PlanHistory history, Plan plan, Day from);
/// `history` without a plan from `on` on.
PlanHistory withEnd(PlanHistory history, Day on);

} // namespace frond
