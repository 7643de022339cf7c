// SPDX-License-Identifier: GPL-3.0-or-later
// What the person would like to be easier, in their own words, and how it was when they looked.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/units.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// Outcome: a line of the look back once a month.
enum class GoalKind { Own, Outcome };

std::string_view toText(GoalKind kind); ///< "own", "outcome"
std::optional<GoalKind> parseGoalKind(std::string_view text);

struct Goal {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = true;

    Id id;
    GoalKind kind = GoalKind::Own;
    std::string text;
    bool hidden = false; ///< no longer asked about; what was noted stays
    friend bool operator==(const Goal&, const Goal&) = default;
};

/// How it was at a moment. A row of its own, so that two devices can each note one. It can outlive
/// its goal, and is then shown nowhere.
struct GoalRating {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = false;

    Id id;
    Id goal;
    Moment at;
    Rating rating; ///< 0–10 as the person means it
    friend bool operator==(const GoalRating&, const GoalRating&) = default;
};

/// Field "text". Empty when it can be stored.
Problems validate(const Goal& goal);
/// Field "at". Empty when it can be stored.
Problems validate(const GoalRating& rating);

/// By moment; two of one moment in the order in which they were saved.
bool comesBefore(const GoalRating& a, const GoalRating& b);

using GoalRepository = Collection<Goal>;
using GoalRatingRepository = Collection<GoalRating>;

/// A goal with its ratings, earliest first.
struct RatedGoal {
    Goal goal;
    std::vector<GoalRating> ratings;
    friend bool operator==(const RatedGoal&, const RatedGoal&) = default;
};

/// In the order of `goals`. `ratings` ascending; those of other goals are passed over.
std::vector<RatedGoal> rated(std::span<const Goal> goals, std::span<const GoalRating> ratings);

/// Of a look back: whether a line of it was last rated in a month before that of `today`, or never.
/// False without a line that is not hidden.
bool lookBackIsDue(std::span<const RatedGoal> goals, Day today);

} // namespace frond
