// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/settingstore.h"

#include "data/sqlite/database.h"

namespace frond::data {

std::optional<std::string> SettingStore::setting(std::string_view name) const {
    Statement row = m_database.prepare("SELECT value FROM setting WHERE name = ?");
    row.bind(name);
    if (!row.next())
        return std::nullopt;
    return row.text();
}

void SettingStore::saveSetting(std::string_view name, std::string_view value) {
    Transaction transaction(m_database);
    m_database.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")
        .run(name, value);
    transaction.commit();
}

} // namespace frond::data
