// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/shell/openplace.h"

#include "app/viewmodels/note/milestoneeditor.h"
#include "tests/app/portsfixture.h"

#include <QCoreApplication>
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
    place.keep("more", {"goals/", "goal/a b"}, {nullptr, nullptr}, 812.4);
    OpenPlace next(ports);
    ASSERT_TRUE(next.take());
    EXPECT_EQ(next.tab(), "more");
    EXPECT_EQ(next.pages(), QStringList({"goals/", "goal/a b"}));
    EXPECT_EQ(next.scroll(), 812);
    EXPECT_FALSE(next.take());

    place.keep("history", {}, {}, 0);
    clock.advance(24h);
    EXPECT_FALSE(place.take());
}

TEST_F(OpenPlaceTest, IsForgottenWhenTheWindowIsClosed) {
    place.keep("history", {}, {}, 10);
    place.forget();
    EXPECT_FALSE(place.take());
}

TEST_F(OpenPlaceTest, WhatIsNoPlaceIsNone) {
    for (const char* text :
         {"", "2026-03-03 more 1 0", "[]", "{", "{}", R"({"tab":"more"})", R"({"day":20260303})",
          R"({"day":"2026-03-02","tab":"more"})", "{\"day\":\"2026-03-03\",\"tab\":\"mo"}) {
        storage.settings.saveSetting(openPlaceSetting, text);
        EXPECT_FALSE(place.take()) << text;
    }
    storage.settings.saveSetting(
        openPlaceSetting,
        R"({"day":"2026-03-03","tab":7,"pages":{"a":1},"forms":"x","scroll":"far"})");
    ASSERT_TRUE(place.take());
    EXPECT_EQ(place.tab(), "");
    EXPECT_TRUE(place.pages().isEmpty());
    EXPECT_EQ(place.scroll(), 0);
    MilestoneEditor form(ports);
    place.putForm(0, &form);
    place.putForm(-1, &form);
    place.putForm(0, nullptr);
    EXPECT_EQ(form.text(), "");
    for (const double scroll : {-5.0, std::nan(""), -std::numeric_limits<double>::infinity()}) {
        place.keep("history", {}, {}, scroll);
        ASSERT_TRUE(place.take());
        EXPECT_EQ(place.scroll(), 0);
    }
}

TEST_F(OpenPlaceTest, OfAnotherVersionIsNone) {
    QCoreApplication::setApplicationVersion("1");
    place.keep("history", {}, {}, 10);
    QCoreApplication::setApplicationVersion("2");
    EXPECT_FALSE(place.take());
    QCoreApplication::setApplicationVersion({});
}

TEST_F(OpenPlaceTest, APageThatIsTooMuchToKeepIsKeptWithoutWhatWasTyped) {
    MilestoneEditor form(ports);
    form.setText(QString(70'000, QLatin1Char('a')));
    place.keep("more", {"milestone/"}, {&form}, 0);
    ASSERT_TRUE(place.take());
    EXPECT_EQ(place.pages(), QStringList("milestone/"));
    MilestoneEditor next(ports);
    place.putForm(0, &next);
    EXPECT_EQ(next.text(), "");
}

} // namespace
