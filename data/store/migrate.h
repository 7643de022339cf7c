// SPDX-License-Identifier: GPL-3.0-or-later
// Schema changes are numbered SQL files in data/migrations; this runs the ones a file lacks.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace frond::data {

class Database;

struct Migration {
    int number; ///< the user_version once it has run
    std::string_view sql;
};

/// All of data/migrations, ascending from 1 without a gap.
std::span<const Migration> builtInMigrations();

/// Up to this schema lists were rows of tables of their own (docs/decisions/0026).
inline constexpr int lastWithListTables = 9;

/// "FRND": marks a file as ours (SQLite's application_id; docs/formats/database.md).
inline constexpr int applicationId = 0x46524E44;

/// Throws Damaged when the file is not one of ours, Newer when its schema is above `migrations`.
/// Writes nothing.
void requireOurs(Database& database, std::span<const Migration> migrations);

/// Runs what is missing, each migration in one transaction with its number.
void migrate(Database& database, std::span<const Migration> migrations);

/// Brings a file up to date with everything in data/migrations and counts its ledger anew, in one
/// transaction: it is of its old schema or of the newest. Nothing happens to a file that is.
void bringUpToDate(Database& database);

/// Every table and index as SQL, in a stable order: what golden schema files hold.
std::string schemaText(Database& database);

} // namespace frond::data
