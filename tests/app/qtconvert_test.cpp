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
    EXPECT_EQ(minutesNumber(Seconds{450}), "7.5");
    EXPECT_EQ(minutesNumber(Seconds{0}), "");
    EXPECT_EQ(parseMinutesField("7,5"), Seconds{450});
    EXPECT_EQ(parseMinutesField(""), Seconds{0});
    EXPECT_EQ(parseMinutesField("600"), Seconds{36000});
    for (const char* text : {"600.1", "-1", "1.234", "1 2", "x", "١"})
        EXPECT_FALSE(parseMinutesField(text)) << text;
}

TEST_F(QtConvertTest, TimesAsTheyAreTyped) {
    using std::chrono::minutes;
    EXPECT_EQ(parseTimeText("20:30"), minutes(1230));
    EXPECT_EQ(parseTimeText("8.05"), minutes(485));
    EXPECT_EQ(parseTimeText("2030"), minutes(1230));
    for (const char* text : {"24:00", "20:60", "8", "abc", ""})
        EXPECT_FALSE(parseTimeText(text)) << text;
}

TEST_F(QtConvertTest, NumbersInWordsUpToTwelve) {
    EXPECT_EQ(numberWord(1), "one");
    EXPECT_EQ(numberWord(12), "twelve");
    EXPECT_EQ(numberWord(13), "13");
}

} // namespace

} // namespace frond
