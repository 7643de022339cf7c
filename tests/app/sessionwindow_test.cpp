// SPDX-License-Identifier: GPL-3.0-or-later
// The session in the window: by thumb, by keyboard, and how often it is drawn.
#include "core/session/sessionchoices.h"
#include "tests/app/windowfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class SessionWindowTest : public WindowTest {
protected:
    void choose(const SessionChoices& choices) {
        saveSessionChoices(storage.settings, readSessionChoices(storage.settings), choices);
    }
    void pass(std::chrono::milliseconds time) {
        clock.advance(time);
        context->session()->cues()->check();
        context->session()->showMinute();
        context->session()->beat();
    }
    /// The frames that the window draws until the event loop has had nothing to do for a while.
    int framesDrawn() {
        const QSignalSpy frames(window, &QQuickWindow::frameSwapped);
        QSignalSpy quiet(&m_quiet, &QTimer::timeout);
        m_quiet.setSingleShot(true);
        m_quiet.start(150);
        quiet.wait();
        return static_cast<int>(frames.count());
    }

private:
    QTimer m_quiet;
};

TEST_F(SessionWindowTest, OneTapStartsIt) {
    open();
    tap("start");
    EXPECT_TRUE(find("sessionPage"));
    EXPECT_TRUE(context->session()->active());
}

TEST_F(SessionWindowTest, TheMinutesStandInsideTheCurveAndAreSaidOnce) {
    plan(TimesPerDay{1}, 20);
    open();
    tap("start");
    pass(12min);
    int said = 0;
    const std::function<void(QQuickItem*)> count = [&](QQuickItem* item) {
        if (!item->isVisible())
            return;
        if (item->property("text").toString() == "12")
            ++said;
        for (QQuickItem* child : item->childItems())
            count(child);
    };
    count(window->contentItem());
    EXPECT_EQ(said, 1);
    EXPECT_EQ(textOf("sentence"), "Pause or stop any time.");
    pass(8min);
    EXPECT_EQ(textOf("sentence"), "20 minutes, your plan's time. Go on or stop as you like.");
    EXPECT_EQ(textOf("given"), "One vibration, at 20 min");
}

TEST_F(SessionWindowTest, TheSentenceIsSeenWithoutScrollingOnASmallPhoneWithLargeText) {
    plan(TimesPerDay{1}, 20);
    open();
    window->resize(320, 568);
    context->settings()->showTextAt(200);
    tap("start");
    pass(20min);
    QCoreApplication::processEvents();
    window->grabWindow();
    QQuickItem* sentence = find("sentence");
    QQuickItem* pause = find("pause");
    ASSERT_TRUE(sentence && pause);
    const qreal firstLineEnds =
        sentence->mapToScene({}).y() + sentence->height() / sentence->property("lineCount").toInt();
    EXPECT_LE(firstLineEnds, pause->mapToScene({}).y());
}

TEST_F(SessionWindowTest, ByKeyboardSpacePausesNGoesOnWithTheNextSizeAndSStops) {
    open();
    context->session()->prepareSize(1);
    tap("start");
    QTest::keyClick(window, Qt::Key_Space);
    EXPECT_TRUE(context->session()->paused());
    QTest::keyClick(window, Qt::Key_Space);
    EXPECT_FALSE(context->session()->paused());
    EXPECT_TRUE(find("next"));
    QTest::keyClick(window, Qt::Key_N);
    EXPECT_EQ(textOf("size"), "20 mm");
    EXPECT_FALSE(find("next"));
    QTest::keyClick(window, Qt::Key_N); // none is prepared: the person chooses
    ASSERT_TRUE(find("size_2"));
    QTest::keyClick(window, Qt::Key_S);
    EXPECT_TRUE(context->session()->active()) << "a key for the page ended it through the sheet";
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_TRUE(find("start")) << "Esc goes one level up";
    EXPECT_TRUE(context->session()->active());
    tap("start");
    QTest::keyClick(window, Qt::Key_S);
    EXPECT_FALSE(context->session()->active());
}

TEST_F(SessionWindowTest, SpaceOnAButtonPressesTheButton) {
    open();
    tap("start");
    find("stop")->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window, Qt::Key_Space);
    EXPECT_FALSE(context->session()->active());
}

TEST_F(SessionWindowTest, ChangeSizeIsNoDeadEndWithoutAKit) {
    storage.kits.saveKit({});
    storage.settings.saveSetting("setup.done", "yes");
    open();
    tap("start");
    tap("changeSize");
    tap("addSize");
    EXPECT_TRUE(context->session()->active());
    EXPECT_FALSE(find("sessionPage"));
}

TEST_F(SessionWindowTest, ACountdownWithoutMinutesAsksForThem) {
    choose({.countdown = true});
    open();
    tap("start");
    EXPECT_FALSE(context->session()->active());
    tap("from_15");
    ASSERT_TRUE(context->session()->active());
    EXPECT_EQ(context->session()->minutesNumber(), "15");
}

TEST_F(SessionWindowTest, CuesAreChosenBeforeAndDuring) {
    open();
    tap("beginWith");
    tap("cuesRow");
    tap("sound");
    EXPECT_TRUE(context->sessionOptions()->sound());
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Escape);
    tap("start");
    tap("cues");
    tap("chip_10");
    EXPECT_EQ(context->session()->targetMinutes(), 10);
}

/// A phone lies there for twenty minutes: what need not be drawn costs its battery.
TEST_F(SessionWindowTest, IsDrawnAtMostEveryFifteenSeconds) {
    open();
    tap("start");
    pass(1min);
    framesDrawn();
    for (int second = 0; second < 14; ++second) {
        clock.advance(1s);
        context->session()->showMinute();
    }
    EXPECT_EQ(framesDrawn(), 0);
    clock.advance(1s);
    context->session()->beat();
    const int frames = framesDrawn();
    EXPECT_GE(frames, 1);
    EXPECT_LE(frames, 2);
}

TEST_F(SessionWindowTest, TheBreathingGuideTakesTheCurvesPlaceAndMoves) {
    choose({.breathing = true, .breathIn = 1, .breathOut = 1});
    open();
    tap("start");
    EXPECT_EQ(textOf("breathWord"), "in");
    context->session()->breath()->turn();
    EXPECT_EQ(textOf("breathWord"), "out");
    EXPECT_TRUE(find("minutes")) << "the minutes stay on the page";
    tap("pause");
    EXPECT_FALSE(find("breathWord"));
}

} // namespace

} // namespace frond::test
