// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/daytext.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

QString period(std::string_view from, std::string_view to, std::string_view today) {
    return periodText({parseDay(from).value(), parseDay(to).value()}, parseDay(today).value());
}

TEST(DayText, APeriodHasItsYearsWhenTheyDifferOrAreNotThePresentOne) {
    EXPECT_EQ(period("2026-02-02", "2026-03-03", "2026-12-31"), "2 February to 3 March");
    EXPECT_EQ(period("2025-02-02", "2025-03-03", "2026-01-01"), "2 February to 3 March 2025");
    EXPECT_EQ(period("2023-11-30", "2026-11-25", "2026-11-25"),
              "30 November 2023 to 25 November 2026");
    EXPECT_EQ(period("2023-11-30", "2026-11-25", "2023-12-01"),
              "30 November 2023 to 25 November 2026");
    EXPECT_EQ(period("2023-11-30", "2024-02-01", "2026-11-25"),
              "30 November 2023 to 1 February 2024");
}

TEST(DayText, OneDayIsNoPeriod) {
    EXPECT_EQ(period("2026-03-03", "2026-03-03", "2026-12-31"), "3 March");
    EXPECT_EQ(period("2025-03-03", "2025-03-03", "2026-12-31"), "3 March 2025");
}

} // namespace

} // namespace frond::test
