// SPDX-License-Identifier: GPL-3.0-or-later
// A window that was ended in the background opens where it was.
#include "tests/app/windowfixture.h"

#include <cmath>

namespace frond::test {

namespace {

class ResumeWindow : public WindowTest {
protected:
    ResumeWindow() {
        for (int day = 1; day <= 60; ++day)
            storage.sessions.save(SessionBuilder(toText(parseDay("2026-01-01").value() + Days{day}),
                                                 static_cast<std::uint8_t>(day))
                                      .step(5));
    }
    /// What the window does as it leaves the front. Then its process is gone, or a person closed
    /// it.
    void leave(bool closed = false) {
        ASSERT_TRUE(QMetaObject::invokeMethod(window, "keepPlace"));
        if (closed)
            window->close();
        engine.reset();
        context.reset();
        open();
        ASSERT_TRUE(QMetaObject::invokeMethod(window, "prepare"));
        QCoreApplication::processEvents();
        window->grabWindow();
    }
    double scrolledBy(const QString& name) {
        QQuickItem* item = find(name);
        return item ? item->property("contentY").toDouble() - item->property("originY").toDouble()
                    : -1;
    }
};

TEST_F(ResumeWindow, HistoryIsWhereItWasScrolledTo) {
    open();
    tap("tab_history");
    window->grabWindow();
    QQuickItem* list = find("entries");
    ASSERT_TRUE(list);
    list->setProperty("contentY", list->property("originY").toDouble() + 700);
    leave();
    ASSERT_TRUE(find("entries"));
    // A list guesses the height of rows that are not made yet; half a row is near enough.
    EXPECT_TRUE(QTest::qWaitFor([&] { return std::abs(scrolledBy("entries") - 700) < 28; }))
        << scrolledBy("entries");
}

TEST_F(ResumeWindow, APageOfMoreIsOpenAgainWithItsTabBelow) {
    open();
    tap("tab_more");
    window->grabWindow();
    tap("kit");
    window->grabWindow();
    ASSERT_TRUE(find("back"));
    leave();
    ASSERT_TRUE(find("back"));
    EXPECT_TRUE(find("item_1")) << "the kit";
    tap("back");
    window->grabWindow();
    EXPECT_TRUE(find("kit")) << "More";
}

TEST_F(ResumeWindow, OfAPageThatNeedsMoreTheOneBelowIsOpen) {
    open();
    tap("tab_more");
    window->grabWindow();
    tap("kit");
    window->grabWindow();
    tap("item_1");
    window->grabWindow();
    leave();
    EXPECT_TRUE(find("item_1"));
}

TEST_F(ResumeWindow, ClosedAsOneClosesItOpensOnToday) {
    open();
    tap("tab_history");
    leave(true);
    EXPECT_FALSE(find("entries"));
    EXPECT_TRUE(find("start"));
}

TEST_F(ResumeWindow, TheNextDayOpensOnToday) {
    open();
    tap("tab_history");
    ASSERT_TRUE(QMetaObject::invokeMethod(window, "keepPlace"));
    engine.reset();
    context.reset();
    clock.advance(24h);
    open();
    ASSERT_TRUE(QMetaObject::invokeMethod(window, "prepare"));
    EXPECT_TRUE(find("start"));
}

} // namespace

} // namespace frond::test
