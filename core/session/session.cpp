// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/base/checks.h"
#include "core/base/listingkey.h"
#include "core/kit/kit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::string_view, 3> outcomeNames{"done", "stopped_early", "not_today"};
constexpr std::array<std::string_view, 3> bleedingNames{"none", "spotting", "more"};

template <class Enum, std::size_t N>
std::optional<Enum> parseName(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto it = std::find(names.begin(), names.end(), text);
    if (it == names.end())
        return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

} // namespace

std::string_view toText(Outcome outcome) {
    return outcomeNames[static_cast<std::size_t>(outcome)];
}
std::optional<Outcome> parseOutcome(std::string_view text) {
    return parseName<Outcome>(outcomeNames, text);
}
std::string_view toText(Bleeding bleeding) {
    return bleedingNames[static_cast<std::size_t>(bleeding)];
}
std::optional<Bleeding> parseBleeding(std::string_view text) {
    return parseName<Bleeding>(bleedingNames, text);
}

Problems validate(const Step& step) {
    Problems problems;
    if (step.duration < Seconds{0} || step.duration > maxStepDuration)
        problems.push_back({"seconds", {Code::FromTo, 0, maxStepDuration.count()}});
    if (step.depth && step.depth->tenths() > maxDepthTenths)
        problems.push_back({"depth_mm", {Code::MillimetresFromTo, minDepth, maxDepth}});
    if (!step.use)
        return problems;
    const std::size_t length = codePoints(step.use->label);
    if (length == std::string::npos || length < 1 || length > maxLabelLength)
        problems.push_back({"item", {Code::CharactersAtMost, maxLabelLength}});
    if (step.use->diameter && !isDiameter(*step.use->diameter))
        problems.push_back({"diameter_mm", {Code::MillimetresFromTo, minDiameter, maxDiameter}});
    return problems;
}

Problems validate(const Session& session, TextOrigin origin) {
    Problems problems;
    checkDayOf(problems, "day", session.day, session.at);
    if (session.outcome == Outcome::NotToday && !session.steps.empty())
        problems.push_back({"steps", {Code::EmptyFor, toText(Outcome::NotToday)}});
    if (session.steps.size() > maxSteps)
        problems.push_back({"steps", {Code::NotMoreThan, maxSteps}});
    for (std::size_t i = 0; i < session.steps.size(); ++i) {
        for (auto& [field, message, line] : validate(session.steps[i]))
            problems.push_back({"steps[" + std::to_string(i) + "]." + field, message, line});
    }

    const Context& context = session.context;
    checkText(problems, "position", context.position);
    checkText(problems, "lubricant", context.lubricant);
    checkText(problems, "warm_up", context.warmUp);
    checkText(problems, "stop_reason", context.stopReason);
    if (context.tags.size() > maxTags)
        problems.push_back({"tags", {Code::NotMoreThan, maxTags}});
    for (const std::string& tag : context.tags) {
        const std::size_t length = codePoints(tag);
        if (length == std::string::npos || length < 1 || length > maxLabelLength ||
            tag.find_first_of(";\r\n") != std::string::npos)
            problems.push_back({"tags", {Code::CharactersOfEachAtMost, maxLabelLength}});
        else if (!isOneLine(tag, origin))
            problems.push_back({"tags", {Code::NeedsOneLineEach}});
    }
    checkText(problems, "note", session.note);
    return problems;
}

Seconds totalDuration(const Session& session) {
    Seconds total{0};
    for (const Step& step : session.steps)
        total += step.duration;
    return total;
}

std::optional<Millimetres> largestDiameter(const Session& session) {
    const auto index = lastLargestStep(session);
    return index ? session.steps[*index].use->diameter : std::nullopt;
}

std::optional<std::size_t> lastLargestStep(const Session& session) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < session.steps.size(); ++i) {
        const auto& use = session.steps[i].use;
        if (!use || !use->diameter)
            continue;
        if (!best || *use->diameter >= *session.steps[*best].use->diameter)
            best = i;
    }
    return best;
}

bool counts(const Session& session) {
    return session.outcome != Outcome::NotToday;
}

bool listedBefore(const Session& a, const Session& b) {
    return listingKey(a.day, a.at, a.id) < listingKey(b.day, b.at, b.id);
}

std::vector<PainAtSize> painAtSizes(const Session& session) {
    std::vector<PainAtSize> result;
    const auto largest = largestDiameter(session);
    bool largestRated = false;
    for (const Step& step : session.steps) {
        if (!step.pain || !step.use || !step.use->diameter)
            continue;
        result.push_back({*step.use->diameter, *step.pain, false});
        largestRated = largestRated || step.use->diameter == largest;
    }
    if (largest && !largestRated && session.ratings.painDuring)
        result.push_back({*largest, *session.ratings.painDuring, true});
    return result;
}

} // namespace frond
