// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/database.h"
#include "data/sqlite/engine.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace frond::data {

std::string cipherVersion(const SQLite::Database& connection) {
    SQLite::Statement version(connection, "PRAGMA cipher_version");
    if (!version.executeStep())
        return {};
    const std::string text = version.getColumn(0).getString(); // "4.6.1 community"
    return text.substr(0, text.find(' '));
}

void eachBadPage(Database& database, const std::function<void(const std::string&)>& use) {
    Statement row = database.prepare("PRAGMA cipher_integrity_check");
    while (row.next())
        use(row.text());
}

} // namespace frond::data
