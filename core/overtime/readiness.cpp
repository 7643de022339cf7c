// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/readiness.h"

#include <algorithm>
#include <array>

namespace frond {

namespace {

constexpr std::array<std::string_view, 4> names{"too_few", "comfortable", "mixed", "uncomfortable"};

bool isRated(const Session& session) {
    return session.ratings.painDuring || session.ratings.felt;
}

bool isAtOrUnder(const Session& session, int painAtMost) {
    const Ratings& ratings = session.ratings;
    if (ratings.painDuring)
        return ratings.painDuring->value() <= painAtMost;
    return ratings.felt == Felt::Easy || ratings.felt == Felt::Okay;
}

bool bled(const Session& session) {
    const auto& bleeding = session.context.bleeding;
    return bleeding && *bleeding != Bleeding::None && session.context.onPeriod != true;
}

/// Newest first, those that count and have a largest diameter.
std::vector<const Session*> withDiameter(std::span<const Session> sessions, Day today) {
    std::vector<const Session*> result;
    for (const Session& session : sessions) {
        if (session.day <= today && counts(session) && largestDiameter(session))
            result.push_back(&session);
    }
    std::reverse(result.begin(), result.end());
    return result;
}

Observation observed(int entries, int over) {
    if (over <= 1)
        return Observation::Comfortable;
    return 2 * over >= entries ? Observation::Uncomfortable : Observation::Mixed;
}

} // namespace

std::string_view toText(Observation observation) {
    return names[static_cast<std::size_t>(observation)];
}

Readiness readiness(std::span<const Session> sessions, std::span<const Pause> pauses,
                    const ReadinessRule& rule, Day today) {
    Readiness result;
    result.painAtMost = rule.painAtMost;
    std::vector<const Session*> looked = withDiameter(sessions, today);
    if (looked.empty()) {
        result.silences.push_back(Silence::NoDiameter);
        return result;
    }
    result.diameter = largestDiameter(*looked.front());
    std::erase_if(looked, [&](const Session* session) {
        return largestDiameter(*session) != result.diameter || !isRated(*session);
    });
    looked.resize(std::min(looked.size(), static_cast<std::size_t>(rule.entries)));

    result.entries = static_cast<int>(looked.size());
    for (const Session* session : looked) {
        result.atOrUnder += isAtOrUnder(*session, rule.painAtMost) ? 1 : 0;
        result.byWord += session->ratings.painDuring ? 0 : 1;
    }
    if (result.entries < rule.entries)
        result.silences.push_back(Silence::FewEntries);
    if (!looked.empty()) {
        result.days = static_cast<int>((looked.front()->day - looked.back()->day).count()) + 1;
        if (result.days < fewestObservedDays)
            result.silences.push_back(Silence::FewDays);
        if (std::any_of(looked.begin(), looked.end(), [](const Session* s) { return bled(*s); }))
            result.silences.push_back(Silence::Bleeding);
        if (today - looked.front()->day >= Days{observedForDays})
            result.silences.push_back(Silence::LongTimeAgo);
    }
    if (isPaused(pauses, today))
        result.silences.push_back(Silence::Paused);
    if (result.silences.empty())
        result.observation = observed(result.entries, result.entries - result.atOrUnder);
    return result;
}

} // namespace frond
