// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/pausestore.h"

#include "data/rows.h"
#include "data/sqlite/database.h"

#include <algorithm>
#include <utility>

namespace frond::data {

namespace {

const std::string& readSql() {
    static const std::string sql =
        std::string("SELECT key, id, changed, ")
            .append(pauseColumns)
            .append(" FROM pause WHERE removed IS NULL ORDER BY from_day");
    return sql;
}

const std::string& writeSql() {
    static const std::string sql =
        std::string("INSERT INTO pause (id, ")
            .append(pauseColumns)
            .append(", created, created_by, changed, changed_by) VALUES (?, ")
            .append(placeholders(pauseColumns))
            .append(", ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                    " changed = excluded.changed, changed_by = excluded.changed_by, ")
            .append(overwrites(pauseColumns));
    return sql;
}

const std::string& removeSql() {
    static const std::string sql =
        std::string("UPDATE pause SET removed = ?, changed = ?, changed_by = ?, ")
            .append(wipes(pauseColumns))
            .append(" WHERE key = ?");
    return sql;
}

} // namespace

PauseStore::PauseStore(Database& database, Ledger& ledger, IdSource newId)
    : m_database(database), m_ledger(ledger), m_newId(std::move(newId)) {}

std::vector<Pause> PauseStore::pauses() const {
    std::vector<Pause> result;
    for (Stored& row : stored())
        result.push_back(std::move(row.pause));
    return result;
}

void PauseStore::savePauses(const std::vector<Pause>& pauses) {
    Transaction transaction(m_database);
    const std::vector<Stored> before = stored();
    for (const Stored& row : before) {
        const bool stays = std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) {
            return pause.from == row.pause.from;
        });
        if (!stays)
            remove(row);
    }
    for (const Pause& pause : pauses) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Stored& row) {
            return row.pause.from == pause.from;
        });
        if (same == before.end())
            save(pause, nullptr);
        else if (same->pause != pause)
            save(pause, &*same);
    }
    transaction.commit();
}

std::vector<PauseStore::Stored> PauseStore::stored() const {
    std::vector<Stored> result;
    Statement row = m_database.prepare(readSql());
    while (row.next()) {
        const std::int64_t key = row.integer();
        const Id id = row.id();
        const Stamp changed = row.stamp();
        result.push_back({key, {id, changed}, readPause(row)});
    }
    return result;
}

void PauseStore::save(const Pause& pause, const Stored* before) {
    const Id id = before ? before->entry.id : m_newId();
    const Origin now = m_ledger.next();
    Statement statement = m_database.prepare(writeSql());
    statement.bind(id);
    bindPause(statement, pause);
    statement.run(now.stamp, now.device, now.stamp, now.device);
    m_ledger.record(LedgerTable::Pause, before ? std::optional(before->entry) : std::nullopt,
                    LedgerEntry{id, now.stamp});
}

void PauseStore::remove(const Stored& stored) {
    const Origin now = m_ledger.next();
    m_database.prepare(removeSql()).run(now.stamp, now.stamp, now.device, stored.key);
    m_ledger.record(LedgerTable::Pause, stored.entry, LedgerEntry{stored.entry.id, now.stamp});
}

} // namespace frond::data
