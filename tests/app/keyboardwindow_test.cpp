// SPDX-License-Identifier: GPL-3.0-or-later
// The real window as it is while a keyboard is on a phone's screen: lower, with a field in focus.
#include "tests/app/windowfixture.h"

namespace frond::test {

namespace {

constexpr int keyboardHeight = 210; // squeekboard's, on a screen of 360 x 720

class KeyboardWindowTest : public WindowTest {
protected:
    void resize(int width, int height) {
        window->resize(width, height);
        QCoreApplication::processEvents();
    }
    void openMilestone(int width, int height) {
        open();
        resize(width, height);
        tap("tab_more");
        tap("milestones");
        tap("add");
        tap("text");
    }
};

TEST_F(KeyboardWindowTest, TheBarOfTabsMakesRoomUntilTheKeyboardIsGone) {
    openMilestone(360, 682);
    EXPECT_TRUE(find("tab_more"));
    resize(360, 682 - keyboardHeight);
    EXPECT_FALSE(find("tab_more"));
    resize(360, 682);
    EXPECT_TRUE(find("tab_more"));
}

// A finger moves a little between press and release; what it pressed must not go away beneath it.
TEST_F(KeyboardWindowTest, AButtonStaysUnderTheFingerThatLeavesTheField) {
    openMilestone(360, 682);
    resize(360, 682 - keyboardHeight);
    type("a day");
    const QQuickItem* save = find("save");
    ASSERT_TRUE(save);
    const QPoint at = save->mapToScene({save->width() / 2, 12}).toPoint();
    QTest::mousePress(window, Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    QTest::mouseMove(window, at + QPoint(1, 1));
    QTest::mouseRelease(window, Qt::LeftButton, {}, at + QPoint(1, 1));
    QCoreApplication::processEvents();
    EXPECT_EQ(storage.of<Milestone>().list().size(), 1U);
}

TEST_F(KeyboardWindowTest, ALowWindowKeepsItsTabsWhereNoKeyboardCameUp) {
    openMilestone(390, 844);
    resize(900, 540);
    tap("text");
    EXPECT_TRUE(find("tab_more"));
    resize(720, 320);
    tap("text");
    EXPECT_TRUE(find("tab_more"));
}

TEST_F(KeyboardWindowTest, WhatWasScrolledAwayStaysAway) {
    open();
    tap("logEarlier");
    tap("note"); // at the end of the form
    QQuickItem* flickable = find("flickable");
    ASSERT_TRUE(flickable);
    flickable->setProperty("contentY", 0);
    resize(390, 700);
    EXPECT_EQ(flickable->property("contentY").toReal(), 0);
}

} // namespace

} // namespace frond::test
