// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/migrate.h"

#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/store/ledger.h"
#include "data/store/searchindex.h"

namespace frond::data {

namespace {

int schemaOf(Database& database) {
    return static_cast<int>(database.integer("PRAGMA user_version"));
}

} // namespace

void requireOurs(Database& database, std::span<const Migration> migrations) {
    using Kind = StorageError::Kind;
    const int schema = schemaOf(database);
    if (database.integer("PRAGMA application_id") != applicationId || schema < 1)
        throw StorageError(Kind::Damaged, {Code::FileNotOurs});
    if (schema > migrations.back().number)
        throw StorageError(Kind::Newer, {Code::MadeByNewer});
}

void migrate(Database& database, std::span<const Migration> migrations) {
    for (const Migration& migration : migrations) {
        if (migration.number <= schemaOf(database))
            continue;
        Transaction transaction(database);
        database.execute(std::string(migration.sql));
        database.execute("PRAGMA user_version = " + std::to_string(migration.number));
        transaction.commit();
        database.forgetStatements();
    }
}

void bringUpToDate(Database& database) {
    if (schemaOf(database) >= builtInMigrations().back().number)
        return;
    Transaction transaction(database);
    migrate(database, builtInMigrations());
    recountLedger(database);
    renewSearchIndex(database);
    transaction.commit();
}

std::string schemaText(Database& database) {
    Statement statement =
        database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    std::string text;
    while (statement.next())
        text += statement.text() + ";\n\n";
    return text;
}

} // namespace frond::data
