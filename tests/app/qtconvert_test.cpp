// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qtconvert.h"

#include <QLocale>
#include <gtest/gtest.h>

namespace frond {

namespace {

Day day(const char* text) {
    return parseDay(text).value();
}

/// Runs with a locale of its own, and gives back the one before.
class QtConvertTest : public ::testing::Test {
protected:
    QtConvertTest() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~QtConvertTest() override { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

TEST_F(QtConvertTest, DaysSurviveTheWayToQtAndBack) {
    for (const char* text :
         {"1900-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2199-12-31"}) {
        EXPECT_EQ(toDay(toQDate(day(text))), day(text)) << text;
        EXPECT_EQ(toQDate(day(text)).toString(Qt::ISODate), text);
    }
}

TEST_F(QtConvertTest, ADayHasItsYearOnlyWhenItIsAnother) {
    EXPECT_EQ(dayText(day("2026-03-03"), day("2026-12-31")), "Tuesday 3 March");
    EXPECT_EQ(dayText(day("2025-03-03"), day("2026-01-01")), "Monday 3 March 2025");
    EXPECT_EQ(shortDayText(day("2026-03-03"), day("2026-12-31")), "Tue 3 March");
}

TEST_F(QtConvertTest, OtherLocalesHaveTheirOrderAndDecimalSign) {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(dayText(day("2026-03-03"), day("2026-12-31")),
              QString::fromUtf8("Dienstag, 3. März"));
    EXPECT_EQ(mmNumber(Millimetres::parse("22.5").value()), "22,5");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(dayText(day("2026-03-03"), day("2026-12-31")), "Tuesday, March 3");
}

TEST_F(QtConvertTest, MillimetresShowATenthOnlyWhenThereIsOne) {
    EXPECT_EQ(mmText(Millimetres::parse("20.0").value()), "20 mm");
    EXPECT_EQ(mmText(Millimetres::parse("22.5").value()), "22.5 mm");
}

TEST_F(QtConvertTest, MinutesInTextsAndFields) {
    EXPECT_EQ(minutesText(Seconds{60}), "1 minute");
    EXPECT_EQ(minutesText(Seconds{720}), "12 minutes");
    EXPECT_EQ(minutesText(Seconds{829}), "13 minutes");
    EXPECT_EQ(minutesText(Seconds{40}), "less than a minute");
    EXPECT_EQ(minutesText(Seconds{75'540}), "1,259 minutes");
    EXPECT_EQ(minutesNumber(Seconds{515}), "8");
    EXPECT_EQ(minutesNumber(Seconds{0}), "");
    EXPECT_EQ(parseMinutesField("7,5"), Seconds{450});
    EXPECT_EQ(parseMinutesField(""), Seconds{0});
    EXPECT_EQ(parseMinutesField("1"), Seconds{60});
    EXPECT_EQ(parseMinutesField("1440"), Seconds{86400});
    for (const char* text : {"1440.1", "0", "0.5", "-1", "1.234", "1 2", "x", "١"})
        EXPECT_FALSE(parseMinutesField(text)) << text;
}

TEST_F(QtConvertTest, TimesAsTheyAreTyped) {
    using std::chrono::minutes;
    EXPECT_EQ(parseTimeText("20:30"), minutes(1230));
    EXPECT_EQ(parseTimeText("8.05"), minutes(485));
    EXPECT_EQ(parseTimeText("2030"), minutes(1230));
    EXPECT_EQ(parseTimeText("9:05 pm"), minutes(1265));
    EXPECT_EQ(parseTimeText("12:30 AM"), minutes(30));
    EXPECT_EQ(parseTimeText("12 p.m."), minutes(720));
    for (const char* text :
         {"24:00", "20:60", "8", "abc", "", "13:00 pm", "0:30 am", "9:05 xm", "-9:05"})
        EXPECT_FALSE(parseTimeText(text)) << text;
}

/// What a locale shows as a day or a time is read as that day and time.
TEST_F(QtConvertTest, WhatALocaleShowsItReads) {
    using std::chrono::minutes;
    for (const QLocale& locale :
         {QLocale(QLocale::English, QLocale::UnitedKingdom),
          QLocale(QLocale::English, QLocale::UnitedStates),
          QLocale(QLocale::German, QLocale::Germany), QLocale(QLocale::Swedish, QLocale::Sweden),
          QLocale(QLocale::Hungarian, QLocale::Hungary), QLocale(QLocale::Japanese, QLocale::Japan),
          QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::Bulgarian, QLocale::Bulgaria),
          QLocale(QLocale::Korean, QLocale::SouthKorea), QLocale(QLocale::Hindi, QLocale::India),
          QLocale(QLocale::Czech, QLocale::CzechRepublic), QLocale::c()}) {
        QLocale::setDefault(locale);
        for (const char* text : {"2026-03-04", "2026-12-31", "1985-11-09"})
            EXPECT_EQ(parseDayText(typedDayText(day(text))), day(text))
                << qPrintable(locale.name() + ' ' + typedDayText(day(text)));
        EXPECT_EQ(parseDayText("2026-03-04"), day("2026-03-04"));
        for (const minutes time : {minutes(0), minutes(9 * 60 + 5), minutes(720), minutes(1265)})
            EXPECT_EQ(parseTimeText(timeText(time)), time)
                << qPrintable(locale.name() + ' ' + timeText(time));
    }
}

TEST_F(QtConvertTest, DaysAsTheyAreTypedHaveTheOrderOfTheLocale) {
    EXPECT_EQ(typedDayText(day("2026-03-04")), "04/03/2026");
    EXPECT_EQ(parseDayText("4.3.2026"), day("2026-03-04"));
    EXPECT_EQ(parseDayText("4/3/26"), day("2026-03-04"));
    EXPECT_EQ(parseDayText("4 3 1985"), day("1985-03-04"));
    EXPECT_EQ(parseDayText("9-11-85"), day("1985-11-09"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(typedDayText(day("2026-03-04")), "3/4/2026");
    EXPECT_EQ(parseDayText("3/4/26"), day("2026-03-04"));
    EXPECT_FALSE(parseDayText("14/3/2026")); // not guessed
    QLocale::setDefault(QLocale(QLocale::Swedish, QLocale::Sweden));
    EXPECT_EQ(parseDayText("26-03-04"), day("2026-03-04"));
    for (const char* text :
         {"", "4", "4.3", "4.3.202", "31.2.2026", "2026-02-29", "4.3.2026x", "2026"})
        EXPECT_FALSE(parseDayText(text)) << text;
}

TEST_F(QtConvertTest, NumbersInWordsUpToTwelve) {
    EXPECT_EQ(numberWord(1), "one");
    EXPECT_EQ(numberWord(12), "twelve");
    EXPECT_EQ(numberWord(13), "13");
}

} // namespace

} // namespace frond
