// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/migrate.h"

#include "tests/data/storagetest.h"

#include <cstdlib>

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
