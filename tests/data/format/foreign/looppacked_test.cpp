// SPDX-License-Identifier: GPL-3.0-or-later
// Loop's export as people pack it again, and other zips that are brought in for it.
#include "tests/data/format/foreign/foreignfixture.h"
#include "tests/data/storagetest.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>

namespace frond::data {
namespace {

namespace fs = std::filesystem;

const std::string habits = newHabitsHeader +
                           "001,Stretch,YES_NO,,,1,1,#FF8F00,,,,false\n"
                           "002,\xD8\xAA\xD9\x85,NUMERICAL,,,1,1,#FF8F00,min,,,f\n"
                           "003,Dehnen,NUMERICAL,,,1,1,#FF8F00,Minuten,,,true\n";
const std::string stretch =
    "Date,Value,Notes\n2026-03-02,YES_MANUAL,\"one\ntwo\"\n2026-03-01,SKIP,\n";
const std::string arabic = "Date,Value,Notes\n2026-03-02,20000,\n2026-02-28,7500,half\n";
const std::string dehnen = "Date,Value,Notes\n2026-03-02,20000,\n2026-03-01,15000,\n";

const Lines all{"2026-03-02 Stretch one\ntwo", "2026-02-28 \xD8\xAA\xD9\x85 450s half",
                "2026-03-02 \xD8\xAA\xD9\x85 1200s", "2026-03-01 Dehnen 900s",
                "2026-03-02 Dehnen 1200s"};

/// As Loop packs it, each name with `before` it.
std::vector<ZipMember> exported(const std::string& before = "") {
    return {{before + "Habits.csv", habits},
            {before + "001 Stretch /Checkmarks.csv", stretch},
            {before + "001 Stretch /Scores.csv", std::string(5000, '1')},
            {before + "002 /Checkmarks.csv", arabic},
            {before + "003 Dehnen/Checkmarks.csv", dehnen},
            {before + "Checkmarks.csv", "Date,a\n"}};
}

void expectAll(const std::vector<ZipMember>& members) {
    const ForeignFile file = readLoopZip(zipOf(members));
    EXPECT_EQ(linesOf(file), all);
    EXPECT_EQ(problemsOf(file), Lines{});
    EXPECT_EQ(idsOf(file), idsOf(readLoopZip(zipOf(exported()))));
}

std::string refusal(const std::vector<ZipMember>& members) {
    return refusalOf([&] { readLoopZip(zipOf(members)); });
}

TEST(LoopPacked, TheOrderOfItsFilesIsFree) {
    std::vector<ZipMember> members = exported();
    std::reverse(members.begin(), members.end());
    expectAll(members);
}

TEST(LoopPacked, ItMayLieInFolders) {
    expectAll(exported("Loop Habits CSV 2026-03-06/"));
    expectAll(exported("Backups/Loop/2026/"));
    expectAll(exported("./"));
    expectAll(exported("/"));
    expectAll(exported("Loop\\"));
}

TEST(LoopPacked, BackslashesDivideFolders) {
    std::vector<ZipMember> members = exported("Loop/");
    for (ZipMember& member : members)
        std::replace(member.name.begin(), member.name.end(), '/', '\\');
    expectAll(members);
}

TEST(LoopPacked, FoldersMayHaveLostTheirBlanks) {
    std::vector<ZipMember> members = exported();
    members[1].name = "001_Stretch/Checkmarks.csv";
    members[3].name = "002/checkmarks.csv";
    members[0].name = "habits.CSV";
    expectAll(members);
}

TEST(LoopPacked, WhatMacosAddsIsPassedOver) {
    std::vector<ZipMember> members = exported("Loop/");
    for (const ZipMember& member : exported("Loop/")) {
        const std::size_t name = member.name.rfind('/') + 1;
        members.push_back(
            {"__MACOSX/" + member.name.substr(0, name) + "._" + member.name.substr(name),
             std::string("\x00\x05", 2)});
    }
    members.push_back({"__MACOSX/Loop/Habits.csv", "x"});
    members.push_back({"Loop/._Habits.csv", "x"});
    members.push_back({"Loop/.DS_Store", "x"});
    expectAll(members);
}

/// A zip written byte by byte: stored, with its sizes behind each file, after `before`.
std::string streamed(const std::vector<ZipMember>& members, const std::string& before) {
    const auto number = [](std::uint64_t value, int bytes) {
        std::string text;
        for (; bytes > 0; --bytes, value >>= 8U)
            text += static_cast<char>(value & 0xFFU);
        return text;
    };
    const auto checksum = [](const std::string& content) {
        std::uint32_t sum = ~0U;
        for (const char c : content) {
            sum ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return ~sum;
    };
    std::string bytes = before, directory;
    for (const ZipMember& member : members) {
        const std::string sizes = number(checksum(member.content), 4) +
                                  number(member.content.size(), 4) +
                                  number(member.content.size(), 4);
        const std::string lengths = number(member.name.size(), 2) + number(0, 2);
        const std::string common = number(20, 2) + number(8, 2) + number(0, 2) + number(0, 4);
        const std::string commentAndAttributes(10, '\0');
        directory += "PK\x01\x02" + number(20, 2) + common + sizes + lengths +
                     commentAndAttributes + number(bytes.size(), 4) + member.name;
        bytes += "PK\x03\x04" + common + std::string(12, '\0') + lengths + member.name +
                 member.content + "PK\x07\x08" + sizes;
    }
    const std::size_t start = bytes.size();
    return bytes + directory + "PK\x05\x06" + number(0, 4) + number(members.size(), 2) +
           number(members.size(), 2) + number(directory.size(), 4) + number(start, 4) +
           number(0, 2);
}

TEST(LoopPacked, HowItIsPackedMakesNoDifference) {
    EXPECT_EQ(linesOf(readLoopZip(streamed(exported(), ""))), all);
    EXPECT_EQ(linesOf(readLoopZip(streamed(exported(), "#!/bin/sh\nexit\n"))), all);
}

TEST(LoopPacked, DaysThatBelongNowhereAreListed) {
    std::vector<ZipMember> members = exported("Loop/");
    for (const char* name : {"Loop/1 A/Checkmarks.csv", "Loop/99999999999999999999/Checkmarks.csv",
                             "001 A/Checkmarks.csv", "Loop/001/a/Checkmarks.csv",
                             "Loop/001A/Checkmarks.csv", "Loop/\xE2\x80\xAE/Checkmarks.csv"})
        members.push_back({name, "2026-03-01,2\n"});
    members.push_back({"Checkmarks.csv", "2026-03-01,2\n"});
    const ForeignFile file = readLoopZip(zipOf(members));
    EXPECT_EQ(linesOf(file), all);
    const std::string nowhere = " belongs to no habit in Habits.csv";
    EXPECT_EQ(problemsOf(file),
              (Lines{"0 Loop/1 A/Checkmarks.csv" + nowhere,
                     "0 Loop/99999999999999999999/Checkmarks.csv" + nowhere,
                     "0 001 A/Checkmarks.csv" + nowhere, "0 Loop/001/a/Checkmarks.csv" + nowhere,
                     "0 Loop/001A/Checkmarks.csv" + nowhere, "0 file 12" + nowhere,
                     "0 Checkmarks.csv" + nowhere}));
}

TEST(LoopPacked, OfTwoExportsNoneIsChosen) {
    std::vector<ZipMember> members = exported("March/");
    members.push_back({"April/Habits.csv", habits});
    EXPECT_EQ(refusal(members), ": holds two exports of Loop Habit Tracker, March/Habits.csv and "
                                "April/Habits.csv; unpack it and bring them in one by one");
    members.back().name = "March/more/Habits.csv";
    EXPECT_NE(refusal(members), "");
    members.back().name = "Habits.csv";
    EXPECT_NE(refusal(members), "");
}

TEST(LoopPacked, SaysWhatASpreadsheetIs) {
    EXPECT_EQ(refusal({{"_rels/.rels", ""},
                       {"xl/workbook.xml", ""},
                       {"xl/worksheets/sheet1.xml", ""},
                       {"[Content_Types].xml", ""}}),
              ": is a spreadsheet (.xlsx); save it as CSV and bring that in");
    EXPECT_EQ(refusal({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                       {"content.xml", ""}}),
              ": is a spreadsheet (.ods); save it as CSV and bring that in");
    EXPECT_EQ(refusal({{"Index/Document.iwa", ""}}),
              ": is a document of Numbers or Pages; save it as CSV and bring that in");
}

TEST(LoopPacked, SaysOfAnyOtherZipToUnpackIt) {
    const std::string unpack = ": holds no export of Loop Habit Tracker; unpack it first, and "
                               "bring in what is in it";
    EXPECT_EQ(refusal({{"word/document.xml", ""}, {"[Content_Types].xml", ""}}), unpack);
    EXPECT_EQ(refusal({{"mimetype", "application/vnd.oasis.opendocument.text"}}), unpack);
    EXPECT_EQ(refusal({{"mimetype", "application/epub+zip"}}), unpack);
    EXPECT_EQ(refusal({{"export.csv", "FeatureName,Timestamp,Value\n"}}), unpack);
    EXPECT_EQ(refusal({{"pictures/Thumbs.db", "no SQLite file"}}), unpack);
    EXPECT_EQ(refusalOf([] { readLoopZip(std::string("PK\x05\x06", 4) + std::string(18, '\0')); }),
              unpack);
}

class LoopPackedBackup : public ::testing::Test {
protected:
    /// The bytes of a backup with one tick of `name`.
    std::string backup(const std::string& name) {
        const fs::path file = m_folder.path() / "backup.db";
        fs::remove(file);
        {
            SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("CREATE TABLE Habits (id integer primary key, name text);"
                          "CREATE TABLE Repetitions (habit integer, timestamp integer);"
                          "INSERT INTO Habits VALUES (1, '" +
                          name + "'); INSERT INTO Repetitions VALUES (1, 1772323200000);");
        }
        return contentOf(file);
    }
    TemporaryFolder m_folder;
};

TEST_F(LoopPackedBackup, IsReadInAZip) {
    const std::string bytes = backup("A");
    const ForeignFile file = readLoopZip(zipOf(
        {{"Loop/Loop Habits Backup 2026-03-05 101010.db", bytes}, {"Loop/Thumbs.db", "none"}}));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 A"});
    EXPECT_EQ(idsOf(file), idsOf(readLoopDatabaseBytes(bytes)));
}

TEST_F(LoopPackedBackup, TheTablesAreReadWhereBothAre) {
    std::vector<ZipMember> members = exported();
    members.push_back({"backup.db", backup("A")});
    expectAll(members);
}

TEST_F(LoopPackedBackup, OfTwoNoneIsChosen) {
    EXPECT_EQ(refusal({{"a/1.db", backup("A")}, {"b/2.DB", backup("B")}}),
              ": holds more than one backup, a/1.db and b/2.DB; unpack it and bring in the one "
              "that is wanted");
}

TEST_F(LoopPackedBackup, IsLookedAtAsCloselyAsAnyOther) {
    EXPECT_EQ(refusal({{"1.db", backup("A").substr(0, 200)}}), ": is damaged");
}

} // namespace
} // namespace frond::data
