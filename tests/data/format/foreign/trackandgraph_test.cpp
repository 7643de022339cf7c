// SPDX-License-Identifier: GPL-3.0-or-later
// Track & Graph's table: the columns of its versions, its durations, labels and times.
#include "tests/data/format/foreign/foreignfixture.h"

#include "core/base/text.h"

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
    EXPECT_EQ(problemsOf(file), Lines{});
    EXPECT_EQ(file.read, 5U);
    ASSERT_EQ(file.sources.size(), 3U);
    EXPECT_EQ(file.sources[0].name, "Dilating");
    EXPECT_EQ(file.sources[0].entries, 2U);
    EXPECT_EQ(file.entries[0].session.context.tags, Lines{"Dilating"});
    ASSERT_TRUE(file.entries[0].session.at);
    EXPECT_EQ(toText(*file.entries[0].session.at), "2026-03-01T20:00:00+01:00");
    EXPECT_EQ(toText(*file.entries[1].session.at), "2026-03-02T00:30:00-05:00");
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
    EXPECT_EQ(problemsOfRows(time + "-10:-30:20,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "999999999:59:59,,\n"), Lines{"2" + range});
    EXPECT_EQ(problemsOfRows(time + "99999999999999999999:00:00,,\n"), Lines{"2" + value});
    for (const char* text : {"NaN", "Infinity", "-inf", "1e999", "", "abc", "1,5", "1.0x", "0:20",
                             ":", "0:2:0", ":::", " 1", "0x10"}) {
        const bool labelled = std::string_view(text) == "0:20" || std::string_view(text) == "0:2:0";
        EXPECT_EQ(problemsOfRows(time + '"' + text + "\",,\n"),
                  labelled ? Lines{} : Lines{"2" + value})
            << text;
    }
}

TEST(TrackAndGraph, ARowThatCannotBeReadLeavesTheOthers) {
    const ForeignFile file = readTrackAndGraph(header + "A,2026-03-01 20:00,1,,\n"
                                                        "A,2026-02-30T20:00:00Z,1,,\n"
                                                        "A,2026-03-01T20:00:00,1,,\n"
                                                        "A,1600-03-01T20:00:00Z,1,,\n"
                                                        "A,2026-03-01T20:00:00Z,1\n"
                                                        "A,2026-03-01T20:00:00Z,1,,,\n"
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
    EXPECT_EQ(ids.front(), "8954a23d-5c44-43e7-955b-f95f8e3701d7");
}

TEST(TrackAndGraph, RefusesWhatIsNoExport) {
    const std::string no = "line 1: has no columns FeatureName, Timestamp and Value, so it is no "
                           "export of Track & Graph";
    for (const char* text : {"", "\n", "a,b\n", "Feature name,timestamp,value\n", "\"FeatureName",
                             "FeatureName;Timestamp;Value\n"}) {
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
