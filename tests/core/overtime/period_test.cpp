// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/period.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

TEST(Period, IsTheWholeWeekMonthOrYear) {
    const Day leap = day("2024-02-29"); // a Thursday
    EXPECT_EQ(periodOf(leap, Level::Week), (DayRange{day("2024-02-26"), day("2024-03-03")}));
    EXPECT_EQ(periodOf(leap, Level::Month), (DayRange{day("2024-02-01"), day("2024-02-29")}));
    EXPECT_EQ(periodOf(leap, Level::Year), (DayRange{day("2024-01-01"), day("2024-12-31")}));
}

TEST(Period, OfARangeAreThoseThatItTouches) {
    EXPECT_THAT(periodsOf({day("2026-01-31"), day("2026-03-01")}, Level::Month),
                ElementsAre(DayRange{day("2026-01-01"), day("2026-01-31")},
                            DayRange{day("2026-02-01"), day("2026-02-28")},
                            DayRange{day("2026-03-01"), day("2026-03-31")}));
    EXPECT_THAT(periodsOf({day("2026-01-02"), day("2026-01-01")}, Level::Week), IsEmpty());
}

TEST(Period, WithinARangeTheFirstAndTheLastAreCut) {
    EXPECT_THAT(periodsWithin({day("2025-12-30"), day("2026-03-01")}, Level::Month),
                ElementsAre(DayRange{day("2025-12-30"), day("2025-12-31")},
                            DayRange{day("2026-01-01"), day("2026-01-31")},
                            DayRange{day("2026-02-01"), day("2026-02-28")},
                            DayRange{day("2026-03-01"), day("2026-03-01")}));
    const DayRange one{day("2026-02-03"), day("2026-02-03")};
    EXPECT_THAT(periodsWithin(one, Level::Month), ElementsAre(one));
    EXPECT_THAT(periodsWithin({day("2026-02-03"), day("2026-02-02")}, Level::Week), IsEmpty());
}

TEST(Period, IsReadAsItIsWritten) {
    for (const Level level : {Level::Week, Level::Month, Level::Year})
        EXPECT_EQ(parseLevel(toText(level)), level);
    EXPECT_EQ(parseLevel("day"), std::nullopt);
}

TEST(Period, ALongerRangeIsDrawnInLargerOnes) {
    const auto days = [](int count) {
        return DayRange{day("2026-01-01"), day("2026-01-01") + Days{count - 1}};
    };
    EXPECT_TRUE(isDrawnByEntry(days(92)));
    EXPECT_FALSE(isDrawnByEntry(days(93)));
    EXPECT_EQ(levelOf(days(93)), Level::Week);
    EXPECT_EQ(levelOf(days(366)), Level::Week);
    EXPECT_EQ(levelOf(days(367)), Level::Month);
    EXPECT_EQ(levelOf(days(6083)), Level::Month);
    EXPECT_EQ(levelOf(days(6084)), Level::Year);
}

RC_GTEST_PROP(Period, TheDaysOfARangeAreInOneEach, (int from)) {
    const Day first = Day{Days{from % 80'000}};
    const DayRange range{first, first + Days{*rc::gen::inRange(0, 1500)}};
    for (const Level level : {Level::Week, Level::Month, Level::Year}) {
        const auto periods = periodsOf(range, level);
        RC_ASSERT(periods.front().contains(range.from) && periods.back().contains(range.to));
        for (std::size_t i = 0; i < periods.size(); ++i) {
            RC_ASSERT(periodOf(periods[i].from, level) == periods[i]);
            if (i > 0) // the macro looks at both sides of ||
                RC_ASSERT(periods[i - 1].to + Days{1} == periods[i].from);
        }
    }
}

} // namespace
