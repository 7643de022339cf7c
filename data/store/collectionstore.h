// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/collection.h"
#include "data/store/replicatable.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace frond::data {

/// A collection as the rows of its table.
template <class Row>
class CollectionStore : public Collection<Row> {
public:
    using Removed = typename Collection<Row>::Removed;

    CollectionStore(Database& database, ReplicaTable<Row>& table)
        : m_database(database), m_table(table) {}

    [[nodiscard]] std::vector<Row> list() const override {
        auto rows = m_table.listed();
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return std::tie(a.created, a.id) < std::tie(b.created, b.id);
        });
        std::vector<Row> result;
        result.reserve(rows.size());
        for (auto& row : rows)
            result.push_back(*std::move(row.content));
        sortForListing(result);
        return result;
    }

    void save(const Row& row) override {
        Transaction transaction(m_database);
        m_table.put(row.id, row);
        transaction.commit();
    }

    bool remove(const Id& id) override {
        Transaction transaction(m_database);
        const bool removed = m_table.remove(id);
        transaction.commit();
        return removed;
    }

    bool restore(const Id& id) override {
        const auto row = m_table.find(id);
        if (!row || !row->removed || !row->content)
            return false;
        save(*row->content);
        return true;
    }

    [[nodiscard]] std::vector<Removed> recentlyRemoved() const override {
        std::vector<std::pair<Stamp, Row>> rows;
        m_table.forEach([&](const Replica<Row>& row) {
            if (row.removed && row.content)
                rows.emplace_back(*row.removed, *row.content);
        });
        std::sort(rows.begin(), rows.end(),
                  [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<Removed> result;
        result.reserve(rows.size());
        for (auto& [stamp, row] : rows)
            result.push_back({std::move(row), wholeSeconds(stamp)});
        return result;
    }

    void wipeRemovedBefore(std::chrono::sys_seconds time) override {
        Transaction transaction(m_database);
        m_table.wipeRemovedBefore(firstStampOf(time));
        transaction.commit();
    }

private:
    Database& m_database;
    ReplicaTable<Row>& m_table;
};

} // namespace frond::data
