// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessiontimer.h"

#include <algorithm>
#include <utility>

namespace frond {

SessionTimer::SessionTimer(TimerSnapshot snapshot, MonoTime now)
    : m_state(snapshot.state), m_steps(std::move(snapshot.steps)), m_since(now) {
    for (TimedStep& step : m_steps)
        step.elapsed = std::max(step.elapsed, Millis{0});
    if (m_steps.empty())
        m_state = TimerState::Idle;
}

void SessionTimer::start(MonoTime now, std::optional<ItemUse> use) {
    if (m_state != TimerState::Idle)
        return;
    m_steps.push_back({std::move(use), Millis{0}, std::nullopt});
    m_since = now;
    m_state = TimerState::Running;
}

void SessionTimer::pause(MonoTime now) {
    if (m_state != TimerState::Running)
        return;
    bank(now);
    m_state = TimerState::Paused;
}

void SessionTimer::resume(MonoTime now) {
    if (m_state != TimerState::Paused)
        return;
    m_since = std::max(m_since, now);
    m_state = TimerState::Running;
}

void SessionTimer::changeItem(MonoTime now, std::optional<ItemUse> use) {
    if (m_state != TimerState::Running && m_state != TimerState::Paused)
        return;
    bank(now);
    if (use == m_steps.back().use)
        return;
    // A size picked and corrected at once was never used.
    if (m_steps.back().elapsed == Millis{0})
        m_steps.pop_back();
    m_steps.push_back({std::move(use), Millis{0}, std::nullopt});
}

void SessionTimer::stop(MonoTime now) {
    if (m_state != TimerState::Running && m_state != TimerState::Paused)
        return;
    bank(now);
    m_state = TimerState::Stopped;
}

void SessionTimer::setFelt(std::size_t index, std::optional<Felt> felt) {
    if (index < m_steps.size())
        m_steps[index].felt = felt;
}

Millis SessionTimer::elapsed(MonoTime now) const {
    Millis total = running(now);
    for (const TimedStep& step : m_steps)
        total += step.elapsed;
    return total;
}

Millis SessionTimer::elapsedInStep(MonoTime now) const {
    return m_steps.empty() ? Millis{0} : m_steps.back().elapsed + running(now);
}

TimerSnapshot SessionTimer::snapshot(MonoTime now) const {
    TimerSnapshot snapshot{m_state, m_steps};
    if (!snapshot.steps.empty())
        snapshot.steps.back().elapsed += running(now);
    return snapshot;
}

Millis SessionTimer::running(MonoTime now) const {
    if (m_state != TimerState::Running || now <= m_since)
        return Millis{0};
    return std::chrono::floor<Millis>(now - m_since);
}

void SessionTimer::bank(MonoTime now) {
    const Millis more = running(now);
    if (!m_steps.empty())
        m_steps.back().elapsed += more;
    // Advance by what was counted, so that parts of a millisecond are not lost at each change.
    m_since = m_state == TimerState::Running ? m_since + more : std::max(m_since, now);
}

TimerSnapshot withTotal(TimerSnapshot snapshot, Millis total) {
    Millis left = std::max(total, Millis{0});
    for (TimedStep& step : snapshot.steps) {
        step.elapsed = std::min(step.elapsed, left);
        left -= step.elapsed;
    }
    if (!snapshot.steps.empty())
        snapshot.steps.back().elapsed += left;
    return snapshot;
}

std::vector<Step> toSteps(const std::vector<TimedStep>& timed) {
    std::vector<Step> steps;
    Millis sum{0};
    Seconds counted{0};
    for (const TimedStep& step : timed) {
        sum += step.elapsed;
        // Rounding the running sum, not each step, keeps the total exact.
        const Seconds duration =
            std::min(std::chrono::round<Seconds>(sum) - counted, maxStepDuration);
        counted = std::chrono::round<Seconds>(sum);
        if (duration > Seconds{0} || step.felt)
            steps.push_back({step.use, duration, std::nullopt, std::nullopt, step.felt});
    }
    if (steps.empty() && !timed.empty())
        steps.push_back({timed.back().use, Seconds{0}, std::nullopt, std::nullopt, std::nullopt});
    return steps;
}

Session finished(const RunningSession& running) {
    Session session{running.id,
                    running.startedAt.day(),
                    running.startedAt,
                    Outcome::Done,
                    toSteps(running.timer.steps),
                    {},
                    {},
                    {}};
    return session;
}

} // namespace frond
