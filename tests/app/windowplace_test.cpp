// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowplace.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace frond {
namespace {

const QSize smallest(320, 480);

TEST(WindowPlaceTest, IsReadAsItWasWritten) {
    EXPECT_EQ(toText({QRect(10, 20, 390, 844), false}), "390x844+10+20");
    EXPECT_EQ(toText({QRect(-1920, 0, 390, 844), true}), "390x844-1920+0 maximized");
    EXPECT_TRUE(rc::check([] {
        const auto at = rc::gen::inRange(-99999, 99999);
        const auto length = rc::gen::inRange(1, 99999);
        const WindowPlace place{QRect(*at, *at, *length, *length), *rc::gen::arbitrary<bool>()};
        RC_ASSERT(parseWindowPlace(toText(place)) == place);
    }));
}

TEST(WindowPlaceTest, NothingElseIsAPlace) {
    for (const char* text : {"", "390x844", "390x844+10", "0x844+1+1", "-390x844+1+1",
                             "390x844+1+1 ", "x", "390x844+1+1maximized", "390x844+1+1\n",
                             "1000000x844+1+1", "390x844+1000000+1", "390 x 844 + 1 + 1"})
        EXPECT_EQ(parseWindowPlace(text), std::nullopt) << text;
}

TEST(WindowPlaceTest, FitsAScreenThatIsThere) {
    const QRect left(0, 0, 1920, 1080);
    const QRect right(1920, 0, 1280, 1024);
    const QRect place(100, 100, 390, 844);
    EXPECT_EQ(fitted(place, {left, right}, smallest), place);
    EXPECT_EQ(fitted(place, {}, smallest), place);
    // The screen that it was on is gone.
    EXPECT_EQ(fitted(QRect(2000, 100, 390, 844), {left}, smallest), QRect(1530, 100, 390, 844));
    // Mostly on the other one, and partly beyond it.
    EXPECT_EQ(fitted(QRect(1900, 500, 390, 844), {left, right}, smallest),
              QRect(1920, 180, 390, 844));
    EXPECT_EQ(fitted(QRect(0, 0, 4000, 4000), {left}, smallest), left);
    EXPECT_EQ(fitted(QRect(5, 5, 10, 10), {left}, smallest), QRect(5, 5, 320, 480));
}

TEST(WindowPlaceTest, ItsCornerIsAlwaysInSight) {
    EXPECT_TRUE(rc::check([] {
        const auto at = rc::gen::inRange(-5000, 5000);
        const auto length = rc::gen::inRange(1, 5000);
        const auto screens = *rc::gen::container<std::vector<QRect>>(
            rc::gen::map(rc::gen::tuple(at, at, length, length), [](const auto& parts) {
                const auto& [x, y, width, height] = parts;
                return QRect(x, y, width, height);
            }));
        RC_PRE(!screens.empty());
        const QRect found = fitted(QRect(*at, *at, *length, *length),
                                   QList<QRect>(screens.begin(), screens.end()), smallest);
        RC_ASSERT(std::any_of(screens.begin(), screens.end(), [&](const QRect& screen) {
            return screen.contains(found.topLeft());
        }));
    }));
}

} // namespace
} // namespace frond
