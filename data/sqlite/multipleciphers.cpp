// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/storageerror.h"
#include "data/sqlite/database.h"
#include "data/sqlite/engine.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace frond::data {

std::string cipherVersion(const SQLite::Database& /*connection*/) {
    return std::string("4 (").append(sqlite3mc_version()).append(")");
}

void eachBadPage(Database& database, const std::function<void(const std::string&)>& use) {
    database.execute("PRAGMA shrink_memory"); // a page that is held is not read from the file
    const std::int64_t pages = database.integer("PRAGMA page_count");
    for (std::int64_t page = 1; page <= pages; ++page) {
        try {
            Statement row =
                database.prepare("SELECT length(data) FROM sqlite_dbpage WHERE pgno = ?");
            row.bind(page);
            if (row.next())
                continue;
        } catch (const StorageError& error) {
            if (error.kind() != StorageError::Kind::Damaged)
                throw;
        }
        use("page " + std::to_string(page) + " is not as it was written");
    }
}

} // namespace frond::data
