// SPDX-License-Identifier: GPL-3.0-or-later
// A phone's way back, which reaches the window as a key: from page to page, and at last out of it.
#include "tests/app/windowfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class BackWindowTest : public WindowTest {
protected:
    void openHeard() {
        open();
        left = std::make_unique<QSignalSpy>(context.get(), &AppContext::leaveWanted);
    }
    void back() {
        QTest::keyClick(window, Qt::Key_Back);
        QCoreApplication::processEvents();
    }
    std::unique_ptr<QSignalSpy> left;
};

TEST_F(BackWindowTest, GoesBackFromPageToPageToTodayAndThenOut) {
    openHeard();
    tap("tab_more");
    tap("milestones");
    tap("add");
    ASSERT_TRUE(find("save"));
    back();
    EXPECT_FALSE(find("save"));
    back();
    EXPECT_TRUE(find("milestones"));
    EXPECT_FALSE(find("start"));
    back();
    EXPECT_TRUE(find("start"));
    EXPECT_EQ(left->count(), 0);
    back();
    EXPECT_EQ(left->count(), 1);
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(find("start"));
}

TEST_F(BackWindowTest, ASessionGoesOnWhenItIsLeft) {
    openHeard();
    tap("start");
    back();
    EXPECT_EQ(textOf("start"), "Back to the session");
    back();
    EXPECT_EQ(left->count(), 1);
    EXPECT_TRUE(context->session()->active());
    EXPECT_TRUE(storage.running.running());
    EXPECT_TRUE(all().empty());
}

TEST_F(BackWindowTest, ClosesASheetAndNothingElse) {
    openHeard();
    tap("beginWith");
    ASSERT_TRUE(find("size_0"));
    back();
    QTRY_VERIFY(!find("size_0"));
    EXPECT_EQ(left->count(), 0);
    EXPECT_TRUE(find("start"));
}

TEST_F(BackWindowTest, LeavesWhatCoversTheWindowWhereItIs) {
    lock.passphrase = "five words";
    openHeard();
    context->session()->start();
    QTest::keyClick(window, Qt::Key_H, Qt::ControlModifier);
    ASSERT_TRUE(find("forgotten"));
    back();
    EXPECT_EQ(left->count(), 1);
    EXPECT_TRUE(find("forgotten"));
}

TEST_F(BackWindowTest, EscapeNeverLeaves) {
    openHeard();
    QTest::keyClick(window, Qt::Key_Escape);
    tap("tab_history");
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_EQ(left->count(), 0);
    EXPECT_FALSE(find("start"));
}

} // namespace

} // namespace frond::test
