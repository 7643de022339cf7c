// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/lookback.h"

#include <gtest/gtest.h>
#include <set>

namespace frond::test {

namespace {

RatedGoal ratedAt(GoalKind kind, const char* at) {
    RatedGoal one{{.id = lookBackLineId(0), .kind = kind, .text = "sitting"}, {}};
    one.ratings.push_back(
        {lookBackLineId(1), one.goal.id, parseMoment(at).value(), Rating::from(3).value()});
    return one;
}

Day day(const char* text) {
    return parseDay(text).value();
}

TEST(LookBack, LinesHaveIdsOfTheirOwnThatStay) {
    std::set<Id> ids;
    for (int line = 0; line < lookBackLines; ++line)
        ids.insert(lookBackLineId(line));
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(lookBackLines));
    // Stored on devices: another id would make every line a second time.
    EXPECT_EQ(lookBackLineId(0).toText(), "66726f6e-6420-4c6f-af6b-206261636b00");
}

TEST(LookBack, AGoalIsRatedOnceADay) {
    const RatedGoal own = ratedAt(GoalKind::Own, "2026-03-03T00:10:00+01:00");
    EXPECT_EQ(ratingOfNow(own, day("2026-03-03")), &own.ratings.front());
    EXPECT_EQ(ratingOfNow(own, day("2026-03-04")), nullptr);
    EXPECT_EQ(ratingOfNow(RatedGoal{own.goal, {}}, day("2026-03-03")), nullptr);
}

TEST(LookBack, ALineIsRatedOnceAMonth) {
    const RatedGoal line = ratedAt(GoalKind::Outcome, "2026-03-01T00:10:00+01:00");
    EXPECT_EQ(ratingOfNow(line, day("2026-03-31")), &line.ratings.front());
    EXPECT_EQ(ratingOfNow(line, day("2026-04-01")), nullptr);
}

} // namespace

} // namespace frond::test
