// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/calendar.h"

#include <QLocale>
#include <QTime>
#include <gtest/gtest.h>

namespace frond {

namespace {

class CalendarTest : public ::testing::Test {
protected:
    CalendarTest() {
        in(QLocale::English, QLocale::UnitedKingdom);
        calendar.setToday("2026-11-25");
    }
    ~CalendarTest() override { QLocale::setDefault(m_before); }

    static void in(QLocale::Language language, QLocale::Country country) {
        QLocale::setDefault(QLocale(language, country));
    }

    Calendar calendar;

private:
    QLocale m_before;
};

TEST_F(CalendarTest, ADayIsShownSpokenAndTyped) {
    EXPECT_EQ(calendar.dayText("2026-03-14"), "Sat 14 March");
    EXPECT_EQ(calendar.dayText("2025-03-14"), "Fri 14 March 2025");
    EXPECT_EQ(Calendar::spokenDay("2026-03-14"), "Saturday 14 March 2026");
    EXPECT_EQ(Calendar::typedDay("2026-03-14"), "14/03/2026");
    EXPECT_EQ(Calendar::monthText(2026, 3), "March 2026");
    EXPECT_EQ(Calendar::readDay("14.3.26"), "2026-03-14");
    for (const QString& none : {QString(), QStringLiteral("x"), QStringLiteral("2026-02-30")}) {
        EXPECT_EQ(calendar.dayText(none), "");
        EXPECT_EQ(Calendar::spokenDay(none), "");
        EXPECT_EQ(Calendar::typedDay(none), "");
        EXPECT_EQ(Calendar::readDay(none), "");
        EXPECT_EQ(Calendar::plusDays(none, 1), "");
    }
}

TEST_F(CalendarTest, DaysBesideADay) {
    EXPECT_EQ(Calendar::plusDays("2026-02-28", 1), "2026-03-01");
    EXPECT_EQ(Calendar::plusMonths("2026-01-31", 1), "2026-02-28");
    EXPECT_EQ(Calendar::plusMonths("2026-01-31", -12), "2025-01-31");
    EXPECT_EQ(Calendar::dayOf(2026, 2, 29), "");
    EXPECT_EQ(Calendar::plusDays("9999-12-31", 1), "");
    // Sunday the 1st to Saturday the 7th, or Monday the 23rd of February to Sunday the 1st.
    EXPECT_EQ(Calendar::dayOfWeek("2026-03-01", 0, 0), "2026-03-01");
    EXPECT_EQ(Calendar::dayOfWeek("2026-03-01", 0, 6), "2026-03-07");
    EXPECT_EQ(Calendar::dayOfWeek("2026-03-01", 1, 0), "2026-02-23");
    EXPECT_EQ(Calendar::dayOfWeek("2026-03-01", 1, 6), "2026-03-01");
    EXPECT_EQ(Calendar::dayOfWeek("2026-03-04", 6, 0), "2026-02-28");
}

TEST_F(CalendarTest, TimesOfBothKindsOfClock) {
    EXPECT_FALSE(Calendar::twelveHours());
    EXPECT_EQ(Calendar::timeText("21:10"), "21:10");
    EXPECT_EQ(Calendar::readTime("9.10 pm"), "21:10");
    EXPECT_EQ(Calendar::timeOf(9, 5), "09:05");
    EXPECT_EQ(Calendar::hourOf("21:10"), 21);
    EXPECT_EQ(Calendar::minuteOf("21:10"), 10);
    in(QLocale::English, QLocale::UnitedStates);
    EXPECT_TRUE(Calendar::twelveHours());
    EXPECT_EQ(Calendar::timeText("21:10"), QLocale().toString(QTime(21, 10), QLocale::ShortFormat));
    EXPECT_EQ(Calendar::halves(), (QStringList{"AM", "PM"}));
    in(QLocale::German, QLocale::Germany);
    EXPECT_FALSE(Calendar::twelveHours());
    EXPECT_EQ(Calendar::readTime(QString()), "");
}

TEST_F(CalendarTest, WhatIsTodayIsToldOnce) {
    int told = 0;
    QObject::connect(&calendar, &Calendar::todayChanged, [&] { ++told; });
    calendar.setToday("2026-11-25");
    calendar.setToday("2027-01-01");
    EXPECT_EQ(told, 1);
    EXPECT_EQ(calendar.dayText("2026-03-14"), "Sat 14 March 2026");
}

} // namespace

} // namespace frond
