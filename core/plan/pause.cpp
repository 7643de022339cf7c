// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pause.h"

#include <algorithm>

namespace frond {

namespace {

bool covers(const Pause& pause, Day day) {
    return pause.from <= day && (!pause.to || day <= *pause.to);
}

bool shareADay(const Pause& a, const Pause& b) {
    return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

/// From the first day of both to the last; `reason` of `first` when it has one.
Pause joined(const Pause& first, const Pause& second) {
    Pause both{std::min(first.from, second.from), std::nullopt, first.reason};
    if (first.to && second.to)
        both.to = std::max(*first.to, *second.to);
    if (!both.reason)
        both.reason = second.reason;
    return both;
}

} // namespace

Problems validate(const Pause& pause) {
    Problems problems;
    if (pause.to && *pause.to < pause.from)
        problems.push_back({"to", {Code::BeforeFirstDay}});
    if (pause.reason &&
        std::find(pauseReasons.begin(), pauseReasons.end(), *pause.reason) == pauseReasons.end()) {
        std::string known;
        for (const std::string_view reason : pauseReasons)
            known.append(known.empty() ? "" : ", ").append(reason);
        problems.push_back({"reason", {Code::OneOf, known}});
    }
    return problems;
}

bool isPaused(std::span<const Pause> pauses, Day day) {
    return std::any_of(pauses.begin(), pauses.end(),
                       [&](const Pause& pause) { return covers(pause, day); });
}

std::vector<Pause> withPause(std::span<const Pause> pauses, const Pause& added) {
    std::vector<Pause> result;
    Pause whole = added;
    for (const Pause& pause : pauses) {
        if (shareADay(pause, added))
            whole = joined(whole, pause);
        else
            result.push_back(pause);
    }
    const auto place = std::find_if(result.begin(), result.end(),
                                    [&](const Pause& pause) { return pause.from > whole.from; });
    result.insert(place, std::move(whole));
    return result;
}

std::optional<std::vector<Pause>> resumedOn(std::span<const Pause> pauses, Day on) {
    std::vector<Pause> result(pauses.begin(), pauses.end());
    const auto paused = std::find_if(result.begin(), result.end(),
                                     [&](const Pause& pause) { return covers(pause, on); });
    if (paused == result.end())
        return std::nullopt;
    if (paused->from == on)
        result.erase(paused);
    else
        paused->to = on - Days{1};
    return result;
}

} // namespace frond
