// SPDX-License-Identifier: GPL-3.0-or-later
// HabitBull's table: days that were done, and numbers of which it does not say what they count.
#include "tests/data/format/foreign/foreignfixture.h"

#include <set>

namespace frond::data {
namespace {

const std::string header =
    "HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\n";
const std::string table = header + "Stretch,,Health,2026-03-01,1,fine\n"
                                   "Stretch,,Health,2026-03-02,0,\n"
                                   "Minutes,,Health,2026-03-01,20,\n"
                                   "Minutes,,Health,2026-03-02,1,\n";

TEST(HabitBull, ReadsWhatWasDone) {
    const ForeignFile file = readHabitBull(table);
    EXPECT_EQ(linesOf(file),
              (Lines{"2026-03-01 Stretch fine", "2026-03-01 Minutes", "2026-03-02 Minutes"}));
    EXPECT_EQ(problemsOf(file), Lines{leftOut("4", "Minutes", 2)});
    EXPECT_EQ(file.read, 3U);
    ASSERT_EQ(file.sources.size(), 2U);
    EXPECT_FALSE(file.sources[0].needsMeaning);
    EXPECT_TRUE(file.sources[1].needsMeaning);
    EXPECT_EQ(file.sources[1].samples, (Lines{"20", "1"}));
    EXPECT_FALSE(file.entries[0].session.at);
    EXPECT_EQ(file.entries[0].session.context.tags, Lines{"Stretch"});
}

TEST(HabitBull, AMeaningSetsTheValueAndLeavesTheIds) {
    const ForeignFile file = readHabitBull(table, {}, {{"Minutes", {CsvRole::Minutes}}});
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 Stretch fine", "2026-03-01 Minutes 1200s",
                                    "2026-03-02 Minutes 60s"}));
    EXPECT_EQ(problemsOf(file), Lines{});
    EXPECT_EQ(idsOf(file), idsOf(readHabitBull(table)));
}

TEST(HabitBull, ReadsWhatASpreadsheetSaved) {
    const std::string saved = "\xEF\xBB\xBF\"Value\";COMMENTTEXT;\"calendardate\";HabitName\r\n"
                              "1;fine;2026-03-01;Stretch\r\n";
    EXPECT_TRUE(looksLikeHabitBull(saved));
    const ForeignFile file = readHabitBull(saved);
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 Stretch fine"});
    EXPECT_EQ(idsOf(file).at(0), idsOf(readHabitBull(table)).at(0));
}

TEST(HabitBull, TheSameFileGivesTheSameIds) {
    const Lines ids = idsOf(readHabitBull(table + "Stretch,,Health,2026-03-01,1,again\n"));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 4U);
    const Lines first = idsOf(readHabitBull(table));
    EXPECT_EQ(Lines(ids.begin(), ids.begin() + 3), first);
    // Kept for good: an id of today has to be the one of a year from now.
    EXPECT_EQ(first.front(), "e42c1134-0ab3-4fec-8fb5-fbcc9630fa2d");
}

TEST(HabitBull, ARowThatCannotBeReadLeavesTheOthers) {
    const ForeignFile file = readHabitBull(header + "A,,,01/03/2026,1,\n"
                                                    "A,,,2026-02-30,1,\n"
                                                    "A,,,2026-03-01,,\n"
                                                    "A,,,2026-03-01,yes,\n"
                                                    "A,,,2026-03-01,-1,\n"
                                                    "A,,,2026-03-01,\"1,5\",\n"
                                                    "A,,,2026-03-01,1\n"
                                                    "A,,,2026-03-01,1,\xFF\n"
                                                    "A,,,2026-03-02,1,ok\n"
                                                    "A,,,2026-03-03,1,\"open\n");
    EXPECT_EQ(linesOf(file), Lines{"2026-03-02 A ok"});
    const std::string day = " CalendarDate must be a day such as 2026-03-01";
    const std::string value = " Value must be a number from 0 on";
    EXPECT_EQ(problemsOf(file),
              (Lines{"2" + day, "3" + day, "4" + value, "5" + value, "6" + value, "7" + value,
                     "8  has 5 cells, not 6", "9  must be UTF-8 text",
                     "11  a quote that is opened here is never closed"}));
    EXPECT_EQ(file.read, 9U);
}

TEST(HabitBull, RefusesWhatIsNoExport) {
    for (const char* text : {"", "a,b\n", "HabitName,CalendarDate\n", "Name,CalendarDate,Value\n",
                             "FeatureName,Timestamp,Value\n"}) {
        EXPECT_EQ(refusalOf([&] { readHabitBull(text); }),
                  "line 1: has no columns HabitName, CalendarDate and Value, so it is no export of "
                  "HabitBull")
            << text;
        EXPECT_FALSE(looksLikeHabitBull(text)) << text;
    }
    EXPECT_TRUE(looksLikeHabitBull(table));
    EXPECT_EQ(refusalOf([&] { readHabitBull(std::string(maxForeignBytes + 1, 'H')); }),
              ": is larger than 64 MiB");
}

} // namespace
} // namespace frond::data
