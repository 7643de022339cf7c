// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planchange.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

int count(Days days) {
    return static_cast<int>(days.count());
}

constexpr int daysOfLongPause = 7;
constexpr int daysToAnswer = 14;
constexpr int daysWithoutSession = 21;

/// Weeks of an open phase up to the end of the one that `today` lies in; at least one.
int weeksUpTo(Day first, Day today) {
    return today < first ? 1 : count(today - first) / 7 + 1;
}

auto at(Plan& plan, std::size_t index) {
    return plan.phases.begin() + static_cast<std::ptrdiff_t>(index);
}

/// The last pause that is over; pauses lie in order and do not touch.
std::optional<PlanBreak> longPause(std::span<const Pause> pauses, Day today) {
    std::optional<PlanBreak> found;
    for (const Pause& pause : pauses) {
        if (!pause.to || *pause.to >= today)
            continue;
        const int days = count(*pause.to - pause.from) + 1;
        const bool recent = count(today - *pause.to) <= daysToAnswer;
        found = recent && days >= daysOfLongPause ? std::optional(PlanBreak{pause.from, days})
                                                  : std::nullopt;
    }
    return found;
}

std::optional<PlanBreak> longSilence(const std::optional<Day>& lastSession, Day today) {
    if (!lastSession || count(today - *lastSession) < daysWithoutSession)
        return std::nullopt;
    return PlanBreak{*lastSession + Days{1}, count(today - *lastSession) - 1};
}

} // namespace

Plan withPhaseCopied(Plan plan, std::size_t index, Day today) {
    const Phase copy = plan.phases.at(index);
    if (!copy.weeks)
        plan.phases[index].weeks = weeksUpTo(phaseDates(plan)[index].first, today);
    plan.phases.insert(at(plan, index + 1), copy);
    return plan;
}

Plan withPhaseAdded(Plan plan, const Phase& phase, Day today) {
    if (!plan.phases.empty()) {
        Phase& last = plan.phases.back();
        if (!last.weeks)
            last.weeks = weeksUpTo(phaseDates(plan).back().first, today);
    }
    plan.phases.push_back(phase);
    return plan;
}

bool canShorten(const Plan& plan, std::size_t index) {
    return plan.phases.at(index).weeks != 1;
}

Plan withPhaseShortened(Plan plan, std::size_t index, Day today) {
    if (!canShorten(plan, index))
        return plan;
    auto& weeks = plan.phases[index].weeks;
    weeks = weeks ? *weeks - 1 : weeksUpTo(phaseDates(plan)[index].first, today);
    return plan;
}

Plan withPhasesSwapped(Plan plan, std::size_t index) {
    Phase& first = plan.phases.at(index);
    Phase& second = plan.phases.at(index + 1);
    std::swap(first, second);
    if (!first.weeks)
        std::swap(first.weeks, second.weeks);
    return plan;
}

Plan withoutPhase(Plan plan, std::size_t index) {
    if (plan.phases.size() > 1)
        plan.phases.erase(at(plan, index));
    return plan;
}

Plan movedBy(Plan plan, Days days) {
    plan.start += days;
    return plan;
}

PlanHistory withDatesMoved(const PlanHistory& history, Days days, Day today) {
    PlanHistory result;
    for (const PlanRevision& revision : history) {
        if (revision.from < today)
            result.push_back(revision);
    }
    const auto add = [&](Day from, const std::optional<Plan>& plan) {
        if (!result.empty() && result.back().from == from)
            result.pop_back(); // a later one that moved up to it
        result.push_back({from, plan ? std::optional(movedBy(*plan, days)) : std::nullopt});
    };
    if (const Plan* plan = planOn(history, today))
        add(today, *plan);
    for (const PlanRevision& revision : history) {
        if (revision.from > today)
            add(std::max(today, revision.from + days), revision.plan);
    }
    return result;
}

std::vector<PlanChange> planChanges(const Plan& before, const Plan& after) {
    using What = PlanChange::What;
    std::vector<PlanChange> changes;
    const auto compare = [&](const auto& one, const auto& other, What what) {
        if (one != other)
            changes.push_back({what});
    };
    compare(before.name, after.name, What::Name);
    compare(before.kind, after.kind, What::Kind);
    compare(before.group, after.group, What::Group);
    compare(before.start, after.start, What::Start);
    compare(before.source, after.source, What::Source);
    compare(before.breakWords, after.breakWords, What::BreakWords);
    compare(before.readiness, after.readiness, What::Readiness);
    const std::size_t both = std::min(before.phases.size(), after.phases.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (before.phases[i] != after.phases[i])
            changes.push_back({What::PhaseChanged, i});
    }
    for (std::size_t i = both; i < after.phases.size(); ++i)
        changes.push_back({What::PhaseAdded, i});
    for (std::size_t i = both; i < before.phases.size(); ++i)
        changes.push_back({What::PhaseRemoved, i});
    return changes;
}

std::optional<PlanBreak> breakToAskAbout(const PlanHistory& history, std::span<const Pause> pauses,
                                         const std::optional<Day>& lastSession, Day today) {
    const Plan* plan = planOn(history, today);
    if (!plan || isPaused(pauses, today))
        return std::nullopt;
    const bool hasDates = std::any_of(plan->phases.begin(), plan->phases.end(),
                                      [](const Phase& phase) { return phase.weeks.has_value(); });
    const std::optional<PlanBreak> pause = longPause(pauses, today);
    const std::optional<PlanBreak> found = pause ? pause : longSilence(lastSession, today);
    // Dates that no phase had when the break began did not move.
    if (!hasDates || !found || !phaseOn(*plan, found->first))
        return std::nullopt;
    const bool changedSince =
        std::any_of(history.begin(), history.end(), [&](const PlanRevision& revision) {
            return revision.from > found->first && revision.from <= today;
        });
    return changedSince ? std::nullopt : found;
}

} // namespace frond
