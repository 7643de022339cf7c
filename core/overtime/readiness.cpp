// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/readiness.h"

#include "core/session/feltatsize.h"

#include <algorithm>
#include <array>

namespace frond {

namespace {

constexpr std::array<std::string_view, 4> names{"too_few", "comfortable", "mixed", "uncomfortable"};

/// What was said of one size in a session: the largest number, else the worst word.
struct Said {
    std::optional<int> pain;
    std::optional<Felt> word;

    [[nodiscard]] bool something() const { return pain || word; }
    [[nodiscard]] bool isAtOrUnder(int painAtMost) const {
        return pain ? *pain <= painAtMost : word && *word <= Felt::Okay;
    }
};

Said saidOf(const Session& session, std::optional<Millimetres> diameter) {
    Said said;
    for (const PainAtSize& pain : painAtSizes(session)) {
        if (pain.diameter == diameter)
            said.pain = std::max(said.pain.value_or(0), pain.pain.value());
    }
    for (const FeltAtSize& felt : feltAtSizes(session)) {
        if (felt.diameter == diameter)
            said.word = std::max(said.word.value_or(felt.felt), felt.felt);
    }
    return said;
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
        return largestDiameter(*session) != result.diameter ||
               !saidOf(*session, result.diameter).something();
    });
    looked.resize(std::min(looked.size(), static_cast<std::size_t>(rule.entries)));

    result.entries = static_cast<int>(looked.size());
    for (const Session* session : looked) {
        const Said said = saidOf(*session, result.diameter);
        result.atOrUnder += said.isAtOrUnder(rule.painAtMost) ? 1 : 0;
        result.byWord += said.pain ? 0 : 1;
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
