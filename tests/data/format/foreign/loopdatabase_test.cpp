// SPDX-License-Identifier: GPL-3.0-or-later
// Loop Habit Tracker's backup: the tables of its versions, the same ids as from its zip, and files
// that were made to do harm.
#include "tests/data/format/foreign/foreignfixture.h"
#include "tests/data/storagetest.h"

#include "core/base/text.h"

#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <random>
#include <set>

namespace frond::data {
namespace {

namespace fs = std::filesystem;

const std::string newHabits =
    "CREATE TABLE Habits (id integer primary key autoincrement, archived integer, name text,"
    " position integer, type integer not null default 0, unit text not null default '', uuid "
    "text);";
const std::string newRepetitions =
    "CREATE TABLE Repetitions (id integer primary key autoincrement,"
    " habit integer not null references habits(id), timestamp integer not null,"
    " value integer not null, notes text);";

class LoopDatabase : public ::testing::Test {
protected:
    fs::path make(const std::string& sql) {
        fs::path file = m_folder.path() / "Loop Habits Backup 2026-03-06.db";
        fs::remove(file);
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(sql);
        return file;
    }
    fs::path write(const std::string& bytes) {
        fs::path file = m_folder.path() / "Loop Habits Backup 2026-03-06.db";
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return file;
    }
    std::string refusal(const fs::path& file) {
        return refusalOf([&] { readLoopDatabase(file); });
    }
    [[nodiscard]] std::size_t filesInFolder() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(m_folder.path()), fs::directory_iterator()));
    }

    TemporaryFolder m_folder;
};

/// Midnight UTC of 2026-03-DAY in milliseconds.
std::string march(int day) {
    return std::to_string((std::int64_t{1772323200} + (day - 1) * 86400) * 1000);
}

std::string repetition(int habit, int day, const std::string& value,
                       const std::string& notes = "") {
    return "INSERT INTO Repetitions (habit, timestamp, value, notes) VALUES (" +
           std::to_string(habit) + ", " + march(day) + ", " + value + ", '" + notes + "');";
}

std::string today() {
    return newHabits + newRepetitions +
           "INSERT INTO Habits (id, name, position, type, unit) VALUES"
           " (7, 'Zeit, üben', 1, 1, 'min'), (3, 'Dilating', 0, 0, '');" +
           repetition(3, 5, "3", "ill") + repetition(7, 1, "15000", "long") +
           repetition(3, 2, "1") + repetition(3, 1, "2", "she said \"fine\",\nthen ü") +
           repetition(7, 3, "20500") + repetition(7, 2, "0") + repetition(3, 3, "0") +
           repetition(3, 4, "-1");
}

TEST_F(LoopDatabase, ReadsTheTablesOfToday) {
    const ForeignFile file = readLoopDatabase(make(today()));
    EXPECT_EQ(linesOf(file),
              (Lines{"2026-03-01 Dilating she said \"fine\",\nthen ü",
                     "2026-03-01 Zeit, üben 900s long", "2026-03-03 Zeit, üben 1230s"}));
    EXPECT_EQ(problemsOf(file), Lines{});
    EXPECT_EQ(file.read, 3U);
    ASSERT_EQ(file.sources.size(), 2U);
    EXPECT_EQ(file.sources[0].name, "Dilating");
    EXPECT_EQ(file.sources[1].entries, 2U);
}

TEST_F(LoopDatabase, GivesTheIdsOfTheZip) {
    const std::string twins = newHabits + newRepetitions +
                              "INSERT INTO Habits (id, name, position) VALUES"
                              " (1, 'A', 1), (2, 'A', 0);" +
                              repetition(1, 1, "2", "second") + repetition(2, 1, "2", "first") +
                              repetition(2, 2, "2");
    const ForeignFile backup = readLoopDatabase(make(twins));
    const ForeignFile zip = readLoopZip(zipOf(
        {{"Habits.csv", newHabitsHeader + "001,A,YES_NO,,,1,1,,,,,f\n002,A,YES_NO,,,1,1,,,,,f\n"},
         {"001 A/Checkmarks.csv", "Date,Value,Notes\n2026-03-02,YES_MANUAL,\n"
                                  "2026-03-01,YES_MANUAL,first\n"},
         {"002 A/Checkmarks.csv", "Date,Value,Notes\n2026-03-01,YES_MANUAL,second\n"}}));
    ASSERT_EQ(backup.entries.size(), 3U);
    EXPECT_EQ(idsOf(backup), idsOf(zip));
    EXPECT_EQ(linesOf(backup), linesOf(zip));
    for (std::size_t i = 0; i < zip.entries.size(); ++i)
        EXPECT_EQ(backup.entries[i].session, zip.entries[i].session);
}

TEST_F(LoopDatabase, ReadsTablesFromBeforeValuesAndNotes) {
    const ForeignFile file = readLoopDatabase(
        make("CREATE TABLE Habits (id integer primary key autoincrement, name text);"
             "CREATE TABLE Repetitions (id integer primary key autoincrement,"
             " habit integer references habits(id), timestamp integer);"
             "INSERT INTO Habits (name) VALUES ('A');"
             "INSERT INTO Repetitions (habit, timestamp) VALUES (1, " +
             march(2) + "), (1, " + march(1) + "), (NULL, " + march(1) + "), (1, NULL);"));
    EXPECT_EQ(linesOf(file), (Lines{"2026-03-01 A", "2026-03-02 A"}));
    EXPECT_EQ(problemsOf(file),
              (Lines{"3 Repetitions:habit is none of Habits",
                     "4 Repetitions:timestamp must be a time in milliseconds from 1900 to 2199"}));
}

TEST_F(LoopDatabase, TakesDaysOfThreeCenturies) {
    const auto read = [&](const std::string& milliseconds) {
        const ForeignFile file = readLoopDatabase(
            make("CREATE TABLE Habits (id, name); CREATE TABLE Repetitions (habit, timestamp);"
                 "INSERT INTO Habits VALUES (1, 'A'); INSERT INTO Repetitions VALUES (1, " +
                 milliseconds + ");"));
        return file.entries.empty() ? problemsOf(file) : linesOf(file);
    };
    const Lines none{"1 Repetitions:timestamp must be a time in milliseconds from 1900 to 2199"};
    EXPECT_EQ(read("-2208988800000"), Lines{"1900-01-01 A"});
    EXPECT_EQ(read("-2208988800001"), none);
    EXPECT_EQ(read("7258118399999"), Lines{"2199-12-31 A"});
    EXPECT_EQ(read("7258118400000"), none);
    EXPECT_EQ(read("371085174374400000"), none); // 2^32 days, which some count from 0 again
}

TEST_F(LoopDatabase, LeavesNothingBesideTheFile) {
    const fs::path file = make("PRAGMA journal_mode = WAL;" + today());
    ASSERT_EQ(filesInFolder(), 1U);
    const std::string before = contentOf(file);
    ASSERT_EQ(before[18], 2); // it asks for a write-ahead log
    fs::permissions(file, fs::perms::owner_read);
    const auto time = fs::last_write_time(file);
    EXPECT_EQ(readLoopDatabase(file).entries.size(), 3U);
    EXPECT_EQ(filesInFolder(), 1U);
    EXPECT_EQ(contentOf(file), before);
    EXPECT_EQ(fs::last_write_time(file), time);
}

TEST_F(LoopDatabase, RowsThatCannotBeReadLeaveTheOthers) {
    const std::string time = march(1);
    const ForeignFile file = readLoopDatabase(
        make(newHabits +
             "CREATE TABLE Repetitions (habit, timestamp, value, notes);"
             "INSERT INTO Habits (id, name, type, unit) VALUES"
             " (1, 'A', 1, 'h'), (2, CAST(x'C328' AS TEXT), 0, '');"
             "INSERT INTO Repetitions VALUES (1, " +
             time +
             ", 24000, 'ok'),"
             "(1, " +
             time + ", 24001, ''), (1, " + time +
             ", 9223372036854775807, ''),"
             "(1, " +
             time + ", 9e999, ''), (1, " + time +
             ", 'many', ''),"
             "(1, " +
             time + ", NULL, ''), (1, " + time +
             ", -5, ''),"
             "(1, 9223372036854775807, 1000, ''), (1, -9223372036854775807, 1000, ''),"
             "(1, 1.5, 1000, ''), (9, " +
             time + ", 1000, ''), ('1', " + time +
             ", 1000, ''),"
             "(1, " +
             time + ", 1000, CAST(x'FF' AS TEXT)), (1, " + time +
             ", 1000, x'00'),"
             "(2, " +
             time + ", 2, '');"));
    EXPECT_EQ(linesOf(file), Lines{"2026-03-01 A 86400s ok"});
    const std::string at = " Repetitions:";
    const std::string when = at + "timestamp must be a time in milliseconds from 1900 to 2199";
    const std::string value = at + "value is none that Loop writes";
    const std::string range = at + "steps[0].seconds must be from 0 to 86400";
    EXPECT_EQ(problemsOf(file),
              (Lines{"2 Habits:name must be UTF-8 text, so its days are left out", "4" + value,
                     "5" + value, "6" + value, "8" + when, "9" + when, "10" + when,
                     "11" + at + "habit is none of Habits", "12" + at + "habit is none of Habits",
                     "13" + at + "notes must be UTF-8 text", "14" + at + "notes must be UTF-8 text",
                     "2" + range, "3" + range, "7" + value}));
    EXPECT_EQ(file.read, 14U);
}

TEST_F(LoopDatabase, RefusesWhatIsNoBackup) {
    EXPECT_EQ(kindOf([&] { readLoopDatabase(m_folder.path() / "none.db"); }),
              StorageError::Kind::Missing);
    EXPECT_EQ(refusal(m_folder.path()), ": is a folder, and only files are read");
    const std::string no = ": is no SQLite file, so it is no backup of Loop Habit Tracker";
    EXPECT_EQ(refusal(write("")), no);
    EXPECT_EQ(refusal(write("SQLite format 3")), no);
    EXPECT_EQ(refusal(write(std::string("SQLite format 3\0", 16))), no);
    EXPECT_EQ(refusal(make("CREATE TABLE a (b)")),
              "Habits: is not there, so this is no backup of Loop Habit Tracker");
    EXPECT_EQ(refusal(make(newHabits)),
              "Repetitions: is not there, so this is no backup of Loop Habit Tracker");
    EXPECT_EQ(refusal(make("CREATE TABLE Habits (id); CREATE TABLE Repetitions (habit)")),
              "Habits: has no column name");
    EXPECT_EQ(refusal(make("CREATE TABLE Habits (id, name); CREATE TABLE Repetitions (habit)")),
              "Repetitions: has no column timestamp");
}

/// With longer texts, and some hundred of these, it holds up SQLite for minutes.
std::string work() {
    return "0*(length(replace(hex(zeroblob(4+(id-id))),'00','11')))";
}

// None of these is worked out: each is refused before a row is read.
TEST_F(LoopDatabase, RefusesWhateverSqliteWouldWorkOut) {
    const std::string rows = "INSERT INTO Habits (id, name) VALUES (1, 'A');"
                             "INSERT INTO Repetitions (habit, timestamp) VALUES (1, 0), (1, 1);";
    const std::string z = "CREATE TABLE z (id integer primary key, x";
    const std::string fillZ = "PRAGMA ignore_check_constraints = ON;"
                              "INSERT INTO z (id) SELECT id FROM Repetitions;";
    const std::string few =
        "CREATE TABLE Repetitions (id integer primary key, habit, timestamp, notes text";
    const std::vector<std::pair<const char*, std::string>> files{
        {"computed column", newHabits + few + ", value as (2+" + work() + "));" + rows},
        {"computed column, in other words",
         newHabits + few + ", value int GENERATED/**/ALWAYS As(2+" + work() + ") virtual);" + rows},
        {"kept computed column", newHabits + few + ", value as (id+1) stored);" + rows},
        {"rule of another table", newHabits + newRepetitions + z + " check (0=" + work() + "));" +
                                      "INSERT INTO Habits (id, name) VALUES (1, 'A');" + fillZ},
        {"rule behind a comment",
         newHabits + newRepetitions + z + " /* ' */ CHECK /* ' */ (0=" + work() + "));" + fillZ},
        {"rule behind a name", newHabits + newRepetitions + z +
                                   " default '--' constraint \"it's\" check(0=" + work() + "));" +
                                   fillZ},
        {"rule of a table", newHabits + few + ", value int, check (" + work() + " = 0));"},
        {"index over a computed value",
         newHabits + newRepetitions + "CREATE INDEX i ON Repetitions (abs(habit));"},
        {"index of a part", newHabits + newRepetitions +
                                "CREATE UNIQUE INDEX i ON Repetitions (habit) WHERE habit > 5;"},
        {"trigger", newHabits + newRepetitions +
                        "CREATE TRIGGER t AFTER INSERT ON Habits BEGIN SELECT 1; END;"},
        {"view of another name", newHabits + newRepetitions + "CREATE VIEW v AS SELECT 1"},
        {"view", newRepetitions +
                     "CREATE TABLE h (id, name); CREATE VIEW Habits AS SELECT id, name FROM h"},
        {"view without an end", newHabits + "CREATE VIEW REPETITIONS AS WITH RECURSIVE r(habit) AS"
                                            " (SELECT 1 UNION ALL SELECT habit + 1 FROM r)"
                                            " SELECT habit, 0 AS timestamp FROM r"},
        {"virtual table", newRepetitions + "CREATE VIRTUAL TABLE Habits USING fts5(id, name)"}};
    for (const auto& [name, sql] : files)
        EXPECT_EQ(refusal(make(sql)), ": holds something other than ordinary tables, as no backup "
                                      "of Loop Habit Tracker does")
            << name;
    // A view that the schema calls a table is refused by SQLite itself.
    EXPECT_EQ(refusal(make(newHabits +
                           "CREATE VIEW Repetitions AS SELECT 1 AS habit, 0 AS timestamp;"
                           "PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_schema SET type = 'table', name = 'x', tbl_name = 'x'"
                           " WHERE type = 'view'")),
              ": is damaged");
}

TEST_F(LoopDatabase, TakesWhatItsTablesHave) {
    EXPECT_EQ(refusal(make(
                  "CREATE TABLE android_metadata (locale TEXT);"
                  "CREATE TABLE \"Habits\" (id integer primary key autoincrement,"
                  " name varchar(20) not null default 'check (as where)', [select] int, -- as\n"
                  " unit text collate nocase default 'it''s', `where` decimal(3, 1) default -1.5,"
                  " unique (name, unit) on conflict ignore);"
                  "CREATE TABLE Repetitions (id integer primary key, habit integer not null"
                  " references Habits(id) on delete cascade, timestamp integer, value integer,"
                  " foreign key (habit) references Habits (id));"
                  "CREATE TABLE w (a, b, primary key (a, b)) without rowid;"
                  "CREATE UNIQUE INDEX i ON Repetitions (habit COLLATE BINARY, timestamp DESC);")),
              "");
}

TEST_F(LoopDatabase, EndsWhenThereIsTooMuchToDo) {
    std::string tables = newHabits + newRepetitions;
    for (int i = 0; i < 5000; ++i)
        tables += "CREATE TABLE t" + std::to_string(i) + "(a);";
    EXPECT_EQ(refusal(make("BEGIN;" + tables + "COMMIT")),
              ": takes more work to read than a backup of Loop Habit Tracker");
    std::string columns = "CREATE TABLE wide (a";
    for (int i = 0; i < 100; ++i)
        columns += ", c" + std::to_string(i);
    EXPECT_NE(refusal(make(newHabits + newRepetitions + columns + ")")), "");
}

TEST_F(LoopDatabase, HoldsToItsLimits) {
    const fs::path file = make(today());
    fs::resize_file(file, maxForeignBytes + 1);
    EXPECT_EQ(refusal(file), ": is larger than 64 MiB");
    const auto withNote = [&](std::size_t size) {
        return make(newHabits + newRepetitions + "INSERT INTO Habits (id, name) VALUES (1, 'A');" +
                    repetition(1, 1, "2", std::string(size, 'n')));
    };
    EXPECT_EQ(refusal(withNote(maxFieldBytes)), "");
    EXPECT_EQ(refusal(withNote(maxFieldBytes + 1)),
              "Repetitions: holds a text of more than 64 KiB");
    EXPECT_EQ(refusal(withNote(2 * 1024 * 1024)), ": holds a text of more than 64 KiB");
    EXPECT_EQ(
        refusal(make("CREATE TABLE Habits (id, name); CREATE TABLE Repetitions (habit, timestamp);"
                     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT " +
                     std::to_string(maxForeignRows + 1) +
                     ") INSERT INTO Repetitions SELECT NULL, NULL FROM n")),
        ": goes beyond 1,000,000 rows");
}

TEST_F(LoopDatabase, APieceOfAFileIsRefused) {
    const std::string bytes = contentOf(make(today()));
    for (std::size_t size = 0; size < bytes.size(); size += 97)
        EXPECT_NE(refusal(write(bytes.substr(0, size))), "") << size;
    EXPECT_EQ(refusal(write(bytes)), "");
}

TEST_F(LoopDatabase, ADamagedFileMakesNoEntryThatCouldNotBeStored) {
    const std::string bytes = contentOf(make(today()));
    std::mt19937 random(5);
    std::size_t refused = 0;
    for (int i = 0; i < 400; ++i) {
        std::string damaged = bytes;
        for (int hits = 1 + i % 20; hits > 0; --hits)
            damaged[16 + random() % (damaged.size() - 16)] = static_cast<char>(random() & 0xFFU);
        ForeignFile file;
        if (!refusalOf([&] { file = readLoopDatabase(write(damaged)); }).empty())
            ++refused;
        linesOf(file); // validates
    }
    EXPECT_GT(refused, 20U);
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(LoopDatabase, RandomBytesAreRefused) {
    std::mt19937 random(3);
    for (int i = 0; i < 100; ++i) {
        std::string bytes = i % 2 == 0 ? std::string("SQLite format 3\0", 16) : std::string();
        for (auto size = random() % 9000; size > 0; --size)
            bytes += static_cast<char>(random() & 0xFFU);
        EXPECT_NE(refusal(write(bytes)), "");
    }
}

TEST_F(LoopDatabase, IsKnownByItsFirstBytes) {
    EXPECT_TRUE(looksLikeLoopDatabase(contentOf(make(today())).substr(0, 16)));
    EXPECT_FALSE(looksLikeLoopDatabase("SQLite format 3"));
}

} // namespace
} // namespace frond::data
