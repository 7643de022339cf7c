// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/schedule.h"

#include <algorithm>
#include <array>
#include <compare>
#include <map>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::string_view, 4> stateNames{"planned", "rest", "paused", "free"};

/// True when `offset` (0–6) is floor(7k/n) for some k.
bool isWeeklySlot(int offset, int times) {
    for (int k = 0; k < times; ++k) {
        if (7 * k / times == offset)
            return true;
    }
    return false;
}

int plannedOn(const Cadence& cadence, Day day, Day phaseStart) {
    const int age = static_cast<int>((day - phaseStart).count());
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence))
        return perDay->times;
    if (const auto* every = std::get_if<EveryDays>(&cadence))
        return age % every->days == 0 ? 1 : 0;
    if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence))
        return weekdays->on[static_cast<std::size_t>((day - mondayOf(day)).count())]
                   ? weekdays->times
                   : 0;
    if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence))
        return isWeeklySlot(age % 7, perWeek->times) ? 1 : 0;
    return 0;
}

/// The days of `range` on which another plan, phase or pause begins to rule, or none; ascending.
std::vector<Day> daysOfChange(const PlanHistory& history, std::span<const Pause> pauses,
                              DayRange range) {
    std::vector<Day> days;
    for (const PlanRevision& revision : history) {
        days.push_back(revision.from);
        if (!revision.plan)
            continue;
        days.push_back(revision.plan->start);
        for (const PhaseDates& phase : phaseDates(*revision.plan)) {
            days.push_back(phase.first);
            if (phase.last)
                days.push_back(*phase.last + Days{1});
        }
    }
    for (const Pause& pause : pauses) {
        days.push_back(pause.from);
        if (pause.to)
            days.push_back(*pause.to + Days{1});
    }
    std::erase_if(days, [&](Day day) { return !range.contains(day); });
    std::sort(days.begin(), days.end());
    return days;
}

/// One day with the phase that rules it.
struct RuledDay {
    ScheduledDay scheduled;
    const Phase* phase = nullptr; ///< null where no phase rules
    Day phaseStart;
};

/// Calls `use` with each day of `range` and what rules it. Plan, phase and pause are looked up once
/// for each stretch of days in which they stay as they are.
template <class Use>
void eachRuledDay(const PlanHistory& history, std::span<const Pause> pauses, DayRange range,
                  const Use& use) {
    const std::vector<Day> turns = daysOfChange(history, pauses, range);
    auto turn = turns.begin();
    RuledDay ruled{{}, nullptr, range.from};
    bool paused = false;
    for (Day day = range.from; day <= range.to; day += Days{1}) {
        if (day == range.from || (turn != turns.end() && *turn == day)) {
            turn = std::upper_bound(turn, turns.end(), day);
            const Plan* plan = planOn(history, day);
            const auto phase = plan ? phaseOn(*plan, day) : std::nullopt;
            ruled.phase = phase ? &plan->phases[phase->index] : nullptr;
            ruled.phaseStart = phase ? phase->firstDay : day;
            paused = isPaused(pauses, day);
        }
        ruled.scheduled = {day, 0, DayState::Free, std::nullopt};
        if (ruled.phase)
            ruled.scheduled.targetMinutes = ruled.phase->minutes;
        if (paused) {
            ruled.scheduled.state = DayState::Paused;
        } else if (ruled.phase && !std::holds_alternative<WhenILike>(ruled.phase->cadence)) {
            const int planned = plannedOn(ruled.phase->cadence, day, ruled.phaseStart);
            ruled.scheduled.planned = planned;
            ruled.scheduled.state = planned > 0 ? DayState::Planned : DayState::Off;
        }
        use(std::as_const(ruled));
    }
}

/// A week of a times-per-week phase: where what was done is weighed against what was planned.
struct PhaseWeek {
    const Phase* phase;
    long week;
    friend auto operator<=>(const PhaseWeek&, const PhaseWeek&) = default;
};

struct WeekCount {
    int planned = 0;
    int done = 0;
};

} // namespace

std::string_view toText(DayState state) {
    return stateNames[static_cast<std::size_t>(state)];
}

std::vector<ScheduledDay> schedule(const PlanHistory& history, std::span<const Pause> pauses,
                                   DayRange range) {
    std::vector<ScheduledDay> days;
    eachRuledDay(history, pauses, range,
                 [&](const RuledDay& ruled) { days.push_back(ruled.scheduled); });
    return days;
}

DoneByDay::DoneByDay(DayRange range) : m_range(range) {
    if (range.from <= range.to)
        m_counts.resize(static_cast<std::size_t>((range.to - range.from).count()) + 1);
}

DoneByDay::DoneByDay(std::span<const Session> sessions, DayRange range) : DoneByDay(range) {
    for (const Session& session : sessions)
        add(session);
}

DoneByDay::DoneByDay(std::span<const DayCount> days, DayRange range) : DoneByDay(range) {
    for (const DayCount& day : days)
        add(day.day, day.sessions);
}

void DoneByDay::add(const Session& session) {
    if (counts(session))
        add(session.day, 1);
}

void DoneByDay::add(Day day, int sessions) {
    if (m_range.contains(day))
        m_counts[static_cast<std::size_t>((day - m_range.from).count())] += sessions;
}

int DoneByDay::on(Day day) const {
    if (!m_range.contains(day))
        return 0;
    return m_counts[static_cast<std::size_t>((day - m_range.from).count())];
}

PlanSums planSums(const PlanHistory& history, std::span<const Pause> pauses, const DoneByDay& done,
                  DayRange range) {
    PlanSums sums;
    std::map<PhaseWeek, WeekCount> weeks;
    eachRuledDay(history, pauses, range, [&](const RuledDay& ruled) {
        const Day day = ruled.scheduled.day;
        const int planned = ruled.scheduled.planned;
        sums.planned += planned;
        sums.minutes += planned * ruled.scheduled.targetMinutes.value_or(0);
        sums.pausedDays += ruled.scheduled.state == DayState::Paused ? 1 : 0;
        sums.offDays += ruled.scheduled.state == DayState::Off ? 1 : 0;
        if (ruled.phase && std::holds_alternative<TimesPerWeek>(ruled.phase->cadence)) {
            WeekCount& week = weeks[{ruled.phase, (day - ruled.phaseStart).count() / 7}];
            week.planned += planned;
            week.done += done.on(day);
        } else {
            sums.doneOfPlanned += std::min(done.on(day), planned);
        }
    });
    for (const auto& [key, week] : weeks)
        sums.doneOfPlanned += std::min(week.done, week.planned);
    return sums;
}

} // namespace frond
