// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendarday.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

using namespace frond;

namespace {

TEST(CalendarDay, EveryStorableDayComesFromItsNumbers) {
    int count = 0;
    for (Day day = *parseDay("1900-01-01"); isStorable(day); day += Days{1}, ++count) {
        const std::chrono::year_month_day date{day};
        ASSERT_EQ(dayFrom(static_cast<int>(date.year()),
                          static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day()))),
                  day);
        ASSERT_EQ(parseDay(toText(day)), day);
    }
    EXPECT_EQ(count, 300 * 365 + 73); // of 1900, 2000 and 2100 only 2000 leaps
}

TEST(CalendarDay, ADayThatDoesNotExistIsNone) {
    EXPECT_FALSE(dayFrom(2026, 2, 29));
    EXPECT_TRUE(dayFrom(2028, 2, 29));
    EXPECT_FALSE(dayFrom(2100, 2, 29));
    EXPECT_FALSE(dayFrom(2026, 4, 31));
    EXPECT_FALSE(dayFrom(2026, 0, 1));
    EXPECT_FALSE(dayFrom(2026, 13, 1));
    EXPECT_FALSE(dayFrom(2026, 1, 0));
}

// What is a day only after its number was cut to one byte, or to sixteen bits, is none.
TEST(CalendarDay, NumbersDoNotWrap) {
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int least = std::numeric_limits<int>::min();
    for (const int turn : {256, 512, 65'536, 131'072, -256, -65'536}) {
        EXPECT_FALSE(dayFrom(2026 + turn, 3, 2)) << turn;
        EXPECT_FALSE(dayFrom(2026, 3 + turn, 2)) << turn;
        EXPECT_FALSE(dayFrom(2026, 3, 2 + turn)) << turn;
    }
    for (const int far : {most, least, most - 253, least + 3}) {
        EXPECT_FALSE(dayFrom(far, 3, 2));
        EXPECT_FALSE(dayFrom(2026, far, 2));
        EXPECT_FALSE(dayFrom(2026, 3, far));
    }
}

TEST(CalendarDay, ThereAreThreeCenturiesOfThem) {
    EXPECT_FALSE(dayFrom(1899, 12, 31));
    EXPECT_EQ(dayFrom(1900, 1, 1), parseDay("1900-01-01"));
    EXPECT_EQ(dayFrom(2199, 12, 31), parseDay("2199-12-31"));
    EXPECT_FALSE(dayFrom(2200, 1, 1));
    EXPECT_FALSE(isStorable(*parseDay("1900-01-01") - Days{1}));
    EXPECT_FALSE(isStorable(*parseDay("2199-12-31") + Days{1}));
    for (int bits = 16; bits < 38; ++bits) { // as far as a count of milliseconds reaches
        const Days turn{std::int64_t{1} << bits};
        EXPECT_FALSE(isStorable(*parseDay("2026-03-02") + turn + turn)) << bits;
        EXPECT_FALSE(isStorable(*parseDay("2026-03-02") - turn)) << bits;
    }
}

} // namespace
