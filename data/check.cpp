// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/check.h"

#include "data/ledger.h"
#include "data/sqlite/database.h"

#include <algorithm>
#include <sqlite3.h>
#include <sstream>
#include <utility>

namespace frond::data {

namespace {

void checkStructure(Database& database, CheckReport& report) {
    Statement row = database.prepare("PRAGMA integrity_check(20)");
    while (row.next()) {
        // It names tables, indexes and pages, never values; several lines in a row of the answer.
        std::istringstream lines(row.text());
        for (std::string line; std::getline(lines, line);) {
            if (line != "ok" && line.rfind("***", 0) != 0)
                report.problems.push_back(line);
        }
    }
}

void checkPages(Database& database, CheckReport& report) {
    // It reads the file itself, so what is still in the write-ahead log has to be there first.
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    Statement row = database.prepare("PRAGMA cipher_integrity_check");
    while (row.next())
        report.problems.push_back(row.text());
}

void checkReferences(Database& database, CheckReport& report) {
    Statement row = database.prepare("PRAGMA foreign_key_check");
    while (row.next())
        report.problems.push_back("a row of " + row.text() + " belongs to nothing");
}

} // namespace

void checkPart(CheckReport& report, const std::function<void()>& part) {
    try {
        part();
    } catch (const StorageError& error) {
        const std::string sentence = error.what();
        auto& problems = report.problems;
        if (std::find(problems.begin(), problems.end(), sentence) == problems.end())
            problems.push_back(sentence);
    }
}

CheckReport checkFile(Database& database, Ledger& ledger) {
    CheckReport report;
    report.sqlite = sqlite3_libversion();
    checkPart(report, [&] {
        report.schema = static_cast<int>(database.integer("PRAGMA user_version"));
        const std::string cipher = database.text("PRAGMA cipher_version");
        report.cipher = cipher.substr(0, cipher.find(' ')); // "4.6.1 community"
    });
    checkPart(report, [&] { checkPages(database, report); });
    if (!report.problems.empty())
        return report; // what else is wrong would only follow from those pages
    checkPart(report, [&] { checkStructure(database, report); });
    checkPart(report, [&] { checkReferences(database, report); });
    checkPart(report, [&] {
        for (std::string& problem : ledger.problems())
            report.problems.push_back(std::move(problem));
    });
    return report;
}

} // namespace frond::data
