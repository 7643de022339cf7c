// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/lastsession.h"

#include "core/session/sessionrepository.h"

#include <algorithm>
#include <utility>

namespace frond {

namespace {

/// Behind notes and "not today".
constexpr std::size_t searched = 30;

} // namespace

bool isNoteAlone(const Session& entry) {
    return entry.note && entry.outcome == Outcome::Done && entry.steps.empty() &&
           entry.ratings == Ratings{} && entry.context == Context{};
}

std::optional<Session> lastSession(const SessionRepository& sessions) {
    std::optional<Session> newest = sessions.newest();
    if (!newest || !isNoteAlone(*newest))
        return newest;
    for (Session& entry : sessions.page(std::nullopt, searched)) {
        if (counts(entry) && !isNoteAlone(entry))
            return std::move(entry);
    }
    return std::nullopt;
}

bool asksForSize(const Session& last, Day today) {
    const bool tooMuch = last.ratings.felt == Felt::TooMuch ||
                         std::any_of(last.steps.begin(), last.steps.end(),
                                     [](const Step& step) { return step.felt == Felt::TooMuch; });
    const bool forPain = last.outcome == Outcome::StoppedEarly && last.context.stopReason == "pain";
    return tooMuch || forPain || today - last.day >= longAgo;
}

std::optional<ItemUse> beganWith(const Session& last) {
    return last.steps.empty() ? std::nullopt : last.steps.front().use;
}

} // namespace frond
