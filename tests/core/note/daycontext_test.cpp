// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/daycontext.h"

#include "core/base/text.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>

#include <set>

namespace frond {
namespace {

DayContext on(Day day) {
    return {.id = dayContextId(day), .day = day};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(DayContextTest, TheIdIsMadeOfTheDay) {
    std::set<Id> ids;
    const Day first = test::day("1900-01-01");
    const Day last = test::day("2199-12-31");
    for (Day day = first; day <= last; day += Days{1}) {
        ids.insert(dayContextId(day));
        ASSERT_EQ(dayContextId(day), dayContextId(day));
    }
    EXPECT_EQ(ids.size(), static_cast<std::size_t>((last - first).count() + 1));
    // Written down: two versions of Frond have to make the same one.
    EXPECT_EQ(dayContextId(test::day("2026-03-01")).toText(),
              "66726f6e-6420-4461-b900-000000005021");
}

TEST(DayContextTest, IsEmptyUntilItSaysSomething) {
    const Day day = test::day("2026-03-01");
    EXPECT_TRUE(isEmpty(on(day)));
    DayContext context = on(day);
    context.cycleDay = 1;
    EXPECT_FALSE(isEmpty(context));
    context = on(day);
    context.flare = false; // "no" is something
    EXPECT_FALSE(isEmpty(context));
    context = on(day);
    context.sleep = Rating::from(0);
    EXPECT_FALSE(isEmpty(context));
    context = on(day);
    context.stress = Rating::from(0);
    EXPECT_FALSE(isEmpty(context));
    context = on(day);
    context.medicine = "one tablet";
    EXPECT_FALSE(isEmpty(context));
}

TEST(DayContextTest, AnotherIdIsNoDays) {
    const Day day = test::day("2026-03-01");
    EXPECT_EQ(fieldOf(validate(on(day))), "");
    EXPECT_EQ(fieldOf(validate(DayContext{.id = test::id(1), .day = day})), "id");
    EXPECT_EQ(fieldOf(validate(DayContext{.id = dayContextId(day), .day = day + Days{1}})), "id");
}

TEST(DayContextTest, NumbersAndTextsHaveLimits) {
    DayContext context = on(test::day("2026-03-01"));
    for (const auto& [cycleDay, field] : {std::pair{0, "cycle_day"}, std::pair{1, ""},
                                          std::pair{120, ""}, std::pair{121, "cycle_day"}}) {
        context.cycleDay = cycleDay;
        EXPECT_EQ(fieldOf(validate(context)), field) << cycleDay;
    }
    context.cycleDay.reset();
    context.medicine = std::string(maxFieldBytes + 1, 'x');
    EXPECT_EQ(fieldOf(validate(context)), "medicine");
    EXPECT_EQ(fieldOf(validate(on(test::day("2199-12-31") + Days{1}))), "day");
}

} // namespace
} // namespace frond
