// SPDX-License-Identifier: GPL-3.0-or-later
// Loop Habit Tracker's zip of tables: the layouts of its versions, and what it may never do to us.
#include "tests/data/format/foreign/foreignfixture.h"

#include "core/base/text.h"

#include <algorithm>
#include <random>
#include <set>

namespace frond::data {
namespace {

/// As since version 2.3.
std::vector<ZipMember> newLayout() {
    return {
        {"Habits.csv", newHabitsHeader +
                           "001,Dilating,YES_NO,Did you?,,1,1,#FF8F00,,,,false\n"
                           "002,\"Zeit, üben\",NUMERICAL,,,1,1,#E64A19,Min,AT_LEAST,20.0,false\n"
                           "003,Steps,NUMERICAL,,,1,1,#E64A19,steps,AT_LEAST,20.0,true\n"},
        {"001 Dilating/Scores.csv", "Date,Score\n2026-03-01,0.5\n"},
        {"001 Dilating/Checkmarks.csv",
         "Date,Value,Notes\n"
         "2026-03-05,SKIP,ill\n"
         "2026-03-04,UNKNOWN,\n"
         "2026-03-03,NO,\n"
         "2026-03-02,YES_AUTO,\n"
         "2026-03-01,YES_MANUAL,\"she said \"\"fine\"\",\nthen ü\"\n"},
        {"002 Zeit ben/Checkmarks.csv", "Date,Value,Notes\n"
                                        "2026-03-03,20500,\n"
                                        "2026-03-02,NO,\n"
                                        "2026-03-01,15000,long\n"},
        {"003 Steps/Checkmarks.csv", "Date,Value,Notes\n2026-03-01,7000000,\n"},
        {"Scores.csv", "Date,Dilating,Zeit, üben,\n"},
        {"Checkmarks.csv", "Date,Dilating,Zeit, üben,\n2026-03-01,YES_MANUAL,15000,\n"}};
}

/// With the habits of `table` and days of the first.
std::string zipWith(const std::string& checks,
                    const std::string& habit = "001,A,YES_NO,,,1,1,,,,,f") {
    return zipOf(
        {{"Habits.csv", newHabitsHeader + habit + "\n"}, {"001 A/Checkmarks.csv", checks}});
}

TEST(LoopZip, ReadsTheLayoutOfToday) {
    const ForeignFile file = readLoopZip(zipOf(newLayout()));
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 Dilating she said \"fine\",\nthen ü",
                                    "2026-03-01 Zeit, üben 900s long",
                                    "2026-03-03 Zeit, üben 1230s", "2026-03-01 Steps"}));
    EXPECT_EQ(problemsOf(file), Lines{leftOut("2", "Steps")});
    EXPECT_EQ(file.read, 4U);
    ASSERT_EQ(file.sources.size(), 3U);
    EXPECT_FALSE(file.sources[1].needsMeaning);
    EXPECT_TRUE(file.sources[2].needsMeaning);
    EXPECT_EQ(file.sources[2].samples, Lines{"7000 steps"});
    EXPECT_EQ(file.sources[1].name, "Zeit, üben");
    EXPECT_EQ(file.sources[1].entries, 2U);
    EXPECT_EQ(file.entries[0].session.context.tags, Lines{"Dilating"});
    EXPECT_FALSE(file.entries[0].session.at);
}

TEST(LoopZip, ReadsTheOlderLayouts) {
    for (const char* habits : {"Position,Name,Question,Description,NumRepetitions,Interval,Color\n"
                               "001,Dilating,,,1,1,#FF8F00\n",
                               "Position,Name,Description,NumRepetitions,Interval,Color\n"
                               "\xD9\xA0\xD9\xA0\xD9\xA1,Dilating,,1,1,#FF8F00\n"}) {
        const ForeignFile file = readLoopZip(
            zipOf({{"Habits.csv", habits},
                   {"001 Dilating/Checkmarks.csv",
                    "2026-03-06,3\n2026-03-05,2\n2026-03-04,-1\n2026-03-03,0\n2026-03-02,1\n"
                    "2026-03-01,15000\n"}}));
        // What 15000 counts is not told there.
        EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 Dilating", "2026-03-05 Dilating"}));
        EXPECT_EQ(file.read, 2U);
        EXPECT_EQ(problemsOf(file), Lines{leftOut("6", "Dilating")});
    }
}

TEST(LoopZip, ReadsAnExportThatWasPackedAgain) {
    std::vector<ZipMember> members = newLayout();
    for (ZipMember& member : members)
        member.name.insert(0, "Loop Habits CSV 2026-03-06/");
    EXPECT_EQ(idsOf(readLoopZip(zipOf(members))), idsOf(readLoopZip(zipOf(newLayout()))));
}

TEST(LoopZip, KnowsUnitsOfTime) {
    const auto lines = [](const std::string& unit) {
        return linesOf(readLoopZip(zipWith("Date,Value,Notes\n2026-03-01,1500,\n",
                                           "001,A,NUMERICAL,,,1,1,," + unit + ",,,f")));
    };
    for (const char* unit : {"Minutes", " min. ", "Minuten", "MIN", "minuto", "minutos", "minuti",
                             "minute", "Minuut", "mn", "\xEF\xBC\xAD\xEF\xBC\xA9\xEF\xBC\xAE"})
        EXPECT_EQ(lines(unit), Lines{"2026-03-01 A 90s"}) << unit;
    for (const char* unit : {"h", "Std.", "Stunden", "Heures", "hora", "ore", "uur"})
        EXPECT_EQ(lines(unit), Lines{"2026-03-01 A 5400s"}) << unit;
    for (const char* unit : {"sec", "Sekunden", "secondes", "segundos", "secondi", "seconden"})
        EXPECT_EQ(lines(unit), Lines{"2026-03-01 A 2s"}) << unit;
    for (const char* unit : {"m", "minutes of it", "", "mm", "minutes/day"})
        EXPECT_EQ(lines(unit), Lines{"2026-03-01 A"}) << unit;
}

TEST(LoopZip, NumbersOfAnotherUnitWaitForAMeaning) {
    const std::string bytes = zipWith("Date,Value,Notes\n"
                                      "2026-03-01,4000,\n"
                                      "2026-03-02,4500,\n"
                                      "2026-03-03,10000,\n"
                                      "2026-03-04,11000,\n"
                                      "2026-03-05,YES_MANUAL,\n"
                                      "2026-03-06,NO,\n",
                                      "001,Pain,NUMERICAL,,,1,1,,of 10,,,f");
    const ForeignFile open = readLoopZip(bytes);
    ASSERT_EQ(open.entries.size(), 5U);
    EXPECT_EQ(problemsOf(open), Lines{leftOut("2", "Pain", 4)});
    EXPECT_EQ(open.sources.at(0).samples, (Lines{"4 of 10", "4.5 of 10", "10 of 10", "11 of 10"}));

    const ForeignFile said = readLoopZip(bytes, {}, {{"Pain", {CsvRole::PainDuring}}});
    const std::string whole = " 001/Checkmarks.csv:pain_during must be a whole number from 0 to 10";
    EXPECT_EQ(problemsOf(said), (Lines{"3" + whole, "5" + whole}));
    ASSERT_EQ(said.entries.size(), 3U);
    EXPECT_EQ(said.entries[0].session.ratings.painDuring, Rating::from(4));
    EXPECT_EQ(said.entries[1].session.ratings.painDuring, Rating::from(10));
    EXPECT_FALSE(said.entries[2].session.ratings.painDuring); // a tick is no number
    EXPECT_EQ(idsOf(said), (Lines{idsOf(open)[0], idsOf(open)[2], idsOf(open)[4]}));
    EXPECT_TRUE(said.sources.at(0).needsMeaning);
}

TEST(LoopZip, AUnitOfTimeIsWhatTheFileSays) {
    const std::string bytes =
        zipWith("Date,Value,Notes\n2026-03-01,1500,\n", "001,A,NUMERICAL,,,1,1,,min,,,f");
    EXPECT_EQ(linesOf(readLoopZip(bytes, {}, {{"A", {CsvRole::Minutes, CsvUnit::Hours}}})),
              Lines{"2026-03-01 A 90s"});
}

TEST(LoopZip, NumbersOutOfRangeAreProblemsAndNeverClipped) {
    const ForeignFile file = readLoopZip(zipWith("Date,Value,Notes\n"
                                                 "2026-03-01,1440000,\n"
                                                 "2026-03-02,1440500,\n"
                                                 "2026-03-03,9223372036854775807,\n"
                                                 "2026-03-04,9223372036854775808,\n"
                                                 "2026-03-05,NaN,\n"
                                                 "2026-03-06,inf,\n"
                                                 "2026-03-07,1e3,\n"
                                                 "2026-03-08,-15000,\n"
                                                 "2026-03-09,-9223372036854775808,\n",
                                                 "001,A,NUMERICAL,,,1,1,,min,,,f"));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 A 86400s"});
    const std::string value = " 001/Checkmarks.csv:value is none that Loop writes";
    const std::string range = " 001/Checkmarks.csv:steps[0].seconds must be from 0 to 86400";
    EXPECT_EQ(problemsOf(file), (Lines{"5" + value, "6" + value, "7" + value, "8" + value,
                                       "3" + range, "4" + range, "9" + value, "10" + value}));
    EXPECT_EQ(file.read, 9U);
}

TEST(LoopZip, AYesOrNoHabitHasNoNumbers) {
    const ForeignFile file = readLoopZip(zipWith("2026-03-01,1000\n2026-03-02,2\n"));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-02 A"});
    EXPECT_EQ(problemsOf(file), Lines{"1 001/Checkmarks.csv:value is none that Loop writes"});
}

TEST(LoopZip, ARowThatCannotBeReadLeavesTheOthers) {
    const ForeignFile file = readLoopZip(zipWith("Date,Value,Notes\n"
                                                 "2026-02-30,YES_MANUAL,\n"
                                                 "2026-03-01,MAYBE,\n"
                                                 "2026-03-02,YES_MANUAL\n"
                                                 "2026-03-03,YES_MANUAL,a,b\n"
                                                 "2026-03-04,YES_MANUAL,\xFF\n"
                                                 "2026-03-05,YES_MANUAL,ok\n"
                                                 "\n"
                                                 "2026-03-06,YES_MANUAL,\"open\n"));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-05 A ok"});
    const std::string at = " 001/Checkmarks.csv";
    EXPECT_EQ(problemsOf(file),
              (Lines{"2" + at + ":date must be a day such as 2026-03-01",
                     "3" + at + ":value is none that Loop writes", "4" + at + " has 2 cells, not 3",
                     "5" + at + " has 4 cells, not 3", "6" + at + " must be UTF-8 text",
                     "9" + at + " a quote that is opened here is never closed"}));
    EXPECT_EQ(file.read, 6U);
}

TEST(LoopZip, AHabitThatCannotBeReadIsNamedOnce) {
    const ForeignFile file = readLoopZip(
        zipOf({{"Habits.csv", newHabitsHeader + "001,\xC3,YES_NO,,,1,1,,,,,f\n002,B,YES_NO\n"
                                                "003,C,YES_NO,,,1,1,,,,,f\n"},
               {"001 x/Checkmarks.csv", "2026-03-01,2\n"},
               {"002 B/Checkmarks.csv", "2026-03-01,2\n"},
               {"003 C/Checkmarks.csv", "2026-03-01,2\n"},
               {"003 D/Checkmarks.csv", "2026-03-02,2\n"},
               {"004 E/Checkmarks.csv", "2026-03-01,2\n"}}));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 C"});
    EXPECT_EQ(problemsOf(file),
              (Lines{"2 Habits.csv:Name must be UTF-8 text, so its days are left out",
                     "3 Habits.csv has 3 cells, not 12, so its days are left out",
                     "0 003/Checkmarks.csv is there twice",
                     "0 004/Checkmarks.csv belongs to no habit in Habits.csv"}));
}

TEST(LoopZip, TheNameBecomesATag) {
    const auto tags = [](const std::string& name) {
        const ForeignFile file =
            readLoopZip(zipWith("2026-03-01,2\n", "001,\"" + name + "\",YES_NO,,,1,1,,,,,f"));
        EXPECT_EQ(file.entries.size(), 1U);
        return file.entries.at(0).session.context.tags;
    };
    EXPECT_EQ(tags("a;b\r\nc"), Lines{"a,b  c"});
    EXPECT_EQ(tags("   "), Lines{});
    std::string umlauts, forty;
    for (int i = 0; i < 45; ++i)
        (i < 40 ? forty : umlauts) += "ü";
    EXPECT_EQ(tags(forty + umlauts), Lines{forty});
    EXPECT_EQ(tags(forty.substr(0, 78) + " x"), Lines{forty.substr(0, 78)});
}

TEST(LoopZip, TheSameFileGivesTheSameIds) {
    const std::string bytes = zipOf(newLayout());
    const ForeignFile file = readLoopZip(bytes);
    EXPECT_EQ(idsOf(file), idsOf(readLoopZip(bytes)));
    const Lines ids = idsOf(file);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    // Kept for good: an id of today has to be the one of a year from now.
    EXPECT_EQ(ids.front(), "e4c9466e-091b-4331-b6eb-3f9e2ae2c89a");
}

TEST(LoopZip, TwoHabitsOfOneNameKeepTheirDays) {
    const ForeignFile file = readLoopZip(zipOf(
        {{"Habits.csv", newHabitsHeader + "001,A,YES_NO,,,1,1,,,,,f\n002,A,YES_NO,,,1,1,,,,,f\n"},
         {"002 A/Checkmarks.csv", "Date,Value,Notes\n2026-03-01,2,second\n"},
         {"001 A/Checkmarks.csv", "Date,Value,Notes\n2026-03-01,2,first\n"}}));
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 A first", "2026-03-01 A second"}));
    EXPECT_NE(file.entries[0].session.id, file.entries[1].session.id);
    ASSERT_EQ(file.sources.size(), 1U);
    EXPECT_EQ(file.sources[0].entries, 2U);
}

TEST(LoopZip, NamesThatClimbLeadNowhere) {
    std::vector<ZipMember> members = newLayout();
    for (const char* name :
         {"../001 A/Checkmarks.csv", "..\\001 A\\Checkmarks.csv", "../../etc/passwd",
          "001 A/../Checkmarks.csv", "../Habits.csv", "a/../Habits.csv"})
        members.push_back({name, "2020-01-01,2\n"});
    const ForeignFile file = readLoopZip(zipOf(members));
    EXPECT_EQ(linesOf(file), linesOf(readLoopZip(zipOf(newLayout()))));
    EXPECT_EQ(problemsOf(file), problemsOf(readLoopZip(zipOf(newLayout()))));
}

TEST(LoopZip, RefusesWhatIsNoExport) {
    const auto refusal = [](const std::string& bytes) {
        return refusalOf([&] { readLoopZip(bytes); });
    };
    EXPECT_EQ(refusal(""), ": is not a whole zip file");
    EXPECT_EQ(refusal("PK\x03\x04 no zip at all"), ": is not a whole zip file");
    EXPECT_EQ(refusal(zipOf({{"a.txt", "a"}})), ": holds no export of Loop Habit Tracker; unpack "
                                                "it first, and bring in what is in it");
    EXPECT_EQ(refusal(zipOf({{"Habits.csv", ""}})), "Habits.csv: is empty");
    EXPECT_EQ(refusal(zipOf({{"Habits.csv", "a,b\n"}})), "Habits.csv: has no column Name");
    EXPECT_EQ(refusal(zipOf({{"Habits.csv", "Name\n\"a\n"}})),
              "Habits.csv, line 2: a quote that is opened here is never closed");
}

TEST(LoopZip, HoldsToItsLimits) {
    const auto refusal = [](const std::string& bytes) {
        return refusalOf([&] { readLoopZip(bytes); });
    };
    EXPECT_EQ(refusal(std::string(maxForeignBytes + 1, 'P')), ": is larger than 64 MiB");

    std::vector<ZipMember> many(maxZipMembers + 1);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = std::to_string(i);
    EXPECT_EQ(refusal(zipOf(many)), ": has more than 10,000 members");

    EXPECT_EQ(refusal(zipWith("2026-03-01,2\n2026-03-02," + std::string(maxFieldBytes + 1, '2'))),
              "001/Checkmarks.csv, line 2: cell 2 must be UTF-8 text of at most 64 KiB");

    std::string rows;
    for (std::size_t i = 0; i < maxForeignRows / 2 + 1; ++i)
        rows += "2026-03-01,0\n";
    EXPECT_EQ(refusal(zipOf({{"Habits.csv", "Name\nA\nB\n"},
                             {"001 A/Checkmarks.csv", rows},
                             {"002 B/Checkmarks.csv", rows}})),
              ": goes beyond 1,000,000 rows");
}

TEST(LoopZip, ABombIsStoppedWhileItUnpacks) {
    const auto refusal = [](const std::string& bytes) {
        return refusalOf([&] { readLoopZip(bytes); });
    };
    const std::string tooMuch = ": unpacks to more than 64 MiB";
    // Within the limit each, but not both.
    std::string lines;
    while (lines.size() < maxForeignBytes / 2)
        lines.append(60'000, '.').append(1, '\n');
    const std::string two = zipOf({{"Habits.csv", "Name\nA\nB\n"},
                                   {"001 A/Checkmarks.csv", lines},
                                   {"002 B/Checkmarks.csv", lines}});
    ASSERT_LT(two.size(), 300'000U);
    EXPECT_EQ(refusal(two), tooMuch);

    // Headers that say 10 bytes.
    std::string lying =
        zipOf({{"Habits.csv", "Name\nA\n"},
               {"001 A/Checkmarks.csv", std::string(maxForeignBytes + 0x0100'0000, '.')}});
    const std::string real("\x00\x00\x00\x05", 4), said("\x0A\x00\x00\x00", 4);
    std::size_t changed = 0;
    for (std::size_t at = 0; (at = lying.find(real, at)) != std::string::npos; at += 4, ++changed)
        lying.replace(at, 4, said);
    ASSERT_EQ(changed, 2U); // the local header and the central one
    EXPECT_EQ(refusal(lying), tooMuch);

    // What is not needed is not unpacked.
    EXPECT_EQ(refusal(zipOf({{"Habits.csv", "Name\nA\n"},
                             {"Scores.csv", std::string(maxForeignBytes + 1, '.')}})),
              "");
}

TEST(LoopZip, APieceOfAFileIsRefused) {
    const std::string bytes = zipOf(newLayout());
    for (std::size_t size = 0; size < bytes.size(); size += 97)
        EXPECT_EQ(refusalOf([&] { readLoopZip(bytes.substr(0, size)); }),
                  ": is not a whole zip file")
            << size;
}

TEST(LoopZip, AChangedByteIsToldOrHarmless) {
    const std::string bytes = zipOf(newLayout());
    const Lines whole = idsOf(readLoopZip(bytes));
    std::size_t told = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        ForeignFile file;
        const std::string refusal = refusalOf([&] { file = readLoopZip(changed); });
        for (const ForeignEntry& entry : file.entries)
            EXPECT_TRUE(validate(entry.session).empty());
        if (!refusal.empty() || !file.problems.empty())
            ++told;
        // A checksum stands over each member, so no other day or habit can come of it.
        for (const std::string& id : idsOf(file))
            EXPECT_NE(std::find(whole.begin(), whole.end(), id), whole.end()) << at;
    }
    EXPECT_GT(told, bytes.size() / 3);
}

TEST(LoopZip, RandomBytesAreRefused) {
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        std::string bytes = i % 2 == 0 ? "PK\x03\x04" : "";
        for (auto size = random() % 600; size > 0; --size)
            bytes += static_cast<char>(random() & 0xFFU);
        EXPECT_NE(refusalOf([&] { readLoopZip(bytes); }), "");
    }
}

TEST(LoopZip, IsKnownByItsFirstBytes) {
    EXPECT_TRUE(looksLikeZip(std::string_view(zipOf(newLayout())).substr(0, 4)));
    EXPECT_TRUE(looksLikeZip(zipOf({{"a.txt", "a"}})));
    EXPECT_TRUE(looksLikeZip("PK\x05\x06"));
    EXPECT_FALSE(looksLikeZip("Habits.csv"));
    EXPECT_FALSE(looksLikeZip("PK,4"));
    EXPECT_FALSE(looksLikeZip(""));
}

} // namespace
} // namespace frond::data
