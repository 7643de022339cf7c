// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/readiness.h"

#include "core/overtime/statistics.h"
#include "core/session/feltatsize.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::string_view, 4> observationNames{"too_few", "comfortable", "mixed",
                                                           "uncomfortable"};

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

Observation observed(int entries, int over) {
    if (over <= 1)
        return Observation::Comfortable;
    return 2 * over >= entries ? Observation::Uncomfortable : Observation::Mixed;
}

} // namespace

std::string_view toText(Observation observation) {
    return observationNames[static_cast<std::size_t>(observation)];
}

NextOlder ofGroup(NextOlder next, Kit kit, std::optional<std::string> group) {
    if (!group)
        return next;
    return [next = std::move(next), kit = std::move(kit),
            group = std::move(*group)]() -> std::optional<Session> {
        while (const auto session = next()) {
            if (auto part = ofGroup(std::span(&*session, 1), kit, group); !part.empty())
                return std::move(part.front());
        }
        return std::nullopt;
    };
}

Readiness readiness(const NextOlder& next, std::span<const Pause> pauses, const ReadinessRule& rule,
                    Day today) {
    Readiness result;
    result.painAtMost = rule.painAtMost;
    std::vector<Session> looked; // newest first
    while (looked.size() < static_cast<std::size_t>(rule.entries)) {
        std::optional<Session> session = next();
        if (!session)
            break;
        const auto largest = largestDiameter(*session);
        if (session->day > today || !counts(*session) || !largest)
            continue;
        result.diameter = result.diameter ? result.diameter : largest;
        if (largest == result.diameter && saidOf(*session, result.diameter).something())
            looked.push_back(std::move(*session));
    }
    if (!result.diameter) {
        result.silences.push_back(Silence::NoDiameter);
        return result;
    }
    result.entries = static_cast<int>(looked.size());
    for (const Session& session : looked) {
        const Said said = saidOf(session, result.diameter);
        result.atOrUnder += said.isAtOrUnder(rule.painAtMost) ? 1 : 0;
        result.byWord += said.pain ? 0 : 1;
    }
    if (result.entries < rule.entries)
        result.silences.push_back(Silence::FewEntries);
    if (!looked.empty()) {
        result.days = static_cast<int>((looked.front().day - looked.back().day).count()) + 1;
        if (result.days < fewestObservedDays)
            result.silences.push_back(Silence::FewDays);
        if (std::any_of(looked.begin(), looked.end(), bled))
            result.silences.push_back(Silence::Bleeding);
        if (today - looked.front().day >= Days{observedForDays})
            result.silences.push_back(Silence::LongTimeAgo);
    }
    if (isPaused(pauses, today))
        result.silences.push_back(Silence::Paused);
    if (result.silences.empty())
        result.observation = observed(result.entries, result.entries - result.atOrUnder);
    return result;
}

Readiness readiness(std::span<const Session> sessions, std::span<const Pause> pauses,
                    const ReadinessRule& rule, Day today) {
    std::size_t left = sessions.size();
    return readiness(
        [&]() -> std::optional<Session> {
            return left > 0 ? std::optional(sessions[--left]) : std::nullopt;
        },
        pauses, rule, today);
}

} // namespace frond
