// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/migrate.h"

#include "data/store/kinds/plankind.h"
#include "data/store/kinds/sessionkind.h"
#include "data/store/ledger.h"
#include "tests/data/storagetest.h"
#include "tests/support/generators.h"

#include <cstdlib>
#include <rapidcheck/gtest.h>

namespace frond::data {
namespace {

constexpr Migration second{2, "ALTER TABLE session ADD COLUMN mood TEXT;\n"
                              "CREATE TABLE pause (key INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration broken{2, "CREATE TABLE half (key INTEGER PRIMARY KEY) STRICT;\n"
                              "CREATE TABLE session (key INTEGER PRIMARY KEY) STRICT;"};

class MigrateTest : public StorageTest {
protected:
    /// A file with the migrations up to `last`.
    std::unique_ptr<Database> made(const char* name, std::span<const Migration> migrations) {
        const auto path = folder() / name;
        setContent(path, "");
        auto database = std::make_unique<Database>(path, DataKey());
        database->startCreating();
        database->execute("PRAGMA application_id = " + std::to_string(applicationId));
        migrate(*database, migrations);
        return database;
    }
    static std::vector<Migration> withNext(const Migration& next) {
        const auto builtIn = builtInMigrations();
        std::vector<Migration> migrations(builtIn.begin(), builtIn.begin() + 1);
        migrations.push_back(next);
        return migrations;
    }
};

TEST_F(MigrateTest, NumbersHaveNoGap) {
    int number = 0;
    for (const Migration& migration : builtInMigrations())
        EXPECT_EQ(migration.number, ++number);
    EXPECT_GE(number, 1);
}

// A released schema never changes. FROND_WRITE_GOLDEN=1 writes the file of a new one.
TEST_F(MigrateTest, EverySchemaIsAsItWasReleased) {
    const auto all = builtInMigrations();
    for (std::size_t count = 1; count <= all.size(); ++count) {
        const std::string number = std::to_string(1000 + all[count - 1].number).substr(1);
        const auto golden = std::filesystem::path(FROND_GOLDEN_DIR) / ("schema_" + number + ".txt");
        const auto database = made(("golden" + number).c_str(), all.subspan(0, count));
        if (std::getenv("FROND_WRITE_GOLDEN"))
            setContent(golden, schemaText(*database));
        EXPECT_EQ(schemaText(*database), contentOf(golden)) << golden;
    }
}

constexpr std::string_view origin = "1, 1, 1, 1";

void addDevice(Database& database) {
    database.execute("INSERT INTO device (key, id, here) VALUES (1, '" + idOf(500).toText() +
                     "', 1)");
}

/// The steps and tags of `session` as schema 9 had them, in an entry of their own.
void addOldLists(Database& database, const Id& id, const Session& session) {
    database
        .prepare("INSERT INTO session (id, created, created_by, changed, changed_by, day, outcome)"
                 " VALUES (?, " +
                 std::string(origin) + ", 20000, 'done')")
        .run(id);
    const std::int64_t key = database.lastKey();
    int place = 0;
    for (const auto& [use, duration, depth, pain, felt] : session.steps) {
        Statement row = database.prepare("INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(key, place++);
        ItemUseCodec::bind(row, use);
        row.run(duration, depth, pain, felt ? std::optional(toText(*felt)) : std::nullopt);
    }
    place = 0;
    for (const std::string& tag : session.context.tags)
        database.prepare("INSERT INTO session_tag VALUES (?, ?, ?)").run(key, place++, tag);
}

TEST_F(MigrateTest, ListsComeIntoTheirRow) {
    const auto upToNine = std::span(builtInMigrations()).first(9);
    int file = 0;
    EXPECT_TRUE(rc::check("the steps and tags of schema 9 are those of the row", [&] {
        const auto sessions = *rc::gen::container<std::vector<Session>>(3, testing::anySession());
        const auto database = made(("lists" + std::to_string(file++)).c_str(), upToNine);
        addDevice(*database);
        unsigned number = 0;
        for (const Session& session : sessions)
            addOldLists(*database, idOf(++number), session);
        bringUpToDate(*database);
        Statement row = database->prepare("SELECT steps, tags FROM session ORDER BY key");
        for (const Session& session : sessions) {
            RC_ASSERT(row.next());
            RC_ASSERT(ListCodec<Step>::read(row) == session.steps);
            RC_ASSERT(ListCodec<std::string>::read(row) == session.context.tags);
        }
    }));
}

// The ledger is looked at before a file is brought up to date, over the same connection.
TEST_F(MigrateTest, TheLedgerFitsWhatAMigrationMade) {
    const auto all = builtInMigrations();
    const Session session = fullSession();
    for (std::size_t count = 9; count < all.size(); ++count) {
        const std::string name = "ledger" + std::to_string(count);
        {
            const auto database = made(name.c_str(), all.first(count));
            addDevice(*database);
            addOldLists(*database, idOf(1), session);
            recountLedger(*database);
            ASSERT_TRUE(ledgerProblems(*database).empty());
            bringUpToDate(*database);
            EXPECT_TRUE(ledgerProblems(*database).empty());
        }
        Database again(folder() / name, DataKey());
        EXPECT_TRUE(ledgerProblems(again).empty()) << count;
    }
}

TEST_F(MigrateTest, PhasesComeIntoTheirPlan) {
    const auto database = made("phases", std::span(builtInMigrations()).first(9));
    addDevice(*database);
    database->execute(
        "INSERT INTO plan_revision (key, id, created, created_by, changed, changed_by,"
        " group_name, from_day, name, kind, plan_group, start_day, readiness_entries,"
        " readiness_pain) VALUES (1, '" +
        idOf(1).toText() + "', " + std::string(origin) +
        ", 'g', 1, 'n', 'own', 'g', 1, 3, 2);"
        "INSERT INTO phase VALUES (1, 0, 'when_i_like', NULL, NULL, NULL, NULL, NULL),"
        " (1, 1, 'times_per_day', 3, NULL, 20, 245, 12),"
        " (1, 2, 'every_days', 2, NULL, NULL, 240, NULL),"
        " (1, 3, 'weekdays', 2, 9, 600, NULL, 520),"
        " (1, 4, 'weekdays', 1, 127, NULL, NULL, NULL),"
        " (1, 5, 'times_per_week', 4, NULL, NULL, NULL, NULL)");
    bringUpToDate(*database);
    Statement row = database->prepare("SELECT phases FROM plan_revision");
    ASSERT_TRUE(row.next());
    const std::vector<Phase> wanted{
        {.cadence = WhenILike{}},
        {.cadence = TimesPerDay{3},
         .minutes = 20,
         .maxDiameter = Millimetres::fromTenths(245),
         .weeks = 12},
        {.cadence = EveryDays{2}, .maxDiameter = Millimetres::fromTenths(240)},
        {.cadence = OnWeekdays{{true, false, false, true, false, false, false}, 2},
         .minutes = 600,
         .weeks = 520},
        {.cadence = OnWeekdays{{true, true, true, true, true, true, true}, 1}},
        {.cadence = TimesPerWeek{4}}};
    EXPECT_EQ(ListCodec<Phase>::read(row), wanted);
}

TEST_F(MigrateTest, FreshEqualsUpgraded) {
    const auto both = withNext(second);
    const auto fresh = made("fresh.db", both);
    const auto upgraded = made("upgraded.db", std::span(both).first(1));
    upgraded->startWriting();
    migrate(*upgraded, both);
    EXPECT_EQ(upgraded->integer("PRAGMA user_version"), 2);
    EXPECT_EQ(schemaText(*upgraded), schemaText(*fresh));
    EXPECT_NE(schemaText(*fresh).find("pause"), std::string::npos);
}

TEST_F(MigrateTest, RunsNothingTwice) {
    const auto both = withNext(second);
    const auto database = made("t.db", both);
    migrate(*database, both);
    EXPECT_EQ(database->integer("PRAGMA user_version"), 2);
}

TEST_F(MigrateTest, AMigrationThatBreaksLeavesTheOldSchema) {
    const auto database = made("t.db", std::span(builtInMigrations()).first(1));
    const std::string before = schemaText(*database);
    EXPECT_EQ(kindOf([&] { migrate(*database, withNext(broken)); }), StorageError::Kind::Other);
    EXPECT_EQ(database->integer("PRAGMA user_version"), 1);
    EXPECT_EQ(schemaText(*database), before);
}

TEST_F(MigrateTest, ANewerFileIsRefusedAndUntouched) {
    storage().sessions().save(sessionOn(1, "2026-03-01"));
    close();
    const int newer = builtInMigrations().back().number + 1;
    {
        Database database(file(), KeyFile(file()).load());
        database.startWriting();
        database.execute("PRAGMA user_version = " + std::to_string(newer));
    }
    const std::string before = contentOf(file());
    EXPECT_EQ(kindOf([&] { open(false); }), StorageError::Kind::Newer);
    EXPECT_EQ(kindOf([&] { open(true); }), StorageError::Kind::Newer);
    EXPECT_EQ(contentOf(file()), before);
}

TEST_F(MigrateTest, AForeignFileIsRefused) {
    storage();
    close();
    {
        Database database(file(), KeyFile(file()).load());
        database.startWriting();
        database.execute("PRAGMA application_id = 1");
    }
    EXPECT_EQ(kindOf([&] { open(); }), StorageError::Kind::Damaged);
}

} // namespace
} // namespace frond::data
