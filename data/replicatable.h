// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one kind with their stamps: changed here, or merged with what another device has. A row
// that is removed keeps nothing but its stamps. (Entries are a kind of their own: sessionstore.h.)
#pragma once

#include "core/replica.h"
#include "data/ledger.h"
#include "data/rows.h"
#include "data/sqlite/database.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace frond::data {

/// What merging one row did here.
enum class Merged { Unchanged, Added, Updated };

/// `Rows` is one of the structs in rows.h that say how a kind of row is stored.
template <class Rows>
class ReplicaTable {
public:
    using Content = typename Rows::Content;
    using Row = Replica<Content>;

    ReplicaTable(Database& database, Ledger& ledger) : m_database(database), m_ledger(ledger) {
        const std::string columns(Rows::columns);
        const std::string table(Rows::table);
        m_select = "SELECT " + table + ".key, created, c.id, changed, w.id, removed, " + table +
                   ".id, " + columns + " FROM " + table +
                   " JOIN device AS c ON c.key = created_by"
                   " JOIN device AS w ON w.key = changed_by";
        m_write = "INSERT INTO " + table + " (id, " + columns +
                  ", created, created_by, changed, changed_by, removed) VALUES (?, " +
                  placeholders(columns) +
                  ", ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET created = excluded.created,"
                  " created_by = excluded.created_by, changed = excluded.changed,"
                  " changed_by = excluded.changed_by, removed = excluded.removed, " +
                  overwrites(columns);
        m_listed = m_select + " WHERE removed IS NULL ORDER BY " + table + ".id";
        m_all = m_select + " ORDER BY " + table + ".id";
        m_find = m_select + " WHERE " + table + ".id = ?";
    }

    /// Those that are not removed, by id.
    [[nodiscard]] std::vector<Row> listed() const {
        std::vector<Row> rows;
        Statement statement = m_database.prepare(m_listed);
        while (statement.next())
            rows.push_back(read(statement));
        return rows;
    }

    /// Every row, tombstones included, by id.
    void forEach(const std::function<void(const Row&)>& use) const {
        Statement statement = m_database.prepare(m_all);
        while (statement.next())
            use(read(statement));
    }

    /// A change made on this device now; without content the row is removed.
    void put(const Id& id, std::optional<Content> content) {
        const std::optional<Row> before = find(id);
        const Version now = m_ledger.nextVersion();
        write(Row{id, before ? before->created : now, now,
                  content ? std::nullopt : std::optional(now.stamp), std::move(content)});
    }

    Merged merge(const Row& theirs) {
        const std::optional<Row> before = find(theirs.id);
        const Row after = before ? merged(*before, theirs) : theirs;
        if (before == after)
            return Merged::Unchanged;
        write(after);
        return before ? Merged::Updated : Merged::Added;
    }

private:
    [[nodiscard]] std::optional<Row> find(const Id& id) const {
        Statement statement = m_database.prepare(m_find);
        statement.bind(id);
        return statement.next() ? std::optional(read(statement)) : std::nullopt;
    }

    [[nodiscard]] Row read(Statement& statement) const {
        const std::int64_t key = statement.integer();
        const Version created{statement.stamp(), statement.id()};
        const Version changed{statement.stamp(), statement.id()};
        const std::optional<Stamp> removed = statement.optional(&Statement::stamp);
        Row row{statement.id(), created, changed, removed, std::nullopt};
        if (!removed) {
            row.content = Rows::read(row.id, statement);
            Rows::readParts(m_database, key, *row.content);
        }
        return row;
    }

    void write(const Row& after) {
        m_ledger.observe(after.changed.stamp);
        m_ledger.counted(
            Rows::ledger, [&] { writeRow(after); }, after.id);
    }

    void writeRow(const Row& after) {
        {
            Statement statement = m_database.prepare(m_write);
            statement.bind(after.id);
            if (after.content) {
                Rows::bind(statement, *after.content);
            } else {
                for (std::size_t i = 0; i < columnCount(Rows::columns); ++i)
                    statement.bind(std::nullopt);
            }
            statement.run(after.created.stamp, m_ledger.deviceKey(after.created.device),
                          after.changed.stamp, m_ledger.deviceKey(after.changed.device),
                          after.removed);
        }
        if (Rows::hasParts) {
            Statement row =
                m_database.prepare("SELECT key FROM " + std::string(Rows::table) + " WHERE id = ?");
            row.bind(after.id);
            row.next();
            Rows::writeParts(m_database, row.integer(), after.content);
        }
    }

    Database& m_database;
    Ledger& m_ledger;
    std::string m_select, m_write, m_listed, m_all, m_find;
};

} // namespace frond::data
