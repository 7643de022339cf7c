// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/goal.h"

#include "core/base/checks.h"

#include <algorithm>
#include <iterator>

namespace frond {

namespace {

constexpr std::string_view ownText = "own";
constexpr std::string_view outcomeText = "outcome";

} // namespace

std::string_view toText(GoalKind kind) {
    return kind == GoalKind::Outcome ? outcomeText : ownText;
}

std::optional<GoalKind> parseGoalKind(std::string_view text) {
    if (text == ownText)
        return GoalKind::Own;
    return text == outcomeText ? std::optional(GoalKind::Outcome) : std::nullopt;
}

Problems validate(const Goal& goal) {
    Problems problems;
    checkSomeText(problems, "text", goal.text);
    return problems;
}

Problems validate(const GoalRating& rating) {
    Problems problems;
    checkDay(problems, "at", rating.at.day());
    return problems;
}

bool comesBefore(const GoalRating& a, const GoalRating& b) {
    return a.at.utc < b.at.utc;
}

std::vector<RatedGoal> rated(std::span<const Goal> goals, std::span<const GoalRating> ratings) {
    std::vector<RatedGoal> result;
    result.reserve(goals.size());
    for (const Goal& goal : goals) {
        RatedGoal& one = result.emplace_back(RatedGoal{goal, {}});
        std::copy_if(ratings.begin(), ratings.end(), std::back_inserter(one.ratings),
                     [&](const GoalRating& rating) { return rating.goal == goal.id; });
    }
    return result;
}

bool lookBackIsDue(std::span<const RatedGoal> goals, Day today) {
    bool asks = false;
    for (const RatedGoal& one : goals) {
        if (one.goal.kind != GoalKind::Outcome || one.goal.hidden)
            continue;
        asks = true;
        if (!one.ratings.empty() && one.ratings.back().at.day() >= monthOf(today).from)
            return false;
    }
    return asks;
}

} // namespace frond
