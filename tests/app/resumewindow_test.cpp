// SPDX-License-Identifier: GPL-3.0-or-later
// A window that was ended in the background opens where it was.
#include "tests/app/windowfixture.h"

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
    /// The row at the top of the list.
    QString topRow() {
        QQuickItem* list = find("entries");
        if (!list)
            return {};
        QQuickItem* row = nullptr;
        const double top = list->property("contentY").toDouble() + 24;
        QMetaObject::invokeMethod(list, "itemAt", Q_RETURN_ARG(QQuickItem*, row),
                                  Q_ARG(double, list->width() / 2), Q_ARG(double, top));
        return row ? row->property("entryId").toString() : QString();
    }
};

TEST_F(ResumeWindow, HistoryIsWhereItWasScrolledTo) {
    open();
    tap("tab_history");
    window->grabWindow();
    QQuickItem* list = find("entries");
    ASSERT_TRUE(list);
    const QString first = topRow();
    list->setProperty("contentY", list->property("originY").toDouble() + 700);
    window->grabWindow();
    const QString row = topRow();
    ASSERT_FALSE(row.isEmpty());
    ASSERT_NE(row, first);
    leave();
    EXPECT_TRUE(QTest::qWaitFor([&] { return topRow() == row; }));
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
