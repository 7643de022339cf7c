// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

#include "core/kit/kit.h"

#include <algorithm>
#include <array>
#include <tuple>
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

void checkText(Problems& problems, std::string_view field, const std::optional<std::string>& text) {
    if (text && !isAcceptableText(*text))
        problems.push_back({std::string(field), "must be valid text of at most 64 KiB"});
}

void checkStep(Problems& problems, const std::string& prefix, const Step& step) {
    if (step.duration < Seconds{0} || step.duration > maxStepDuration)
        problems.push_back({prefix + "seconds", "must be from 0 to 86400"});
    if (step.depth && step.depth->tenths() > maxDepthTenths)
        problems.push_back({prefix + "depth_mm", "must be from 0.0 to 300.0 mm"});
    if (!step.use)
        return;
    const std::size_t length = codePoints(step.use->label);
    if (length == std::string::npos || length < 1 || length > maxLabelLength)
        problems.push_back({prefix + "item", "must have 1 to 40 characters"});
    if (step.use->diameter && !isDiameter(*step.use->diameter))
        problems.push_back({prefix + "diameter_mm", "must be from 1.0 to 100.0 mm"});
}

void checkDay(Problems& problems, const Session& session) {
    if (!session.at || session.day == session.at->day())
        return;
    const bool movedByOne = session.day == session.at->day() - Days{1} &&
                            session.at->timeOfDay() < std::chrono::hours(4);
    if (!movedByOne)
        problems.push_back(
            {"day", "must be the day it began, or one earlier for a start before 04:00"});
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

Problems validate(const Session& session, TextOrigin origin) {
    Problems problems;
    checkDay(problems, session);
    if (session.outcome == Outcome::NotToday && !session.steps.empty())
        problems.push_back({"steps", "must be empty for not_today"});
    if (session.steps.size() > maxSteps)
        problems.push_back({"steps", "must be at most 200"});
    for (std::size_t i = 0; i < session.steps.size(); ++i)
        checkStep(problems, "steps[" + std::to_string(i) + "].", session.steps[i]);

    const Context& context = session.context;
    checkText(problems, "position", context.position);
    checkText(problems, "lubricant", context.lubricant);
    checkText(problems, "warm_up", context.warmUp);
    checkText(problems, "stop_reason", context.stopReason);
    if (context.tags.size() > maxTags)
        problems.push_back({"tags", "must be at most 50"});
    for (const std::string& tag : context.tags) {
        const std::size_t length = codePoints(tag);
        if (length == std::string::npos || length < 1 || length > maxLabelLength ||
            tag.find_first_of(";\r\n") != std::string::npos)
            problems.push_back({"tags", "must have 1 to 40 characters each, without ';'"});
        else if (!isOneLine(tag, origin))
            problems.push_back(
                {"tags", "must be one line each, without control or direction characters"});
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
    const auto key = [](const Session& s) {
        return std::make_tuple(s.day, s.at.has_value(),
                               s.at ? s.at->utc : std::chrono::sys_seconds{}, s.id);
    };
    return key(a) < key(b);
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

bool matchesText(const Session& session, std::string_view words) {
    std::string haystack;
    const auto add = [&](std::string_view text) { haystack.append(text).push_back('\n'); };
    for (const auto* text : {&session.note, &session.context.position, &session.context.lubricant,
                             &session.context.warmUp, &session.context.stopReason}) {
        if (*text)
            add(**text);
    }
    for (const std::string& tag : session.context.tags)
        add(tag);
    for (const Step& step : session.steps) {
        if (step.use)
            add(step.use->label);
    }
    haystack = folded(haystack);

    const std::string wanted = folded(words);
    std::size_t pos = 0;
    while ((pos = wanted.find_first_not_of(' ', pos)) != std::string::npos) {
        const std::size_t end = std::min(wanted.find(' ', pos), wanted.size());
        if (haystack.find(wanted.substr(pos, end - pos)) == std::string::npos)
            return false;
        pos = end;
    }
    return true;
}

} // namespace frond
