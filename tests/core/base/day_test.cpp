// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

TEST(Day, RefusesDaysThatDoNotExist) {
    for (const char* text :
         {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-32",
          "26-01-01", "2026/01/01", "", "2026-01-01 ", "1899-12-31", "2200-01-01", "-026-01-01"})
        EXPECT_FALSE(parseDay(text)) << text;
    EXPECT_TRUE(parseDay("2028-02-29"));
}

TEST(Day, AMonthIsWholeHoweverLong) {
    const auto whole = [](std::string_view from, std::string_view to) {
        return DayRange{test::day(from), test::day(to)};
    };
    EXPECT_EQ(monthOf(test::day("2026-03-03")), whole("2026-03-01", "2026-03-31"));
    EXPECT_EQ(monthOf(test::day("2028-02-29")), whole("2028-02-01", "2028-02-29"));
    EXPECT_EQ(monthOf(test::day("2026-02-01")), whole("2026-02-01", "2026-02-28"));
    EXPECT_EQ(monthOf(test::day("2026-12-31")), whole("2026-12-01", "2026-12-31"));
}

RC_GTEST_PROP(Day, TextRoundTrips, ()) {
    const Day day = test::day("1900-01-01") + Days{*rc::gen::inRange(0, 109'000)};
    RC_ASSERT(parseDay(toText(day)) == day);
}

TEST(Day, MondayOfIsTheMondayOnOrBefore) {
    EXPECT_EQ(mondayOf(day("2026-03-02")), day("2026-03-02")); // a Monday
    EXPECT_EQ(mondayOf(day("2026-03-08")), day("2026-03-02"));
    EXPECT_EQ(mondayOf(day("2026-03-01")), day("2026-02-23"));
}

TEST(Moment, KeepsTheInstantAndTheOffset) {
    const Moment moment = test::moment("2026-03-01T23:50:00+01:00");
    EXPECT_EQ(moment.offset, minutes{60});
    EXPECT_EQ(moment.day(), day("2026-03-01"));
    EXPECT_EQ(moment.timeOfDay(), hours(23) + minutes(50));
    EXPECT_EQ(moment.utc, test::moment("2026-03-01T22:50:00Z").utc);
}

TEST(Moment, LocalDayFollowsTheOffset) {
    EXPECT_EQ(moment("2026-03-01T00:10:00+01:00").day(), day("2026-03-01"));
    EXPECT_EQ(moment("2026-03-01T00:10:00+01:00").timeOfDay(), minutes(10));
    EXPECT_EQ(moment("2026-12-31T23:59:59-11:00").day(), day("2026-12-31"));
}

TEST(Moment, AcceptsTheFormsOfRfc3339) {
    EXPECT_TRUE(parseMoment("2026-03-01T20:00:00Z"));
    EXPECT_TRUE(parseMoment("2026-03-01t20:00:00z"));
    EXPECT_TRUE(parseMoment("2026-03-01T20:00:00.123+05:45"));
    EXPECT_EQ(moment("2026-03-01T20:00:00.9Z").utc, moment("2026-03-01T20:00:00Z").utc);
}

TEST(Moment, RefusesWhatHasNoOffsetOrCannotBe) {
    for (const char* text :
         {"2026-03-01T20:00:00", "2026-02-30T20:00:00Z", "2026-03-01T24:00:00Z",
          "2026-03-01T20:60:00Z", "2026-03-01T20:00:61Z", "2026-03-01T20:00Z", "2026-03-01",
          "2026-03-01T20:00:00+19:00", "2026-03-01T20:00:00+0100", "2026-03-01T20:00:00.Z",
          "2026-03-01T20:00:00Zx", "", "2026-03-01T20:00:00+01:60"})
        EXPECT_FALSE(parseMoment(text)) << text;
}

RC_GTEST_PROP(Moment, TextRoundTrips, ()) {
    const Moment moment{std::chrono::sys_seconds{std::chrono::seconds{
                            *rc::gen::inRange<std::int64_t>(-2'000'000'000, 7'000'000'000)}},
                        minutes{*rc::gen::inRange(-18 * 60, 18 * 60 + 1)}};
    RC_ASSERT(parseMoment(toText(moment)) == moment);
}

} // namespace
