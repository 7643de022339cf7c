// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one kind with their stamps: changed here, or merged with what another device has. A row
// that is removed keeps nothing but its stamps, or, where its kind says so, its content until that
// is wiped. (Entries have a store of their own: sessionstore.h.)
#pragma once

#include "core/base/storageerror.h"
#include "core/transfer/replica.h"
#include "data/sqlite/database.h"
#include "data/store/fieldsql.h"
#include "data/store/kinds/kind.h"
#include "data/store/ledger.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace frond::data {

/// What merging one row did here for who looks: stamps alone, which are kept too, change nothing.
enum class Merged { Unchanged, Added, Updated };

template <class Content>
class ReplicaTable {
public:
    using Row = Replica<Content>;

    ReplicaTable(Database& database, Ledger& ledger) : m_database(database), m_ledger(ledger) {
        const std::string& columns = columnsOfRow<Content>();
        const std::string table(RowKind<Content>::table);
        m_select = "SELECT created, c.id, changed, w.id, removed, " + table + ".id, " + columns +
                   " FROM " + table +
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

    /// Every row, removed ones and tombstones included, by id.
    void forEach(const std::function<void(const Row&)>& use) const {
        Statement statement = m_database.prepare(m_all);
        while (statement.next())
            use(read(statement));
    }

    [[nodiscard]] std::optional<Row> find(const Id& id) const {
        Statement statement = m_database.prepare(m_find);
        statement.bind(id);
        return statement.next() ? std::optional(read(statement)) : std::nullopt;
    }

    /// A change made on this device now. What was removed is back. Throws StorageError for a row
    /// that has problems.
    void put(const Id& id, Content content) {
        requireStorable(RowKind<Content>::problems(content));
        change(id, std::move(content), false);
    }

    /// False when there is no such row.
    bool remove(const Id& id) {
        const std::optional<Row> before = find(id);
        if (!before || before->removed)
            return false;
        if constexpr (RowKind<Content>::keepsRemoved)
            change(id, before->content, true);
        else
            change(id, std::nullopt, true);
        return true;
    }

    /// Lets go of the content of rows removed before `stamp`. No new stamp: forgetting is no change
    /// that wins over an edit made elsewhere.
    void wipeRemovedBefore(Stamp stamp) {
        std::vector<Row> old;
        forEach([&](const Row& row) {
            if (row.content && row.removed && *row.removed < stamp)
                old.push_back(row);
        });
        for (Row& row : old) {
            row.content.reset();
            write(row);
        }
    }

    Merged merge(const Row& theirs) {
        const std::optional<Row> before = find(theirs.id);
        const Row after = before ? merged(*before, theirs) : theirs;
        if (before == after)
            return Merged::Unchanged;
        write(after);
        if (!before)
            return Merged::Added;
        return showTheSame(*before, after) ? Merged::Unchanged : Merged::Updated;
    }

private:
    void change(const Id& id, std::optional<Content> content, bool removed) {
        const std::optional<Row> before = find(id);
        const Version now = m_ledger.nextVersion();
        write(Row{id, before ? before->created : now, now,
                  removed ? std::optional(now.stamp) : std::nullopt, std::move(content)});
    }

    [[nodiscard]] Row read(Statement& statement) const {
        const Version created{statement.stamp(), statement.id()};
        const Version changed{statement.stamp(), statement.id()};
        const std::optional<Stamp> removed = statement.optional(&Statement::stamp);
        Row row{statement.id(), created, changed, removed, std::nullopt};
        if (!statement.isNull()) { // the first column of every kind is never unset
            Content content = RowKind<Content>::blank(row.id);
            readFields(statement, content);
            if (!RowKind<Content>::problems(content).empty())
                Statement::throwUnreadable();
            row.content = std::move(content);
        } else if (!removed) {
            Statement::required(row.content);
        }
        return row;
    }

    void write(const Row& after) {
        m_ledger.observe(after.changed.stamp);
        m_ledger.counted(
            RowKind<Content>::table, [&] { writeRow(after); }, after.id);
    }

    void writeRow(const Row& after) {
        Statement statement = m_database.prepare(m_write);
        statement.bind(after.id);
        if (after.content) {
            bindFields(statement, *after.content);
        } else {
            for (std::size_t i = 0; i < columnCount(columnsOfRow<Content>()); ++i)
                statement.bind(std::nullopt);
        }
        statement.run(after.created.stamp, m_ledger.deviceKey(after.created.device),
                      after.changed.stamp, m_ledger.deviceKey(after.changed.device), after.removed);
    }

    Database& m_database;
    Ledger& m_ledger;
    std::string m_select, m_write, m_listed, m_all, m_find;
};

} // namespace frond::data
