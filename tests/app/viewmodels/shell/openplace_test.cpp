// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/openplace.h"

#include "tests/app/portsfixture.h"

#include <cmath>
#include <limits>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;

namespace {

class OpenPlaceTest : public PortsTest {
protected:
    OpenPlace place{ports};
};

TEST_F(OpenPlaceTest, IsTakenOnceAndOnTheSameDay) {
    EXPECT_FALSE(place.take());
    place.keep("more", "kitPage", 812.4);
    OpenPlace next(ports);
    ASSERT_TRUE(next.take());
    EXPECT_EQ(next.tab(), "more");
    EXPECT_EQ(next.page(), "kitPage");
    EXPECT_EQ(next.scroll(), 812);
    EXPECT_FALSE(next.take());

    place.keep("history", "", 0);
    clock.advance(24h);
    EXPECT_FALSE(place.take());
}

TEST_F(OpenPlaceTest, IsForgottenWhenTheWindowIsClosed) {
    place.keep("history", "", 10);
    place.forget();
    EXPECT_FALSE(place.take());
}

TEST_F(OpenPlaceTest, WhatIsNoPlaceIsNone) {
    for (const char* text : {"2026-03-03", "2026-03-03 more", "today more kitPage 1",
                             "2026-03-03 a b c d", "  ", "2026-03-03 more kitPage 1 2"}) {
        storage.settings.saveSetting(openPlaceSetting, text);
        EXPECT_FALSE(place.take()) << text;
    }
    for (const double scroll : {-5.0, std::nan(""), -std::numeric_limits<double>::infinity()}) {
        place.keep("history", "", scroll);
        ASSERT_TRUE(place.take());
        EXPECT_EQ(place.scroll(), 0);
    }
}

} // namespace
