// SPDX-License-Identifier: GPL-3.0-or-later
// Track & Graph's table: the columns of its versions, its durations, labels and times.
#include "tests/data/format/foreign/foreignfixture.h"

#include "core/base/text.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <random>
#include <set>

namespace frond::data {
namespace {

const std::string header = "FeatureName,Timestamp,Value,Label,Note\r\n";

Lines problemsOfRows(const std::string& rows) {
    return problemsOf(readTrackAndGraph(header + rows));
}

TEST(TrackAndGraph, ReadsTheColumnsOfToday) {
    const ForeignFile file = readTrackAndGraph(
        header + "Dilating,2026-03-01T20:00:00.432+01:00,0:20:05,,calm\r\n"
                 "Dilating,2026-03-02T00:30-05:00,1:00:00,,\r\n"
                 "\"Größe, heute\",2026-03-01T11:07:28Z,3.0,mittel,\"a \"\"b\"\"\r\nc\"\r\n"
                 "\"Größe, heute\",2026-03-01T11:08:28Z,0.0,keine,\r\n"
                 "Tick,2026-03-01T11:09:28Z,1.0E2,,\r\n"
                 "Tick,2026-03-02T11:09:28Z,0.0,,none\r\n"
                 "Dilating,2026-03-03T20:00:00Z,0:00:00,,\r\n");
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 Dilating 1205s calm", "2026-03-02 Dilating 3600s",
                                    "2026-03-01 Größe, heute mittel\na \"b\"\r\nc",
                                    "2026-03-01 Größe, heute keine", "2026-03-01 Tick"}));
    EXPECT_EQ(problemsOf(file), (Lines{leftOut("4", "Größe, heute", 2), leftOut("7", "Tick", 2)}));
    EXPECT_EQ(file.read, 5U);
    ASSERT_EQ(file.sources.size(), 3U);
    EXPECT_EQ(file.sources[0].name, "Dilating");
    EXPECT_EQ(file.sources[0].entries, 2U);
    EXPECT_EQ(file.entries[0].session.context.tags, Lines{"Dilating"});
    ASSERT_TRUE(file.entries[0].session.at);
    EXPECT_EQ(frond::toText(*file.entries[0].session.at), "2026-03-01T20:00:00+01:00");
    EXPECT_EQ(frond::toText(*file.entries[1].session.at), "2026-03-02T00:30:00-05:00");
}

TEST(TrackAndGraph, ReadsTheOlderColumns) {
    EXPECT_EQ(linesOf(readTrackAndGraph("FeatureName,Timestamp,Value\n"
                                        "A,2021-02-09T11:07:28Z,1:10:00\n"
                                        "A,2021-02-10T11:07:28Z,1:10:00:\n"
                                        "A,2021-02-11T11:07:28Z,1:10:00:So: :me\n"
                                        "B,2021-02-11T11:07:28Z,2:Label: x\n"
                                        "B,2021-02-12T11:07:28Z,0.0:Label\n"
                                        "B,2021-02-13T11:07:28Z,0.0\n")),
              (Lines{"2021-02-09 A 4200s", "2021-02-10 A 4200s", "2021-02-11 A 4200s So: :me",
                     "2021-02-11 B Label: x", "2021-02-12 B Label"}));
    EXPECT_EQ(linesOf(readTrackAndGraph("\xEF\xBB\xBF"
                                        "FeatureName,Timestamp,Value,Note\n"
                                        "A,2021-02-09T11:07:28Z,1:Easy,a: note\n")),
              Lines{"2021-02-09 A Easy\na: note"});
}

TEST(TrackAndGraph, TheOrderOfTheColumnsIsFree) {
    EXPECT_EQ(linesOf(readTrackAndGraph("Note,Value,More,Timestamp,FeatureName\n"
                                        "n,0:05:00,x,2021-02-09T11:07:28Z,A\n")),
              Lines{"2021-02-09 A 300s n"});
}

TEST(TrackAndGraph, NumbersOutOfRangeAreProblemsAndNeverClipped) {
    const std::string time = "A,2026-03-01T20:00:00Z,";
    const std::string range = " steps[0].seconds must be from 0 to 86400";
    const std::string value = " Value must be a number or a duration";
    EXPECT_EQ(problemsOfRows(time + "24:00:00,,\n"), Lines{});
    EXPECT_EQ(problemsOfRows(time + "24:00:01,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "30:00:00,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "0:-5:00,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "0:00:-30,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "-1:-20:00,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "-0:-05:-05,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "999999999:59:59,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "99999999999999999999:00:00,,\n"), Lines{"2" + value});
    for (const char* text :
         {"NaN",     "Infinity", "-inf",       "1e999",    "",          "abc",   "1,5",
          "1.0x",    "0:20",     ":",          "0:2:0",    ":::",       " 1",    "0x10",
          "-:20:00", "1:-20:00", "-10:-30:20", "1:-60:00", "0:20:00:x", "3.0:x", "0:5-:00"})
        EXPECT_EQ(problemsOfRows(time + '"' + text + "\",,\n"), Lines{"2" + value}) << text;
}

TEST(TrackAndGraph, WhatMayBeAClockIsNoLabel) {
    const auto problems = [](const std::string& text) {
        return problemsOf(readTrackAndGraph("FeatureName,Timestamp,Value\n"
                                            "A,2021-02-09T11:07:28Z," +
                                            text + '\n'));
    };
    const std::string value = "2 Value must be a number or a duration";
    EXPECT_EQ(problems("0:20"), Lines{value});
    EXPECT_EQ(problems("0:-5:0"), Lines{value});
    EXPECT_EQ(problems("1.0:20"), Lines{});
    EXPECT_EQ(problems("1:20 or more"), Lines{});
}

TEST(TrackAndGraph, ARowThatCannotBeReadLeavesTheOthers) {
    const ForeignFile file = readTrackAndGraph(header + "A,2026-03-01 20:00,1,,\n"
                                                        "A,2026-02-30T20:00:00Z,1,,\n"
                                                        "A,2026-03-01T20:00:00,1,,\n"
                                                        "A,1600-03-01T20:00:00Z,1,,\n"
                                                        "A,2026-03-01T20:00:00Z,1\n"
                                                        "A,2026-03-01T20:00:00Z,1,,,x\n"
                                                        "A,2026-03-01T20:00:00Z,1,,\xC3\x28\n"
                                                        "A,2026-03-01T20:00:00Z,1,,ok\n"
                                                        "A,2026-03-01T20:00:00Z,1,,\"open\n");
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 A ok"});
    const std::string time = " Timestamp must be a time such as 2026-03-01T20:00:00+01:00";
    EXPECT_EQ(problemsOf(file),
              (Lines{"2" + time, "3" + time, "4" + time, "5" + time, "6  has 3 cells, not 5",
                     "7  has 6 cells, not 5", "8  must be UTF-8 text",
                     "10  a quote that is opened here is never closed"}));
    EXPECT_EQ(file.read, 8U);
    ASSERT_EQ(file.sources.size(), 1U);
    EXPECT_EQ(file.sources[0].entries, 1U);
}

TEST(TrackAndGraph, TheSameFileGivesTheSameIds) {
    const std::string csv = header + "A,2026-03-01T20:00:00Z,1,,x\n"
                                     "A,2026-03-01T20:00:00Z,1,,x\n"
                                     "A,2026-03-01T20:00:00.5Z,1,,x\n"
                                     "B,2026-03-01T20:00:00Z,1,,x\n";
    const Lines ids = idsOf(readTrackAndGraph(csv));
    EXPECT_EQ(ids, idsOf(readTrackAndGraph(csv)));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 4U);
    // Rows that came later change none of them.
    const Lines more = idsOf(readTrackAndGraph(csv + "A,2026-03-04T20:00:00Z,1,,x\n"));
    EXPECT_EQ(Lines(more.begin(), more.begin() + 4), ids);
    // Kept for good: an id of today has to be the one of a year from now.
    const auto idAt = [](const std::string& time) {
        return idsOf(readTrackAndGraph(header + "A," + time + ",1,,x\n")).at(0);
    };
    EXPECT_EQ(idAt("2026-03-01T20:00Z"), "7f48b8cf-0b54-4116-92fd-f49a83d164d7");
    EXPECT_EQ(idAt("2026-03-01T20:00:00.432+01:00"), "e4db2516-17d5-4975-b495-eee879755cd0");
    EXPECT_EQ(idAt("2026-03-02T20:00+01:00"), "7c5026b6-9833-4599-ad50-f60c5663d793");
}

TEST(TrackAndGraph, AnyWayToWriteATimeGivesTheSameId) {
    const auto idOf = [](const std::string& time) {
        const ForeignFile file = readTrackAndGraph(header + "A,\"" + time + "\",0:20:00,,x\n");
        EXPECT_EQ(problemsOf(file), Lines{}) << time;
        return idsOf(file);
    };
    for (const char* time : {"2026-03-01T20:00:00Z", "2026-03-01 20:00Z", "2026-03-01t20:00z",
                             "2026-03-01T20:00+00:00", "2026-03-01 20:00:00.000 +0000",
                             "2026-03-01T20:00-00", "2026-03-01T20:00:00.0000000000001Z"})
        EXPECT_EQ(idOf(time), idOf("2026-03-01T20:00Z")) << time;
    EXPECT_EQ(idOf("2026-03-01 20:00:07.5-0530"), idOf("2026-03-01T20:00:07.500-05:30"));
    EXPECT_EQ(idOf("2026-03-01T20:00:07.1234567891Z"), idOf("2026-03-01T20:00:07.123456789Z"));
    EXPECT_NE(idOf("2026-03-01T20:00:07.12Z"), idOf("2026-03-01T20:00:07.123Z"));
    // The same instant elsewhere is another entry: so it is in the file.
    EXPECT_NE(idOf("2026-03-01T21:00+01:00"), idOf("2026-03-01T20:00Z"));
}

TEST(TrackAndGraph, AnOddTimeIsRefusedWithItsLine) {
    for (const char* time : {"2026-03-01T23:59:60Z",
                             "2026-03-01T24:00Z",
                             "2026-03-01T20:60Z",
                             "2026-02-29T20:00Z",
                             "2026-03-01T20:00",
                             "2026-03-01T20:00:00.Z",
                             "2026-03-01T20:00.5Z",
                             "2026-03-01T2000Z",
                             "2026-03-01T20Z",
                             "2026-03-01",
                             "2026-03-01T20:00+18:01",
                             "2026-03-01T20:00+1:00",
                             "2026-03-01T20:00+01:",
                             "2026-03-01T20:00+01:00:30",
                             "2026-03-01T20:00Z[UTC]",
                             "2026-03-01  20:00Z",
                             "01.03.2026 20:00",
                             "3/1/2026 20:00",
                             "2026-3-1T20:00Z",
                             "2026-257-01T20:00Z",
                             "2026-03-01_20:00Z",
                             "2026-03-01T20:00:00,5Z",
                             "",
                             "Z"})
        EXPECT_EQ(problemsOfRows("A,\"" + std::string(time) + "\",0:20:00,,\n"),
                  Lines{"2 Timestamp must be a time such as 2026-03-01T20:00:00+01:00"})
            << time;
}

TEST(TrackAndGraph, ReadsWhatASpreadsheetSaved) {
    const std::string commas = header + "Stretch,2026-03-01T20:00:00.432+01:00,0:20:00,,calm\r\n"
                                        "Stretch,2026-03-02T20:00+01:00,1:20:00,,\"a,b;c\"\r\n";
    const Lines ids = idsOf(readTrackAndGraph(commas));
    for (const char delimiter : {';', '\t'}) {
        std::string table = "FeatureName,\"Timestamp\",Value,Label,Note\n"
                            "Stretch,2026-03-01T20:00:00.432+01:00,0:20:00,,calm\n"
                            "Stretch,\"2026-03-02T20:00+01:00\",1:20:00,,";
        std::replace(table.begin(), table.end(), ',', delimiter);
        table += "\"a,b;c\"\n";
        EXPECT_TRUE(looksLikeTrackAndGraph(table));
        const ForeignFile file = readTrackAndGraph("\xEF\xBB\xBF" + table);
        EXPECT_EQ(linesOf(file),
                  (Lines{"2026-03-01 Stretch 1200s calm", "2026-03-02 Stretch 4800s a,b;c"}));
        EXPECT_EQ(problemsOf(file), Lines{});
        EXPECT_EQ(idsOf(file), ids);
    }
    EXPECT_EQ(linesOf(readTrackAndGraph("\r\n value ;NOTE;timestamp;featurename\r\n"
                                        "0:05:00;n;2021-02-09T11:07:28Z;A\r\n")),
              Lines{"2021-02-09 A 300s n"});
    EXPECT_EQ(refusalOf([] { readTrackAndGraph("FeatureName;Timestamp;Value;value\n"); }),
              "line 1: has more than one column Value");
}

TEST(TrackAndGraph, IsKnownBelowATitleAndAnyDelimiter) {
    const std::string row = "Stretch,2026-03-01T20:00:00+01:00,0:20:00,,\"a; b\"";
    const Lines ids = idsOf(readTrackAndGraph(header + row + '\n'));
    for (const auto& [above, isTitle] :
         {std::pair{"", false}, std::pair{"\n\n", false}, std::pair{";;;;\n", false},
          std::pair{"My data, exported \"today\"\n\n", true}, std::pair{"\"My\";;;\n", true}}) {
        for (const char delimiter : {',', ';', '\t', '|'}) {
            for (const bool told : {false, true}) {
                std::string table = "FeatureName,Timestamp,Value,Label,Note\n"
                                    "Stretch,2026-03-01T20:00:00+01:00,0:20:00,,\"a; b\",\n,,,,\n";
                std::replace(table.begin(), table.end(), ',', delimiter);
                std::string start = told ? std::string("sep=") + delimiter + "\r\n" : std::string();
                start += above;
                EXPECT_TRUE(looksLikeTrackAndGraph(start + table)) << start << table;
                const ForeignFile file = readTrackAndGraph(start + table);
                EXPECT_EQ(linesOf(file), Lines{"2026-03-01 Stretch 1200s a; b"}) << start << table;
                EXPECT_EQ(problemsOf(file),
                          isTitle ? Lines{"1  stands above the table and is left out"} : Lines{})
                    << start << table;
                EXPECT_EQ(idsOf(file), ids);
            }
        }
    }
}

TEST(TrackAndGraph, ACommaForAPointIsReadWhereItIsOne) {
    const auto minutes = [](const std::string& value) {
        const ForeignFile file =
            readTrackAndGraph("FeatureName;Timestamp;Value\nA;2026-03-01T20:00Z;" + value + '\n',
                              {}, {{"A", {CsvRole::Minutes}}});
        return file.entries.empty() ? problemsOf(file) : linesOf(file);
    };
    EXPECT_EQ(minutes("7,5"), Lines{"2026-03-01 A 450s"});
    EXPECT_EQ(minutes("7.5"), Lines{"2026-03-01 A 450s"});
    EXPECT_EQ(minutes("1,500"), Lines{"2 Value must be a number or a duration"});
    EXPECT_EQ(minutes("1,"), Lines{"2 Value must be a number or a duration"});
}

const std::string numbers = header + "Pain,2026-03-01T20:00Z,4.0,Worst,\n"
                                     "Pain,2026-03-01T20:00Z,0.0,,\n"
                                     "Pain,2026-03-01T20:00Z,11.0,,\n"
                                     "Pain,2026-03-01T20:00Z,3.5,,\n"
                                     "Pain,2026-03-01T20:00Z,7.0,,n\n"
                                     "Minutes,2026-03-01T20:00Z,20.0,,\n"
                                     "Tick,2026-03-01T20:00Z,1.0,,\n"
                                     "Tick,2026-03-02T20:00Z,0.0,,\n";

TEST(TrackAndGraph, NumbersWithoutAMeaningAreLeftOutAndListed) {
    const ForeignFile file = readTrackAndGraph(numbers);
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 Pain Worst", "2026-03-01 Pain", "2026-03-01 Pain",
                                    "2026-03-01 Pain n", "2026-03-01 Minutes", "2026-03-01 Tick"}));
    EXPECT_EQ(problemsOf(file), (Lines{leftOut("2", "Pain", 5), leftOut("7", "Minutes")}));
    EXPECT_EQ(file.problemCount, 2U);
    EXPECT_EQ(file.read, 6U);
    ASSERT_EQ(file.sources.size(), 3U);
    EXPECT_TRUE(file.sources[0].needsMeaning);
    EXPECT_EQ(file.sources[0].samples, (Lines{"4.0", "0.0", "11.0", "3.5"}));
    EXPECT_EQ(file.sources[1].samples, Lines{"20.0"});
    EXPECT_FALSE(file.sources[2].needsMeaning);
    EXPECT_EQ(file.sources[2].samples, Lines{});
}

TEST(TrackAndGraph, AMeaningSetsTheValueAndLeavesTheIds) {
    const Lines before = idsOf(readTrackAndGraph(numbers));
    const ForeignFile file = readTrackAndGraph(
        numbers, {}, {{"Pain", {CsvRole::PainAfter}}, {"Minutes", {CsvRole::Minutes}}});
    const std::string whole = " pain_after must be a whole number from 0 to 10";
    EXPECT_EQ(problemsOf(file), (Lines{"4" + whole, "5" + whole}));
    EXPECT_EQ(file.read, 7U); // "no pain" is an answer
    ASSERT_EQ(file.entries.size(), 5U);
    const Lines ids = idsOf(file);
    EXPECT_EQ(ids[0], before[0]);
    EXPECT_EQ(file.entries[0].session.ratings.painAfter, Rating::from(4));
    EXPECT_EQ(file.entries[0].session.note, "Worst");
    EXPECT_EQ(file.entries[1].session.ratings.painAfter, Rating::from(0));
    EXPECT_EQ(ids[2], before[3]);
    EXPECT_EQ(file.entries[2].session.ratings.painAfter, Rating::from(7));
    EXPECT_EQ(ids[3], before[4]);
    EXPECT_EQ(totalDuration(file.entries[3].session), Seconds{1200});
    EXPECT_EQ(ids[4], before[5]);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 5U);
}

/// One number as `meaning`: what became of it, or the problem.
std::string read(const std::string& number, const CsvColumn& meaning) {
    const ForeignFile file =
        readTrackAndGraph(header + "A,2026-03-01T20:00Z," + number + ",l,\n", {}, {{"A", meaning}});
    if (file.entries.empty())
        return problemsOf(file).at(0);
    const Session& session = file.entries[0].session;
    std::string text;
    for (const Step& step : session.steps) {
        text += std::to_string(step.duration.count()) + 's';
        if (step.use)
            text += ' ' + step.use->label;
        if (step.depth)
            text += " deep " + step.depth->toText();
    }
    for (const auto& rating :
         {session.ratings.painBefore, session.ratings.painDuring, session.ratings.painAfter,
          session.ratings.easeBefore, session.ratings.easeAfter})
        text += rating ? std::to_string(rating->value()) : "-";
    return text;
}

TEST(TrackAndGraph, NumbersAreCheckedByWhatTheyMean) {
    using enum CsvRole;
    EXPECT_EQ(read("4.0", {PainBefore}), "4----");
    EXPECT_EQ(read("10.0", {PainDuring, CsvUnit::OutOf10}), "-10---");
    EXPECT_EQ(read("0.0", {EaseBefore}), "---0-");
    EXPECT_EQ(read("44.0", {EaseAfter, CsvUnit::OutOf100}), "----4");
    EXPECT_EQ(read("45.0", {PainAfter, CsvUnit::OutOf100}), "--5--");
    EXPECT_EQ(read("101.0", {PainAfter, CsvUnit::OutOf100}),
              "2 pain_after must be a number from 0 to 100");
    EXPECT_EQ(read("-1.0", {EaseAfter}), "2 ease_after must be a whole number from 0 to 10");

    const std::string time = "2 minutes must be a time from 0 to 24 hours";
    EXPECT_EQ(read("20.0", {Minutes}), "1200s-----");
    EXPECT_EQ(read("20.0", {CsvRole::Seconds}), "20s-----");
    EXPECT_EQ(read("0.5", {Minutes, CsvUnit::Hours}), "1800s-----");
    EXPECT_EQ(read("20.0", {Minutes, CsvUnit::Seconds}), "20s-----");
    EXPECT_EQ(read("90000.0", {CsvRole::Seconds, CsvUnit::Milliseconds}), "90s-----");
    EXPECT_EQ(read("1440.0", {Minutes}), "86400s-----");
    EXPECT_EQ(read("1440.1", {Minutes}), time);
    EXPECT_EQ(read("-20.0", {Minutes}), time);
    EXPECT_EQ(read("1e300", {Minutes}), time);

    const std::string size = "2 size must be from 1.0 to 100.0 mm in steps of 0.1 mm";
    EXPECT_EQ(read("22.5", {Size, CsvUnit::Millimetres}), "0s 22.5 mm-----");
    EXPECT_EQ(read("2.25", {Size, CsvUnit::Centimetres}), "0s 22.5 mm-----");
    EXPECT_EQ(read("1.0", {Size, CsvUnit::Inches}), "0s 25.4 mm-----");
    EXPECT_EQ(read("100.0", {Size, CsvUnit::AroundMillimetres}), "0s 31.8 mm-----");
    EXPECT_EQ(read("10.0", {Size, CsvUnit::AroundCentimetres}), "0s 31.8 mm-----");
    EXPECT_EQ(read("0.0", {Size, CsvUnit::Millimetres}), size);
    EXPECT_EQ(read("22.55", {Size, CsvUnit::Millimetres}), size);
    EXPECT_EQ(read("100.1", {Size, CsvUnit::Millimetres}), size);
    EXPECT_EQ(read("1e300", {Size, CsvUnit::Inches}), size);
    EXPECT_EQ(read("12.0", {Depth, CsvUnit::Centimetres}), "0s deep 120.0-----");
    EXPECT_EQ(read("301.0", {Depth, CsvUnit::Millimetres}),
              "2 depth must be from 0.0 to 300.0 mm in steps of 0.1 mm");

    EXPECT_EQ(read("20.0", {Ignore}), "-----");
}

TEST(TrackAndGraph, AMeaningThatCannotBeIsRefused) {
    const auto refusal = [](const std::string& name, const CsvColumn& meaning) {
        return refusalOf([&] { readTrackAndGraph(numbers, {}, {{name, meaning}}); });
    };
    EXPECT_EQ(refusal("Pain", {CsvRole::Ignore}), "");
    EXPECT_EQ(refusal("pain", {CsvRole::PainDuring}), "pain: is not among what this file tracks");
    EXPECT_EQ(refusal("Pain", {CsvRole::Size}), "Pain: has numbers, which cannot be read as size");
    EXPECT_EQ(refusal("Pain", {CsvRole::Minutes, CsvUnit::HoursMinutes}),
              "Pain: has numbers, which cannot be read as minutes:h:mm");
    for (const CsvRole role : csvRoles())
        EXPECT_FALSE(canMean({role, CsvUnit::DayMonthYear})) << wordOf(role);
    EXPECT_FALSE(canMean({CsvRole::Note}));
    EXPECT_FALSE(canMean({CsvRole::PainAfter, CsvUnit::Minutes}));
    EXPECT_FALSE(canMean({CsvRole::Ignore, CsvUnit::Minutes}));
}

TEST(TrackAndGraph, NumbersThatAreLeftOutAreToldFirst) {
    std::string csv = header;
    for (std::size_t i = 0; i < maxListedProblems + 5; ++i)
        csv += "A,never,1,,\n";
    csv += "\"a \"\"$b\"\"\",2026-03-01T20:00Z,4.0,,\n";
    const ForeignFile file = readTrackAndGraph(csv);
    EXPECT_EQ(file.problemCount, maxListedProblems + 6);
    ASSERT_EQ(file.problems.size(), maxListedProblems);
    EXPECT_EQ(file.problems[0].field, "a \"$b\"");
    EXPECT_EQ(file.problems[0].line, maxListedProblems + 7);
    EXPECT_EQ(file.problems[0].message, (Message{Code::NumbersUnknown, 1, "NAME"}));
}

TEST(TrackAndGraph, WhatIsTooLongToShowIsNoSample) {
    const std::string name(200, 'n');
    const ForeignFile file =
        readTrackAndGraph(header + name + ",2026-03-01T20:00Z," + std::string(200, '0') + "4,,\n" +
                          name + ",2026-03-01T20:00Z,5,,\n");
    ASSERT_EQ(file.sources.size(), 1U);
    EXPECT_TRUE(file.sources[0].needsMeaning);
    EXPECT_EQ(file.sources[0].samples, Lines{"5"});
    EXPECT_EQ(file.problems.at(0).field, name);
    EXPECT_EQ(file.problems.at(0).message, (Message{Code::NumbersUnknown, 2, "NAME"}));
}

TEST(TrackAndGraph, RefusesWhatIsNoExport) {
    const std::string no = "line 1: has no columns FeatureName, Timestamp and Value, so it is no "
                           "export of Track & Graph";
    for (const char* text : {"", "\n", "a,b\n", "Feature name,timestamp,value\n", "\"FeatureName",
                             "FeatureName^Timestamp^Value\n", "FeatureName;Timestamp,Value\n"}) {
        EXPECT_EQ(refusalOf([&] { readTrackAndGraph(text); }), no) << text;
        EXPECT_FALSE(looksLikeTrackAndGraph(text)) << text;
    }
    EXPECT_TRUE(looksLikeTrackAndGraph(header + "A,2026-03-01T2"));
}

TEST(TrackAndGraph, HoldsToItsLimits) {
    const auto refusal = [](const std::string& csv) {
        return refusalOf([&] { readTrackAndGraph(csv); });
    };
    EXPECT_EQ(refusal(std::string(maxForeignBytes + 1, 'F')), ": is larger than 64 MiB");
    EXPECT_EQ(refusal(header + "A,2026-03-01T20:00:00Z,1,," + std::string(maxFieldBytes + 1, 'n')),
              "line 2: cell 5 must be UTF-8 text of at most 64 KiB");
    std::string rows = header;
    for (std::size_t i = 0; i < maxForeignRows; ++i)
        rows += "A,2026-03-01T20:00Z,0,,\n";
    EXPECT_EQ(refusal(rows), "line 1000001: goes beyond 1,000,000 records");
}

TEST(TrackAndGraph, APieceOfAFileGivesWhatIsWholeInIt) {
    std::string csv = header;
    for (int i = 10; i < 30; ++i)
        csv +=
            "\"A \"\"b\"\"\",2026-03-" + std::to_string(i) + "T20:00:00Z,0:20:00,,\"one\ntwo\"\n";
    const Lines whole = linesOf(readTrackAndGraph(csv));
    ASSERT_EQ(whole.size(), 20U);
    for (std::size_t size = header.size(); size < csv.size(); size += 97) {
        const Lines part = linesOf(readTrackAndGraph(csv.substr(0, size)));
        ASSERT_LE(part.size(), whole.size());
        EXPECT_GE(part.size() + 1,
                  (size - header.size()) * whole.size() / (csv.size() - header.size()));
        for (std::size_t i = 0; i + 1 < part.size(); ++i)
            EXPECT_EQ(part[i], whole[i]) << size;
    }
}

TEST(TrackAndGraph, RandomBytesMakeNoEntryThatCouldNotBeStored) {
    std::mt19937 random(11);
    constexpr std::string_view likely = "A,:\"\n0129-TZ.+ \xC3\xA4\x00";
    std::size_t problems = 0;
    for (int i = 0; i < 500; ++i) {
        std::string csv = header;
        for (auto size = random() % 400; size > 0; --size)
            csv += likely[random() % likely.size()];
        const ForeignFile file = readTrackAndGraph(csv);
        linesOf(file); // validates
        problems += file.problems.size();
    }
    EXPECT_GT(problems, 500U);
}

} // namespace
} // namespace frond::data
