// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/cues.h"

#include <algorithm>

namespace frond {

namespace {

using Minutes = std::chrono::minutes;

/// The first multiple of `every` after `total`.
Millis nextMultiple(Minutes every, Millis total) {
    return (total / every + 1) * Millis(every);
}

} // namespace

std::optional<Millis> untilNextCue(const CueTimes& times, const CuePlace& place) {
    std::optional<Millis> soonest;
    const auto consider = [&](Millis left) {
        if (left > Millis{0} && (!soonest || left < *soonest))
            soonest = left;
    };
    consider(Minutes(times.planned) - place.total);
    if (place.hasNext)
        consider(Minutes(times.step) - place.inStep);
    if (times.every > 0)
        consider(nextMultiple(Minutes(times.every), place.total) - place.total);
    return soonest;
}

std::optional<Cue> cueBetween(const CueTimes& times, const CuePlace& from, const CuePlace& to) {
    const auto passed = [](int minutes, Millis before, Millis after) {
        const Millis at = Minutes(minutes);
        return minutes > 0 && before < at && at <= after;
    };
    if (passed(times.planned, from.total, to.total))
        return Cue::Planned;
    if (to.hasNext && passed(times.step, from.inStep, to.inStep))
        return Cue::StepEnd;
    if (times.every > 0 && nextMultiple(Minutes(times.every), from.total) <= to.total)
        return Cue::Interval;
    return std::nullopt;
}

} // namespace frond
