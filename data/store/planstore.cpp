// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/planstore.h"

#include <algorithm>
#include <map>
#include <utility>

namespace frond::data {

namespace {

using GroupRow = Replica<GroupRevision>;

/// By day the row that counts.
std::map<Day, const GroupRow*> counting(const std::vector<GroupRow>& rows, std::string_view group) {
    std::map<Day, const GroupRow*> byDay;
    for (const GroupRow& row : rows) {
        if (row.content->group != group)
            continue;
        const GroupRow*& best = byDay[row.content->revision.from];
        if (!best || best->changed < row.changed)
            best = &row;
    }
    return byDay;
}

} // namespace

PlanStore::PlanStore(Database& database, Tables& tables, IdSource newId)
    : m_database(database), m_newId(std::move(newId)), m_rows(tables.of<GroupRevision>()) {}

PlanHistory PlanStore::planHistory(std::string_view group) const {
    const std::vector<GroupRow> rows = m_rows.listed();
    PlanHistory history;
    for (const auto& [day, row] : counting(rows, group))
        history.push_back(row->content->revision);
    return history;
}

void PlanStore::savePlanHistory(std::string_view group, const PlanHistory& history) {
    Transaction transaction(m_database);
    const std::vector<GroupRow> rows = m_rows.listed();
    const std::map<Day, const GroupRow*> before = counting(rows, group);
    const auto inHistory = [&](Day day) {
        return std::any_of(history.begin(), history.end(),
                           [&](const PlanRevision& revision) { return revision.from == day; });
    };
    for (const GroupRow& row : rows) {
        if (row.content->group != group)
            continue;
        const Day day = row.content->revision.from;
        // One that did not count must not come back in the place of the one that did.
        if (!inHistory(day) || before.at(day)->id != row.id)
            m_rows.remove(row.id);
    }
    for (const PlanRevision& revision : history) {
        const auto same = before.find(revision.from);
        if (same == before.end())
            m_rows.put(m_newId(), GroupRevision{std::string(group), revision});
        else if (same->second->content->revision != revision)
            m_rows.put(same->second->id, GroupRevision{std::string(group), revision});
    }
    transaction.commit();
}

} // namespace frond::data
