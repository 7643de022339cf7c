// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/reminder/remindereditor.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>

using namespace frond;
using namespace frond::test;

namespace {

class ReminderEditorTest : public PortsTest {
protected:
    QStringList times() { return editor.timeValues(); }
    bool add(const char* time) { return editor.addTime(time); }

    ReminderEditor editor{ports};
};

TEST_F(ReminderEditorTest, BeginsWithoutTimesAndKeepsNothingBeforeSave) {
    EXPECT_TRUE(times().isEmpty());
    EXPECT_EQ(editor.days(), "every");
    EXPECT_TRUE(editor.onlyIfNotDone());
    EXPECT_TRUE(add("20:30"));
    EXPECT_EQ(reminders.reminders(), Reminders());
}

TEST_F(ReminderEditorTest, TimesAreTypedLooselyAndListedInOrder) {
    EXPECT_TRUE(add("20.30"));
    EXPECT_TRUE(add("0815"));
    EXPECT_EQ(times(), QStringList({"08:15", "20:30"}));
    EXPECT_FALSE(add("25:00"));
    EXPECT_EQ(editor.newTimeError(), "Time can be written 20:30.");
    EXPECT_FALSE(add("8:15"));
    EXPECT_EQ(editor.newTimeError(), "That time is chosen already.");
    EXPECT_TRUE(editor.isValid()); // what could not be added holds nothing up
    EXPECT_TRUE(add("9:15"));
    EXPECT_TRUE(editor.newTimeError().isEmpty());
    editor.removeTime("09:15");
    editor.removeTime("08:15");
    EXPECT_EQ(times(), QStringList({"20:30"}));
}

TEST_F(ReminderEditorTest, DaysAreForAllTimes) {
    add("20:30");
    editor.setDays("weekdays");
    EXPECT_FALSE(editor.isValid());
    EXPECT_EQ(editor.weekdaysError(), "Choose at least one day.");
    editor.toggleWeekday("1");
    editor.toggleWeekday("3");
    editor.toggleWeekday("3");
    add("9:00");
    EXPECT_EQ(editor.weekdays(), QStringList({"1"}));
    ASSERT_TRUE(editor.save());
    const std::array<bool, 7> tuesday{false, true};
    for (const ReminderSlot& slot : reminders.reminders().times)
        EXPECT_EQ(slot.weekdays, tuesday);
    editor.setDays("plan");
    ASSERT_TRUE(editor.save());
    EXPECT_TRUE(reminders.reminders().followPlan);
    EXPECT_FALSE(reminders.reminders().times[0].weekdays);
    EXPECT_EQ(editor.days(), "plan");
}

TEST_F(ReminderEditorTest, WhatItSaysNamesNothing) {
    EXPECT_EQ(editor.line(), "A quiet moment, if you'd like one.");
    editor.setText(" Tea? ");
    EXPECT_EQ(editor.text(), " Tea? "); // as typed
    EXPECT_EQ(editor.line(), "Tea?");
    EXPECT_TRUE(editor.textError().isEmpty());
    editor.setText("Time to dilate");
    EXPECT_FALSE(editor.isValid());
    EXPECT_FALSE(editor.save());
    storage.settings.saveSetting(deviceWordSetting, "Gerald");
    editor.setText("Say hello to gerald");
    EXPECT_FALSE(editor.textError().isEmpty());
    editor.setText("Say hello");
    EXPECT_TRUE(editor.save());
    EXPECT_EQ(reminders.reminders().text, "Say hello");
}

TEST_F(ReminderEditorTest, QuietHoursAreBothOrNone) {
    add("22:30");
    editor.setQuietFrom("22:00");
    EXPECT_FALSE(editor.isValid());
    editor.setQuietTo("22.00");
    EXPECT_FALSE(editor.isValid());
    editor.setQuietTo("8:00");
    EXPECT_TRUE(editor.isValid());
    EXPECT_EQ(editor.silentText(), "Stays silent in the quiet hours: 22:30");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(reminders.reminders().quiet,
              (QuietHours{std::chrono::hours(22), std::chrono::hours(8)}));
    editor.setQuietFrom("");
    editor.setQuietTo("");
    ASSERT_TRUE(editor.save());
    EXPECT_FALSE(reminders.reminders().quiet);
}

TEST_F(ReminderEditorTest, AFullDiskLeavesTheForm) {
    const QSignalSpy failed(&editor, &ReminderEditor::failed);
    add("20:30");
    editor.setText("Tea?");
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(times(), QStringList({"20:30"}));
    EXPECT_EQ(editor.text(), "Tea?");
    storage.state.failing.reset();
    EXPECT_TRUE(editor.save());
}

TEST_F(ReminderEditorTest, SecondAndMostAreKept) {
    editor.setSecond(true);
    editor.setMostPerDay("2");
    editor.setOnlyIfNotDone(false);
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(reminders.reminders().secondAfterMinutes, 60);
    EXPECT_EQ(reminders.reminders().mostPerDay, 2);
    EXPECT_FALSE(reminders.reminders().onlyIfNotDone);
    editor.setSecond(false);
    editor.setMostPerDay("0");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(reminders.reminders().secondAfterMinutes, std::nullopt);
    EXPECT_EQ(editor.mostPerDay(), "0");
}

} // namespace
