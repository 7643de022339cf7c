// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/base/checks.h"

#include <algorithm>

namespace frond {

namespace {

constexpr std::array<std::string_view, 3> kindNames{"own", "surgery", "radiotherapy"};
constexpr std::size_t maxPhases = 100;
constexpr std::size_t maxNameLength = 200;

void checkRange(Problems& problems, const std::string& field, int value, int low, int high) {
    if (value < low || value > high)
        problems.push_back({field, {Code::WholeFromTo, low, high}});
}

void checkCadence(Problems& problems, const std::string& prefix, const Cadence& cadence) {
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence))
        checkRange(problems, prefix + "times_per_day", perDay->times, 1, 24);
    else if (const auto* every = std::get_if<EveryDays>(&cadence))
        checkRange(problems, prefix + "every_days", every->days, 1, 365);
    else if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence))
        checkRange(problems, prefix + "times_per_week", perWeek->times, 1, 7);
    else if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence)) {
        if (std::none_of(weekdays->on.begin(), weekdays->on.end(), [](bool on) { return on; }))
            problems.push_back({prefix + "weekdays", {Code::NamesNoDay}});
        checkRange(problems, prefix + "times", weekdays->times, 1, 24);
    }
}

void checkPhase(Problems& problems, const std::string& prefix, const Phase& phase, bool isLast) {
    if (phase.weeks)
        checkRange(problems, prefix + "weeks", *phase.weeks, 1, 520);
    else if (!isLast)
        problems.push_back({prefix + "weeks", {Code::OnlyLastPhaseIsOpen}});
    checkCadence(problems, prefix + "cadence.", phase.cadence);
    if (phase.minutes)
        checkRange(problems, prefix + "minutes", *phase.minutes, 1, 600);
    if (phase.maxDiameter && !isDiameter(*phase.maxDiameter))
        problems.push_back(
            {prefix + "max_diameter_mm", {Code::MillimetresFromTo, minDiameter, maxDiameter}});
}

/// Null without an end.
std::optional<Day> lastDay(const Plan& plan) {
    Day after = plan.start;
    for (const Phase& phase : plan.phases) {
        if (!phase.weeks)
            return std::nullopt;
        after += Days{7 * *phase.weeks};
    }
    return after - Days{1};
}

PlanHistory before(PlanHistory history, Day day) {
    std::erase_if(history, [&](const PlanRevision& revision) { return revision.from >= day; });
    return history;
}

} // namespace

std::string_view toText(PlanKind kind) {
    return kindNames[static_cast<std::size_t>(kind)];
}

std::optional<PlanKind> parsePlanKind(std::string_view text) {
    const auto it = std::find(kindNames.begin(), kindNames.end(), text);
    if (it == kindNames.end())
        return std::nullopt;
    return static_cast<PlanKind>(it - kindNames.begin());
}

Problems validate(const Plan& plan, TextOrigin origin) {
    Problems problems;
    checkName(problems, "name", plan.name, maxNameLength, origin);
    checkName(problems, "group", plan.group, maxLabelLength, origin);
    checkText(problems, "source", plan.source);
    checkText(problems, "break_words", plan.breakWords);
    if (plan.phases.empty() || plan.phases.size() > maxPhases)
        problems.push_back({"phases", {Code::OneToAnother, 1, maxPhases}});
    for (std::size_t i = 0; i < plan.phases.size(); ++i)
        checkPhase(problems, "phases[" + std::to_string(i) + "].", plan.phases[i],
                   i + 1 == plan.phases.size());
    checkRange(problems, "readiness.entries", plan.readiness.entries, 1, 100);
    checkRange(problems, "readiness.pain_at_most", plan.readiness.painAtMost, 0, 10);
    return problems;
}

const Plan* planOn(const PlanHistory& history, Day day) {
    const auto after =
        std::upper_bound(history.begin(), history.end(), day,
                         [](Day d, const PlanRevision& revision) { return d < revision.from; });
    if (after == history.begin())
        return nullptr;
    const auto& plan = std::prev(after)->plan;
    return plan ? &*plan : nullptr;
}

const Plan* shownPlan(const PlanHistory& history, Day today) {
    if (const Plan* plan = planOn(history, today))
        return plan;
    const auto next =
        std::find_if(history.begin(), history.end(), [&](const PlanRevision& revision) {
            return revision.from > today && revision.plan;
        });
    return next == history.end() ? nullptr : &*next->plan;
}

std::optional<PhaseOnDay> phaseOn(const Plan& plan, Day day) {
    Day first = plan.start;
    for (std::size_t i = 0; i < plan.phases.size() && day >= first; ++i) {
        const auto& weeks = plan.phases[i].weeks;
        if (!weeks || day < first + Days{7 * *weeks})
            return PhaseOnDay{i, first};
        first += Days{7 * *weeks};
    }
    return std::nullopt;
}

std::vector<PhaseDates> phaseDates(const Plan& plan) {
    std::vector<PhaseDates> dates;
    Day first = plan.start;
    for (const Phase& phase : plan.phases) {
        if (!phase.weeks) {
            dates.push_back({first, std::nullopt});
            continue;
        }
        const Day after = first + Days{7 * *phase.weeks};
        dates.push_back({first, after - Days{1}});
        first = after;
    }
    return dates;
}

std::vector<LargestSpan> largestInPlan(const PlanHistory& history, DayRange range) {
    std::vector<LargestSpan> spans;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (!history[i].plan)
            continue;
        const Day from = std::max(history[i].from, range.from);
        const Day to =
            i + 1 < history.size() ? std::min(history[i + 1].from - Days{1}, range.to) : range.to;
        const std::vector<PhaseDates> dates = phaseDates(*history[i].plan);
        for (std::size_t phase = 0; phase < dates.size(); ++phase) {
            const auto& largest = history[i].plan->phases[phase].maxDiameter;
            const DayRange days{std::max(from, dates[phase].first),
                                std::min(to, dates[phase].last.value_or(to))};
            if (!largest || days.from > days.to)
                continue;
            const bool goesOn = !spans.empty() && spans.back().diameter == *largest &&
                                spans.back().days.to + Days{1} == days.from;
            if (goesOn)
                spans.back().days.to = days.to;
            else
                spans.push_back({days, *largest});
        }
    }
    return spans;
}

std::optional<PlannedSpan> plannedSpan(const PlanHistory& history) {
    std::optional<PlannedSpan> span;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (!history[i].plan)
            continue;
        const Day first = std::max(history[i].from, history[i].plan->start);
        std::optional<Day> last = lastDay(*history[i].plan);
        if (i + 1 < history.size()) {
            const Day replaced = history[i + 1].from - Days{1};
            last = std::min(last.value_or(replaced), replaced);
        }
        if (last && *last < first)
            continue;
        if (!span)
            span = PlannedSpan{first, last};
        // Revisions ascend and do not overlap, so a later one also ends later.
        span->last = last;
    }
    return span;
}

Day defaultRevisionDay(const PlanHistory& history, const Plan& plan, Day today) {
    const bool ruledBefore =
        std::any_of(history.begin(), history.end(), [&](const PlanRevision& revision) {
            return revision.plan && revision.from < today;
        });
    return ruledBefore ? std::max(today, plan.start) : plan.start;
}

PlanHistory withPlan(PlanHistory history, Plan plan, Day from) {
    PlanHistory result = before(std::move(history), from);
    result.push_back({from, std::move(plan)});
    return result;
}

PlanHistory withEnd(PlanHistory history, Day on) {
    PlanHistory result = before(std::move(history), on);
    if (!result.empty() && result.back().plan)
        result.push_back({on, std::nullopt});
    return result;
}

} // namespace frond
