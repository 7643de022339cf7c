// SPDX-License-Identifier: GPL-3.0-or-later
// Goals, and how each was when the person looked.
#pragma once

#include "core/note/goal.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Words<GoalKind> {
    static constexpr auto parse = parseGoalKind;
    static Message wanted() { return {Code::MustBe, Alternatives{"own", "outcome"}}; }
};

template <>
struct Fields<Goal> {
    static constexpr auto members =
        std::make_tuple(field("kind", "kind", &Goal::kind), field("text", "text", &Goal::text),
                        fieldWithDefault("hidden", "hidden", &Goal::hidden));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Goal>);

template <>
struct RowKind<Goal> : LaterKind<Goal> {
    static constexpr std::string_view table = "goal";
    static constexpr std::string_view section = "goals";
    static Goal blank(const Id& id) { return {.id = id, .kind = {}, .text = {}}; }
};

template <>
struct Fields<GoalRating> {
    static constexpr auto members = std::make_tuple(
        field("goal", "goal", &GoalRating::goal), field("at_utc, at_offset", "at", &GoalRating::at),
        field("rating", "rating", &GoalRating::rating));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<GoalRating>);

template <>
struct RowKind<GoalRating> : LaterKind<GoalRating> {
    static constexpr std::string_view table = "goal_rating";
    static constexpr std::string_view section = "goal_ratings";
    static GoalRating blank(const Id& id) {
        return {.id = id, .goal = id, .at = {}, .rating = *Rating::from(0)};
    }
    static Problems problems(const GoalRating& row) { return validate(row); }
};

} // namespace frond::data
