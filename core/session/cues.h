// SPDX-License-Identifier: GPL-3.0-or-later
// When a session lets a person know how long it has run. Nothing stops by itself.
#pragma once

#include "core/session/sessiontimer.h"

#include <chrono>
#include <optional>

namespace frond {

/// From the weakest to the strongest: of several that are due together one is given.
enum class Cue {
    Interval, ///< another so many minutes have run
    StepEnd,  ///< the minutes meant for this size have run, and a next one was prepared
    Planned,  ///< the minutes meant for the session have run
};

/// Whole minutes of what was counted; 0 for none of the kind.
struct CueTimes {
    int planned = 0;
    int step = 0;
    int every = 0;
    friend bool operator==(const CueTimes&, const CueTimes&) = default;
};

/// Where a session stands, in time that was counted: pauses are not in it.
struct CuePlace {
    Millis total{0};
    Millis inStep{0};
    bool hasNext = false; ///< a size to go on with was prepared
};

/// How much longer it runs from `place` to its next cue; null when none is to come.
std::optional<Millis> untilNextCue(const CueTimes& times, const CuePlace& place);

/// The strongest cue of those after `from` up to and with `to`, within one step; null when there is
/// none.
std::optional<Cue> cueBetween(const CueTimes& times, const CuePlace& from, const CuePlace& to);

} // namespace frond
