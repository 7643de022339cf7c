// SPDX-License-Identifier: GPL-3.0-or-later
// A row of History that a finger takes away.
#include "tests/app/windowfixture.h"

namespace frond::test {

namespace {

class SwipeWindow : public WindowTest {
protected:
    SwipeWindow() {
        for (std::uint8_t number = 1; number <= 3; ++number)
            storage.sessions.save(
                SessionBuilder("2026-03-0" + std::to_string(number), number).step(5));
    }
    void openHistory() {
        open();
        tap("tab_history");
        window->grabWindow();
    }
    /// Over the row, by `part` of its width; to the left where it is below 0.
    void swipe(const QString& row, double part) {
        QQuickItem* item = find(row);
        ASSERT_TRUE(item) << qPrintable(row);
        const QPointF from = item->mapToScene(QPointF(item->width() * 0.9, item->height() / 2));
        const double whole = part * item->width();
        const auto at = [&](double done) { return (from + QPointF(whole * done, 0)).toPoint(); };
        QTest::touchEvent(window, finger()).press(0, at(0), window);
        for (int step = 1; step <= 10; ++step)
            QTest::touchEvent(window, finger()).move(0, at(step / 10.0), window);
        QTest::touchEvent(window, finger()).release(0, at(1), window);
        QCoreApplication::processEvents();
        window->grabWindow();
    }
    static QPointingDevice* finger() {
        static QPointingDevice* const device = QTest::createTouchDevice();
        return device;
    }
};

TEST_F(SwipeWindow, TakesTheRowAwayAndUndoPutsItBack) {
    openHistory();
    swipe("entry_1", -0.6);
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(toText(all()[0].day), "2026-03-01");
    EXPECT_EQ(toText(all()[1].day), "2026-03-03");
    EXPECT_TRUE(find("removed"));
    tap("undo");
    EXPECT_EQ(all().size(), 3U);
    EXPECT_FALSE(find("removed"));
}

TEST_F(SwipeWindow, ALittleOfItOrTheOtherWayTakesNothing) {
    openHistory();
    swipe("entry_1", -0.3);
    swipe("entry_1", 0.1);
    EXPECT_EQ(all().size(), 3U);
    EXPECT_FALSE(find("removed"));
    EXPECT_TRUE(find("entry_1"));
    EXPECT_FALSE(find("edit")) << "nor is it opened";
}

TEST_F(SwipeWindow, ATapStillOpensIt) {
    openHistory();
    swipe("entry_1", 0);
    EXPECT_EQ(context->pastEntry()->exists(), true);
}

TEST_F(SwipeWindow, UndoIsThereUntilTheListIsLeft) {
    openHistory();
    swipe("entry_0", -0.6);
    ASSERT_TRUE(find("removed"));
    tap("tab_today");
    tap("tab_history");
    EXPECT_FALSE(find("removed"));
    EXPECT_EQ(all().size(), 2U);
}

TEST_F(SwipeWindow, WhatStandsBesideSessionsGoesTheSameWay) {
    ports.symptoms.save(Symptom{
        .id = Id::fromRandom({9, 9}), .day = parseDay("2026-03-02").value(), .kind = "burning"});
    openHistory();
    QQuickItem* row = nullptr;
    for (int i = 0; i < 4 && !row; ++i) {
        QQuickItem* each = find(QStringLiteral("entry_%1").arg(i));
        if (each && each->property("spoken").toString().contains("urning"))
            row = each;
    }
    ASSERT_TRUE(row);
    swipe(row->objectName(), -0.6);
    EXPECT_TRUE(ports.symptoms.list().empty());
    tap("undo");
    EXPECT_EQ(ports.symptoms.list().size(), 1U);
}

} // namespace

} // namespace frond::test
