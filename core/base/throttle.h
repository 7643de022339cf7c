// SPDX-License-Identifier: GPL-3.0-or-later
// How often words that open something may be tried.
#pragma once

#include <chrono>
#include <string>

namespace frond {

/// What the clocks say at one moment.
struct ClockReading {
    std::chrono::sys_time<std::chrono::milliseconds> wall;
    std::chrono::milliseconds sinceStart{0}; ///< of the machine, its sleep included
    std::string start;                       ///< which start that was; empty: unknown
};

/// The tries since the last right one.
struct Throttle {
    int tries = 0;
    ClockReading at;                   ///< when `wait` began
    std::chrono::milliseconds wait{0}; ///< before the next one
    /// All members.
    friend bool operator==(const Throttle& a, const Throttle& b);
};

/// After so many wrong tries: four are free, then 30 s, 1, 5, 15 and, from then on, 60 minutes.
std::chrono::seconds waitAfter(int tries);

/// How long it is until the next try. While the machine runs only the time since its start counts,
/// so the wall clock, set forward or back, changes nothing. After another start (of this machine or
/// of another one) what is certain counts: not more than the time since that start, and not more
/// than the wall clock says.
std::chrono::milliseconds waitLeft(const Throttle& throttle, const ClockReading& now);

/// What is to be kept before the words are looked at: with this try in it, as if they were wrong.
/// Only for one that need not wait.
Throttle withTry(const Throttle& throttle, const ClockReading& now);

/// The same wait, counted from now: after another start, so that a wall clock that was wrong makes
/// it no longer than the table does.
Throttle countedFrom(const Throttle& throttle, const ClockReading& now);

} // namespace frond
