// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/check.h"

#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/sqlite/engine.h"
#include "data/store/ledger.h"
#include "data/store/migrate.h"

#include <algorithm>
#include <cstdlib>
#include <sqlite3.h>
#include <sstream>
#include <string_view>
#include <utility>

namespace frond::data {

namespace {

using Messages = std::vector<Message>;

/// "unable to get the page. error code=8458": what SQLite could not read it has no opinion on.
bool isDiskTrouble(const std::string& line) {
    constexpr std::string_view start = "error code=";
    const auto at = line.find(start);
    return at != std::string::npos &&
           (std::atoi(line.c_str() + at + start.size()) & 0xFF) == SQLITE_IOERR;
}

/// What SQLite says of the structure. It names tables, indexes and pages, never values.
std::vector<std::string> structureProblems(Database& database) {
    std::vector<std::string> found;
    Statement row = database.prepare("PRAGMA integrity_check(20)");
    while (row.next()) {
        std::istringstream lines(row.text()); // several in a row of the answer
        for (std::string line; std::getline(lines, line);) {
            if (isDiskTrouble(line))
                throw StorageError(StorageError::Kind::Io, {Code::DiskUnreadable});
            if (line != "ok" && line.rfind("***", 0) != 0)
                found.push_back(line);
        }
    }
    return found;
}

void checkStructure(Database& database, Messages& problems) {
    const std::vector<std::string> found = structureProblems(database);
    // Of the list of free pages it does not say why one could not be read, and of none on SQLite3
    // Multiple Ciphers.
    if (!found.empty() && database.couldNotRead())
        throw StorageError(StorageError::Kind::Io, {Code::DiskUnreadable});
    for (const std::string& line : found)
        problems.emplace_back(Message(Code::SqliteSays, line));
}

void checkPages(Database& database, Messages& problems) {
    // It reads the file itself, so what is still in the write-ahead log has to be there first.
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    eachBadPage(database, [&](const std::string& problem) {
        if (problem.starts_with("error reading"))
            throw StorageError(StorageError::Kind::Io, {Code::DiskUnreadable});
        problems.emplace_back(Message(Code::SqliteSays, problem));
    });
}

struct IndexInfo {
    std::string name, table, condition;
};

std::vector<IndexInfo> indexesOf(Database& database) {
    std::vector<IndexInfo> indexes;
    Statement row = database.prepare(
        "SELECT name, tbl_name, ifnull(sql, '') FROM sqlite_schema WHERE type = 'index'");
    while (row.next()) {
        IndexInfo index{row.text(), row.text(), {}};
        const std::string sql = row.text();
        if (const auto where = sql.find(" WHERE "); where != std::string::npos)
            index.condition = sql.substr(where);
        indexes.push_back(std::move(index));
    }
    return indexes;
}

/// SQLite looks for each row of a table in its indexes. The other way round, it does not notice an
/// entry of a partial index whose row does not belong there any more; the numbers tell.
void checkIndexes(Database& database, Messages& problems) {
    for (const auto& [name, table, condition] : indexesOf(database)) {
        const auto count = [&database, &of = table, &rest = condition](const std::string& how) {
            return database.integer(
                std::string("SELECT count(*) FROM ").append(of).append(how).append(rest));
        };
        const std::int64_t entries = count(" INDEXED BY " + name);
        const std::int64_t rows = count(" NOT INDEXED");
        if (entries != rows)
            problems.emplace_back(Message(Code::IndexOlder, name, entries, rows));
    }
}

void checkReferences(Database& database, Messages& problems) {
    Statement row = database.prepare("PRAGMA foreign_key_check");
    while (row.next())
        problems.emplace_back(Message(Code::RowOfNothing, row.text()));
}

void checkLedger(Database& database, Messages& problems) {
    for (Message& problem : ledgerProblems(database))
        problems.push_back(std::move(problem));
}

} // namespace

void checkPart(Messages& problems, const std::function<void()>& part) {
    try {
        part();
    } catch (const StorageError& error) {
        if (error.kind() != StorageError::Kind::Damaged)
            throw;
        const Message& message = error.problem().message;
        if (std::find(problems.begin(), problems.end(), message) == problems.end())
            problems.push_back(message);
    }
}

Messages contentProblems(Database& database) {
    Messages problems;
    checkPart(problems, [&] { checkStructure(database, problems); });
    checkPart(problems, [&] { checkIndexes(database, problems); });
    checkPart(problems, [&] { checkReferences(database, problems); });
    checkPart(problems, [&] { checkLedger(database, problems); });
    return problems;
}

CheckReport checkFile(Database& database) {
    CheckReport report;
    report.sqlite = sqlite3_libversion();
    checkPart(report.problems, [&] {
        report.schema = static_cast<int>(database.integer("PRAGMA user_version"));
        report.cipher = database.cipher();
    });
    checkPart(report.problems, [&] { checkPages(database, report.problems); });
    if (report.problems.empty()) // what else is wrong would only follow from those pages
        report.problems = contentProblems(database);
    return report;
}

} // namespace frond::data
