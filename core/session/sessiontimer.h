// SPDX-License-Identifier: GPL-3.0-or-later
// The session timer: a state machine fed with points of a monotonic clock. It counts by subtracting
// points, never by adding ticks, so a sleeping phone or a stalled screen costs nothing.
#pragma once

#include "core/base/clock.h"
#include "core/session/session.h"

#include <chrono>
#include <optional>
#include <vector>

namespace frond {

using Millis = std::chrono::milliseconds;

enum class TimerState { Idle, Running, Paused, Stopped };

/// One stretch with one item, exact to the millisecond until the session is stored.
struct TimedStep {
    std::optional<ItemUse> use;
    Millis elapsed{0};
    std::optional<Felt> felt;
    friend bool operator==(const TimedStep&, const TimedStep&) = default;
};

/// All that is needed to go on after a kill: what is committed while a session runs.
struct TimerSnapshot {
    TimerState state = TimerState::Idle;
    std::vector<TimedStep> steps;
    friend bool operator==(const TimerSnapshot&, const TimerSnapshot&) = default;
};

/// Calls that make no sense in the present state (pausing while paused) are ignored, and a point
/// earlier than the one before counts as no time at all: no duration is ever negative.
class SessionTimer {
public:
    SessionTimer() = default;
    /// Goes on from `snapshot`; the time between its making and `now` is not counted.
    SessionTimer(TimerSnapshot snapshot, MonoTime now);

    void start(MonoTime now, std::optional<ItemUse> use);
    void pause(MonoTime now);
    void resume(MonoTime now);
    /// Ends the present step and begins one with `use`; works while paused too.
    void changeItem(MonoTime now, std::optional<ItemUse> use);
    void stop(MonoTime now);
    /// The word given for step `index`; null clears it. Ignored when there is no such step.
    void setFelt(std::size_t index, std::optional<Felt> felt);

    [[nodiscard]] TimerState state() const { return m_state; }
    [[nodiscard]] Millis elapsed(MonoTime now) const;
    [[nodiscard]] Millis elapsedInStep(MonoTime now) const;
    [[nodiscard]] const std::vector<TimedStep>& steps() const { return m_steps; }
    [[nodiscard]] TimerSnapshot snapshot(MonoTime now) const;

private:
    [[nodiscard]] Millis running(MonoTime now) const;
    void bank(MonoTime now);

    TimerState m_state = TimerState::Idle;
    std::vector<TimedStep> m_steps;
    MonoTime m_since{};
};

/// `snapshot` as if it had run for `total` in all: its last steps are shortened, or the very last
/// one lengthened. For a timer that somebody forgot.
TimerSnapshot withTotal(TimerSnapshot snapshot, Millis total);

/// The steps as stored: whole seconds that sum to the rounded total, steps under one second dropped
/// unless nothing else remains.
std::vector<Step> toSteps(const std::vector<TimedStep>& timed);

/// A session that has begun and is not yet an entry. It is committed before the screen says it
/// started, on every change, and as a heartbeat at most every 15 s.
struct RunningSession {
    Id id; ///< becomes the session's id
    Moment startedAt;
    TimerSnapshot timer;
    Moment heartbeat; ///< when `timer` was last committed
    friend bool operator==(const RunningSession&, const RunningSession&) = default;
};

inline constexpr std::chrono::seconds heartbeatInterval{15};

/// The entry that a running session becomes: outcome done, the day it began, no ratings.
Session finished(const RunningSession& running);

} // namespace frond
