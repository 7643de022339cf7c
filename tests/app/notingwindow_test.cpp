// SPDX-License-Identifier: GPL-3.0-or-later
// Noting in the real window: one from earlier, what follows a session, days and times that are
// picked.
#include "tests/app/windowfixture.h"

#include <QAccessible>
#include <QLocale>

namespace frond::test {

namespace {

/// A locale for one test.
class InAmerica {
public:
    InAmerica() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    ~InAmerica() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

TEST_F(WindowTest, OneFromEarlierTakesThreeTapsWithSameAsLastTime) {
    storage.sessions.save(SessionBuilder("2026-03-01", 40).step("3", "24", 15).item(kitId(3)));
    open();
    tap("logEarlier");
    tap("sameAsLast");
    tap("save");
    EXPECT_EQ(taps, 3);
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all().back().steps[0].use, use(3, "3", "24"));
    EXPECT_TRUE(find("start")); // back on Today
}

TEST_F(WindowTest, SameAsLastTimeShowsEverySizeThatIsStored) {
    storage.sessions.save(SessionBuilder("2026-03-01", 40)
                              .step("1", "15", 5)
                              .item(kitId(1))
                              .step("3", "24", 15)
                              .item(kitId(3)));
    open();
    tap("logEarlier");
    EXPECT_TRUE(find("size_0")); // the first field is open
    tap("sameAsLast");
    ASSERT_TRUE(find("stepSize_0") && find("stepSize_1"));
    EXPECT_EQ(valueOf("stepSize_0"), "15 mm");
    EXPECT_EQ(valueOf("stepSize_1"), "24 mm");
    EXPECT_EQ(valueOf("stepMinutes_1"), "15 min");
    EXPECT_FALSE(find("size_0") || find("chip_5")); // nothing hides them
    tap("removeStep_1");
    EXPECT_FALSE(find("stepSize_1"));
    EXPECT_EQ(valueOf("stepSize_0"), "15 mm");
    tap("addStep");
    tap("size_1");
    tap("chip_10");
    tap("save");
    ASSERT_EQ(all().back().steps.size(), 2U);
    EXPECT_EQ(all().back().steps[0].use, use(1, "1", "15"));
    EXPECT_EQ(all().back().steps[1].use, use(2, "2", "20"));
    EXPECT_EQ(all().back().steps[1].duration, 10min);
}

TEST_F(WindowTest, SomethingFeltTakesThreeTapsAndIsARowOfItsDay) {
    open();
    tap("somethingFelt");
    EXPECT_FALSE(find("save")->isEnabled());
    EXPECT_TRUE(find("lacksWord"));
    tap("chip_Burning");
    EXPECT_FALSE(find("lacksWord"));
    tap("save");
    EXPECT_EQ(taps, 3);
    ASSERT_EQ(storage.of<Symptom>().list().size(), 1U);
    EXPECT_EQ(storage.of<Symptom>().list()[0].kind, "Burning");
    EXPECT_TRUE(storage.of<Symptom>().list()[0].at);
    EXPECT_EQ(valueOf("entry_0"), "Burning");
    tap("entry_0");
    EXPECT_TRUE(find("symptomPage"));
    tap("ratingRow");
    tap("cell_4");
    tap("save");
    EXPECT_EQ(valueOf("entry_0"), "Burning · 4 of 10");
}

TEST_F(WindowTest, AWordOfOnesOwnIsAddedWhereItIsWanted) {
    open();
    tap("somethingFelt");
    tap("addWord");
    type("pulling");
    tap("addWord");
    EXPECT_FALSE(find("newWord"));
    EXPECT_TRUE(find("chip_pulling")->property("selected").toBool());
    tap("forgetWord");
    EXPECT_FALSE(find("chip_pulling"));
    tap("addWord");
    type("pulling");
    tap("save");
    ASSERT_EQ(storage.of<Symptom>().list().size(), 1U);
    EXPECT_EQ(storage.of<Symptom>().list()[0].kind, "pulling");
}

TEST_F(WindowTest, SomethingFeltYesterdayIsSaidAndTakenBack) {
    open();
    tap("somethingFelt");
    tap("chip_Ache");
    tap("chip_yesterday");
    tap("save");
    ASSERT_TRUE(find("savedUndo"));
    EXPECT_EQ(storage.of<Symptom>().list().size(), 1U);
    tap("undo");
    EXPECT_TRUE(storage.of<Symptom>().list().empty());
}

TEST_F(WindowTest, AMilestoneIsKeptListedAndOpenedFromTheHistory) {
    open();
    tap("tab_more");
    tap("milestones");
    tap("add");
    tap("text");
    type("a whole film");
    tap("save");
    ASSERT_EQ(storage.of<Milestone>().list().size(), 1U);
    EXPECT_TRUE(find("milestone_0"));
    tap("tab_history");
    tap("entry_0");
    ASSERT_TRUE(find("milestonePage"));
    tap("remove");
    EXPECT_TRUE(storage.of<Milestone>().list().empty());
    EXPECT_FALSE(find("save"));
    tap("undo");
    EXPECT_EQ(storage.of<Milestone>().list().size(), 1U);
}

TEST_F(WindowTest, AScoreIsKeptFromTheLookBackAndItsNameOfferedAgain) {
    open();
    tap("tab_more");
    tap("lookBack");
    EXPECT_FALSE(find("score_0"));
    tap("addScore");
    EXPECT_FALSE(find("names"));
    tap("name");
    type("FSFI");
    tap("value");
    type("26.4");
    tap("save");
    ASSERT_EQ(storage.of<Score>().list().size(), 1U);
    EXPECT_EQ(find("score_0")->property("detail").toString(), "FSFI: 26.4");
    tap("addScore");
    tap("chip_FSFI");
    tap("value");
    type("28");
    tap("save");
    EXPECT_EQ(storage.of<Score>().list().size(), 2U);
    tap("tab_history");
    tap("entry_0");
    ASSERT_TRUE(find("scorePage"));
    tap("remove");
    EXPECT_EQ(storage.of<Score>().list().size(), 1U);
    tap("undo");
    EXPECT_EQ(storage.of<Score>().list().size(), 2U);
}

TEST_F(WindowTest, OneIsLoggedForADayOfTheMonth) {
    open();
    tap("tab_history");
    tap("chip_month");
    tap("day_2026-03-01");
    tap("logForDay");
    tap("size_0");
    tap("chip_15");
    tap("save");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].day, parseDay("2026-03-01").value());
    EXPECT_TRUE(find("dayEntry_0"));
}

TEST_F(WindowTest, MinutesCanBeTypedAndAreWrongInWords) {
    open();
    tap("logEarlier");
    tap("stepMinutes_0");
    tap("chip_type");
    type("2000");
    EXPECT_EQ(find("typedMinutes_0")->property("errorText").toString(),
              "Minutes can be 1 to 1440.");
    EXPECT_FALSE(find("save")->isEnabled());
    QTest::keyClick(window, Qt::Key_Backspace);
    QTest::keyClick(window, Qt::Key_Backspace);
    QTest::keyClick(window, Qt::Key_Return);
    EXPECT_EQ(valueOf("stepMinutes_0"), "20 min");
    tap("save");
    EXPECT_EQ(totalDuration(all()[0]), 20min);
}

TEST_F(WindowTest, AnotherDayAndATimeArePicked) {
    open();
    tap("logEarlier");
    tap("chip_pick");
    tap("pick_2026-03-01");
    tap("use");
    EXPECT_EQ(valueOf("day"), "Sun 1 March");
    EXPECT_EQ(valueOf("time"), ""); // not invented
    tap("time");
    QTest::keyClick(window, Qt::Key_Up);
    tap("use");
    EXPECT_EQ(valueOf("time"), "19:00");
    tap("save");
    EXPECT_EQ(all()[0].at, parseMoment("2026-03-01T19:00:00+01:00"));
}

TEST_F(WindowTest, PickersSpeakToAScreenReader) {
    QAccessible::setActive(true);
    open();
    tap("logEarlier");
    tap("chip_pick");
    QAccessibleInterface* day = QAccessible::queryAccessibleInterface(find("pick_2026-03-03"));
    ASSERT_TRUE(day);
    EXPECT_EQ(day->text(QAccessible::Name), "Tuesday 3 March 2026, today");
    EXPECT_TRUE(day->state().selected);
    QAccessibleInterface* before = QAccessible::queryAccessibleInterface(find("pick_2026-03-02"));
    EXPECT_FALSE(before->state().selected);
    before->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(before->state().selected);
    tap("use");

    tap("time");
    QAccessibleInterface* hours = QAccessible::queryAccessibleInterface(find("hours"));
    ASSERT_TRUE(hours && hours->valueInterface() && hours->actionInterface());
    EXPECT_EQ(hours->role(), QAccessible::SpinBox);
    EXPECT_EQ(hours->text(QAccessible::Name), "Hour");
    EXPECT_EQ(hours->valueInterface()->currentValue().toInt(), 20);
    hours->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    EXPECT_EQ(hours->valueInterface()->currentValue().toInt(), 21);
    hours->actionInterface()->doAction(QAccessibleActionInterface::decreaseAction());
    hours->valueInterface()->setCurrentValue(9);
    EXPECT_EQ(textOf("use"), "Use 09:00");
}

TEST_F(WindowTest, PickersFollowTheLocalesWeekAndClock) {
    const InAmerica america;
    open();
    tap("logEarlier");
    tap("chip_pick");
    const qreal sunday = find("pick_2026-03-01")->x();
    EXPECT_EQ(sunday, 0);
    tap("pick_2026-03-01");
    tap("use");
    tap("time");
    EXPECT_EQ(find("hours")->property("value").toInt(), 8);
    EXPECT_TRUE(find("half"));
    tap("chip_am");
    tap("use");
    tap("save");
    EXPECT_EQ(all()[0].at, parseMoment("2026-03-01T08:00:00+01:00"));
}

TEST_F(WindowTest, PickersAreMirroredFromRightToLeft) {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    tap("logEarlier");
    tap("chip_pick");
    window->grabWindow();
    EXPECT_GT(find("pick_2026-03-02")->x(), find("pick_2026-03-03")->x()); // Monday, Tuesday
    EXPECT_EQ(window->activeFocusItem()->objectName(), "pick_2026-03-03");
    QTest::keyClick(window, Qt::Key_Right);
    EXPECT_EQ(window->activeFocusItem()->objectName(), "pick_2026-03-02");
    QTest::keyClick(window, Qt::Key_Left);
    EXPECT_EQ(window->activeFocusItem()->objectName(), "pick_2026-03-03");
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(WindowTest, FiveNumbersTakeSixTaps) {
    open();
    tap("start");
    clock.advance(12min);
    tap("stop");
    taps = 0;
    tap("addNumbers");
    for (const char* cell : {"cell_2", "cell_3", "cell_1", "cell_6", "cell_7"})
        tap(cell);
    EXPECT_EQ(taps, 6);
    const Ratings& ratings = all()[0].ratings;
    EXPECT_EQ(ratings.painBefore, Rating::from(2));
    EXPECT_EQ(ratings.painDuring, Rating::from(3));
    EXPECT_EQ(ratings.painAfter, Rating::from(1));
    EXPECT_EQ(ratings.easeBefore, Rating::from(6));
    EXPECT_EQ(ratings.easeAfter, Rating::from(7));
    EXPECT_FALSE(find("cells")); // the last one closed
    tap("addNumbers");
    EXPECT_FALSE(find("painBefore"));
}

TEST_F(WindowTest, AfterASessionItSaysWhatWasUsed) {
    open();
    tap("start");
    clock.advance(8min);
    tap("changeSize");
    tap("size_1");
    clock.advance(4min);
    tap("stop");
    EXPECT_EQ(textOf("used").replace(QChar::Nbsp, ' '),
              QString::fromUtf8("15 mm 8 min · 20 mm 4 min"));
    EXPECT_FALSE(find("discard"));
}

TEST_F(WindowTest, AStartByAccidentIsDiscardedAndComesBack) {
    open();
    tap("start");
    clock.advance(20s);
    tap("stop");
    tap("discard");
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(find("savedUndo")->property("text").toString(), "Removed.");
    tap("undo");
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(WindowTest, WhatWasNotedLastIsOfferedAsChips) {
    Session last = SessionBuilder("2026-03-01", 40).note("x");
    last.context.tags = {"bath"};
    storage.sessions.save(last);
    open();
    tap("logEarlier");
    tap("more");
    tap("chip_bath");
    tap("save");
    EXPECT_EQ(all().back().context.tags, std::vector<std::string>{"bath"});
}

TEST_F(WindowTest, NotTodayIsNotedWithTheTapAndMayBeExplained) {
    open();
    tap("notToday");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].outcome, Outcome::NotToday);
    EXPECT_TRUE(find("notTodayReason"));
    tap("chip_illness");
    EXPECT_EQ(all()[0].context.stopReason, "illness");
    tap("close");
    EXPECT_TRUE(find("notTodayUndo"));
    tap("notToday");
    EXPECT_EQ(all().size(), 2U);
    tap("aside");
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(WindowTest, SomethingSmallerInsteadBeginsASession) {
    open();
    tap("notToday");
    tap("smaller");
    tap("smaller_0");
    ASSERT_TRUE(storage.running.running());
    EXPECT_EQ(textOf("size"), "15 mm");
    EXPECT_TRUE(all().empty()); // it is today after all
}

TEST_F(WindowTest, AnEntryShowsWhatItHasAndAddSomethingTheRest) {
    Session noted = SessionBuilder("2026-03-01", 40).step("3", "24", 15).note("warm");
    noted.context.tags = {"bath"};
    storage.sessions.save(noted);
    open();
    tap("tab_history");
    tap("entry_0");
    tap("edit");
    EXPECT_TRUE(find("tags"));
    EXPECT_FALSE(find("position") || find("bleeding") || find("helped"));
    tap("more");
    EXPECT_TRUE(find("position") && find("bleeding") && find("helped"));
    QTest::keyClick(window, Qt::Key_Escape);
    tap("add");
    EXPECT_TRUE(find("position"));
}

TEST_F(WindowTest, OneFromEarlierTakesFiveTapsWithSizeMinutesAndAWord) {
    open();
    tap("logEarlier");
    tap("size_1");
    tap("chip_20");
    tap("word_okay");
    tap("save");
    EXPECT_EQ(taps, 5);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].steps[0].use, use(2, "2", "20"));
    EXPECT_EQ(totalDuration(all()[0]), 20min);
    EXPECT_EQ(all()[0].ratings.felt, Felt::Okay);
}

} // namespace

} // namespace frond::test
