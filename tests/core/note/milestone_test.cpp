// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/milestone.h"

#include "core/base/text.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

Milestone milestone(std::string text) {
    return {test::id(1), test::day("2026-03-01"), std::move(text)};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(MilestoneTest, SaysSomethingWithinTheLimits) {
    EXPECT_EQ(fieldOf(validate(milestone("Sat through a film"))), "");
    EXPECT_EQ(fieldOf(validate(milestone("two\nlines"))), "");
    EXPECT_EQ(fieldOf(validate(milestone(""))), "text");
    EXPECT_EQ(fieldOf(validate(milestone(std::string(maxFieldBytes, 'x')))), "");
    EXPECT_EQ(fieldOf(validate(milestone(std::string(maxFieldBytes + 1, 'x')))), "text");
    EXPECT_EQ(fieldOf(validate(milestone(std::string("a\0b", 3)))), "text");
}

TEST(MilestoneTest, HasADayThatCanBeWritten) {
    Milestone one = milestone("x");
    one.day = test::day("1900-01-01");
    EXPECT_EQ(fieldOf(validate(one)), "");
    one.day -= Days{1};
    EXPECT_EQ(fieldOf(validate(one)), "day");
}

TEST(MilestoneTest, AreListedByDay) {
    Milestone later = milestone("x");
    later.day += Days{1};
    EXPECT_TRUE(comesBefore(milestone("x"), later));
    EXPECT_FALSE(comesBefore(later, milestone("x")));
    EXPECT_FALSE(comesBefore(later, later));
}

} // namespace
} // namespace frond
