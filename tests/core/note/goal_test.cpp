// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/goal.h"

#include "core/base/text.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

Goal goal(std::uint8_t number, GoalKind kind = GoalKind::Own) {
    return {.id = test::id(number), .kind = kind, .text = "Sitting for an hour"};
}

GoalRating rating(std::uint8_t goal, std::string_view at, int value = 3) {
    return {Id::fromRandom({goal, static_cast<std::uint8_t>(value)}), test::id(goal),
            test::moment(at), test::rating(value)};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(GoalTest, EveryKindHasAWordOfItsOwn) {
    for (const GoalKind kind : {GoalKind::Own, GoalKind::Outcome})
        EXPECT_EQ(parseGoalKind(toText(kind)), kind);
    EXPECT_EQ(toText(GoalKind::Own), "own");
    EXPECT_EQ(parseGoalKind("Own"), std::nullopt);
    EXPECT_EQ(parseGoalKind(""), std::nullopt);
}

TEST(GoalTest, SaysSomethingWithinTheLimits) {
    Goal one = goal(1);
    EXPECT_EQ(fieldOf(validate(one)), "");
    one.text = std::string(maxFieldBytes, 'x');
    EXPECT_EQ(fieldOf(validate(one)), "");
    one.text += 'x';
    EXPECT_EQ(fieldOf(validate(one)), "text");
    one.text.clear();
    EXPECT_EQ(fieldOf(validate(one)), "text");
}

TEST(GoalTest, ARatingHasADayThatCanBeWritten) {
    GoalRating one = rating(1, "1900-01-01T00:00:00+00:00");
    EXPECT_EQ(fieldOf(validate(one)), "");
    one.at.utc -= Seconds{1};
    EXPECT_EQ(fieldOf(validate(one)), "at");
}

TEST(GoalTest, EachHasItsRatingsInTheirOrder) {
    const std::vector<Goal> goals{goal(2), goal(1)};
    const std::vector<GoalRating> ratings{
        rating(1, "2026-03-01T08:00:00+01:00", 7), rating(9, "2026-03-02T08:00:00+01:00"),
        rating(2, "2026-03-03T08:00:00+01:00"), rating(1, "2026-03-04T08:00:00+01:00", 4)};
    const auto both = rated(goals, ratings);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].goal, goals[0]);
    EXPECT_EQ(both[0].ratings, (std::vector{ratings[2]}));
    EXPECT_EQ(both[1].ratings, (std::vector{ratings[0], ratings[3]}));
    EXPECT_TRUE(comesBefore(ratings[0], ratings[1]));
    EXPECT_FALSE(comesBefore(ratings[1], ratings[0]));
}

TEST(GoalTest, ALookBackIsDueOnceAMonth) {
    const Day march = test::day("2026-03-01");
    std::vector<RatedGoal> goals{{goal(1), {}}};
    EXPECT_FALSE(lookBackIsDue({}, march));
    EXPECT_FALSE(lookBackIsDue(goals, march)) << "a goal of one's own is no line of it";

    goals.push_back({goal(2, GoalKind::Outcome), {}});
    EXPECT_TRUE(lookBackIsDue(goals, march));
    goals[1].ratings = {rating(2, "2026-02-28T23:59:59+01:00")};
    EXPECT_TRUE(lookBackIsDue(goals, march));
    EXPECT_FALSE(lookBackIsDue(goals, march - Days{1}));
    goals[1].ratings = {rating(2, "2026-03-01T00:00:00+01:00")};
    EXPECT_FALSE(lookBackIsDue(goals, march));

    goals.push_back({goal(3, GoalKind::Outcome), {}});
    EXPECT_FALSE(lookBackIsDue(goals, march)) << "the others were skipped";
    goals[1].goal.hidden = true;
    EXPECT_TRUE(lookBackIsDue(goals, march));
    goals[2].goal.hidden = true;
    EXPECT_FALSE(lookBackIsDue(goals, march));
}

} // namespace
} // namespace frond
