// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/kitstore.h"

#include "data/rows.h"
#include "data/sqlite/database.h"

namespace frond::data {

namespace {

const std::string& readSql() {
    static const std::string sql = std::string("SELECT id, ")
                                       .append(kitItemColumns)
                                       .append(" FROM kit_item WHERE removed IS NULL ORDER BY id");
    return sql;
}

const std::string& writeSql() {
    static const std::string sql =
        std::string("INSERT INTO kit_item (id, ")
            .append(kitItemColumns)
            .append(", created, created_by, changed, changed_by) VALUES (?, ")
            .append(placeholders(kitItemColumns))
            .append(", ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET removed = NULL,"
                    " changed = excluded.changed, changed_by = excluded.changed_by, ")
            .append(overwrites(kitItemColumns));
    return sql;
}

const std::string& removeSql() {
    static const std::string sql =
        std::string("UPDATE kit_item SET removed = ?, changed = ?, changed_by = ?, ")
            .append(wipes(kitItemColumns))
            .append(" WHERE id = ?");
    return sql;
}

} // namespace

KitStore::KitStore(Database& database, Ledger& ledger) : m_database(database), m_ledger(ledger) {}

Kit KitStore::kit() const {
    Kit kit;
    {
        Statement row = m_database.prepare("SELECT name FROM kit");
        if (row.next())
            kit.name = row.optional(&Statement::text);
    }
    Statement row = m_database.prepare(readSql());
    while (row.next())
        kit.items.push_back(readKitItem(row));
    sortForDisplay(kit.items);
    return kit;
}

void KitStore::saveKit(const Kit& kit) {
    Transaction transaction(m_database);
    // What stays as it is keeps its stamp: a merge must not take it for a change.
    const Kit before = this->kit();
    if (kit.name != before.name)
        saveName(kit.name);
    for (const KitItem& item : before.items) {
        if (!findById(kit, item.id))
            removeItem(item.id);
    }
    for (const KitItem& item : kit.items) {
        const KitItem* stored = findById(before, item.id);
        if (!stored || *stored != item)
            saveItem(item);
    }
    transaction.commit();
}

void KitStore::saveName(const std::optional<std::string>& name) {
    const Origin now = m_ledger.next();
    m_database
        .prepare("INSERT OR REPLACE INTO kit (one, name, changed, changed_by) VALUES (1, ?, ?, ?)")
        .run(name, now.stamp, now.device);
}

void KitStore::saveItem(const KitItem& item) {
    const auto before = entryOf(item.id);
    const Origin now = m_ledger.next();
    Statement statement = m_database.prepare(writeSql());
    bindKitItem(statement, item);
    statement.run(now.stamp, now.device, now.stamp, now.device);
    m_ledger.record(LedgerTable::KitItem, before, LedgerEntry{item.id, now.stamp});
}

void KitStore::removeItem(const Id& id) {
    const auto before = entryOf(id);
    const Origin now = m_ledger.next();
    m_database.prepare(removeSql()).run(now.stamp, now.stamp, now.device, id);
    m_ledger.record(LedgerTable::KitItem, before, LedgerEntry{id, now.stamp});
}

std::optional<LedgerEntry> KitStore::entryOf(const Id& id) const {
    Statement row = m_database.prepare("SELECT changed FROM kit_item WHERE id = ?");
    row.bind(id);
    if (!row.next())
        return std::nullopt;
    return LedgerEntry{id, row.stamp()};
}

} // namespace frond::data
