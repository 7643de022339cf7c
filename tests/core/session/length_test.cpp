// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/length.h"

#include <gtest/gtest.h>

namespace frond::test {

using namespace std::chrono_literals;

TEST(Length, IsTheMinutesThatWereFullInWhicheverUnitItComes) {
    EXPECT_EQ(wholeMinutes(13min + 50s), 13);
    EXPECT_EQ(wholeMinutes(13min + 59'999ms), 13);
    EXPECT_EQ(wholeMinutes(14min), 14);
    EXPECT_EQ(wholeMinutes(59s), 0);
}

} // namespace frond::test
