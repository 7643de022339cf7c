// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/schedule.h"

#include <algorithm>
#include <array>
#include <compare>
#include <map>

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

/// One day with the phase that rules it.
struct RuledDay {
    ScheduledDay scheduled;
    const Phase* phase = nullptr; ///< null where no phase rules
    Day phaseStart;
};

RuledDay ruledDay(const PlanHistory& history, std::span<const Pause> pauses, Day day) {
    RuledDay result{{day, 0, DayState::Free, std::nullopt}, nullptr, day};
    const Plan* plan = planOn(history, day);
    if (const auto phase = plan ? phaseOn(*plan, day) : std::nullopt) {
        result.phase = &plan->phases[phase->index];
        result.phaseStart = phase->firstDay;
        result.scheduled.targetMinutes = result.phase->minutes;
    }
    if (isPaused(pauses, day)) {
        result.scheduled.state = DayState::Paused;
    } else if (result.phase && !std::holds_alternative<WhenILike>(result.phase->cadence)) {
        const int planned = plannedOn(result.phase->cadence, day, result.phaseStart);
        result.scheduled.planned = planned;
        result.scheduled.state = planned > 0 ? DayState::Planned : DayState::Off;
    }
    return result;
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
    for (Day day = range.from; day <= range.to; day += Days{1})
        days.push_back(ruledDay(history, pauses, day).scheduled);
    return days;
}

DoneByDay::DoneByDay(DayRange range) : m_range(range) {
    if (range.from <= range.to)
        m_counts.resize(static_cast<std::size_t>((range.to - range.from).count()) + 1);
}

DoneByDay::DoneByDay(std::span<const Session> sessions, DayRange range) : DoneByDay(range) {
    for (const Session& session : sessions) {
        if (counts(session))
            add(session.day, 1);
    }
}

DoneByDay::DoneByDay(std::span<const DayCount> days, DayRange range) : DoneByDay(range) {
    for (const DayCount& day : days)
        add(day.day, day.sessions);
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
    for (Day day = range.from; day <= range.to; day += Days{1}) {
        const RuledDay ruled = ruledDay(history, pauses, day);
        const int planned = ruled.scheduled.planned;
        sums.planned += planned;
        sums.pausedDays += ruled.scheduled.state == DayState::Paused ? 1 : 0;
        sums.offDays += ruled.scheduled.state == DayState::Off ? 1 : 0;
        if (ruled.phase && std::holds_alternative<TimesPerWeek>(ruled.phase->cadence)) {
            WeekCount& week = weeks[{ruled.phase, (day - ruled.phaseStart).count() / 7}];
            week.planned += planned;
            week.done += done.on(day);
        } else {
            sums.doneOfPlanned += std::min(done.on(day), planned);
        }
    }
    for (const auto& [key, week] : weeks)
        sums.doneOfPlanned += std::min(week.done, week.planned);
    return sums;
}

} // namespace frond
