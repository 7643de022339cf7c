// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/planstore.h"

#include "data/rows.h"
#include "data/sqlite/database.h"

#include <algorithm>
#include <utility>

namespace frond::data {

namespace {

const std::string& readSql() {
    static const std::string sql =
        std::string("SELECT key, id, changed, from_day, ")
            .append(planColumns)
            .append(" FROM plan_revision WHERE removed IS NULL AND group_name = ?"
                    " ORDER BY from_day");
    return sql;
}

const std::string& writeSql() {
    static const std::string sql =
        std::string("INSERT INTO plan_revision (id, group_name, from_day, ")
            .append(planColumns)
            .append(", created, created_by, changed, changed_by) VALUES (?, ?, ?, ")
            .append(placeholders(planColumns))
            .append(", ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                    " changed = excluded.changed, changed_by = excluded.changed_by, ")
            .append(overwrites(planColumns));
    return sql;
}

const std::string& removeSql() {
    static const std::string sql =
        std::string("UPDATE plan_revision SET removed = ?, changed = ?, changed_by = ?,"
                    " group_name = NULL, from_day = NULL, ")
            .append(wipes(planColumns))
            .append(" WHERE key = ?");
    return sql;
}

const std::string& readPhasesSql() {
    static const std::string sql = std::string("SELECT ")
                                       .append(phaseColumns)
                                       .append(" FROM phase WHERE revision = ? ORDER BY place");
    return sql;
}

const std::string& writePhaseSql() {
    static const std::string sql = std::string("INSERT INTO phase (revision, place, ")
                                       .append(phaseColumns)
                                       .append(") VALUES (?, ?, ")
                                       .append(placeholders(phaseColumns))
                                       .append(")");
    return sql;
}

} // namespace

PlanStore::PlanStore(Database& database, Ledger& ledger, IdSource newId)
    : m_database(database), m_ledger(ledger), m_newId(std::move(newId)) {}

PlanHistory PlanStore::planHistory(std::string_view group) const {
    PlanHistory history;
    for (Stored& stored : this->stored(group))
        history.push_back(std::move(stored.revision));
    return history;
}

void PlanStore::savePlanHistory(std::string_view group, const PlanHistory& history) {
    Transaction transaction(m_database);
    const std::vector<Stored> before = stored(group);
    for (const Stored& stored : before) {
        const bool stays = std::any_of(history.begin(), history.end(), [&](const auto& revision) {
            return revision.from == stored.revision.from;
        });
        if (!stays)
            removeRevision(stored);
    }
    for (const PlanRevision& revision : history) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Stored& stored) {
            return stored.revision.from == revision.from;
        });
        if (same == before.end())
            saveRevision(group, revision, nullptr);
        else if (same->revision != revision)
            saveRevision(group, revision, &*same);
    }
    transaction.commit();
}

std::vector<PlanStore::Stored> PlanStore::stored(std::string_view group) const {
    std::vector<Stored> result;
    Statement row = m_database.prepare(readSql());
    row.bind(group);
    while (row.next()) {
        const std::int64_t key = row.integer();
        const Id id = row.id();
        const Stamp changed = row.stamp();
        PlanRevision revision{row.day(), readPlan(row)};
        std::size_t parts = 0;
        if (revision.plan) {
            revision.plan->phases = phasesOf(key);
            parts = revision.plan->phases.size();
        }
        result.push_back({key, {id, changed, parts}, std::move(revision)});
    }
    return result;
}

std::vector<Phase> PlanStore::phasesOf(std::int64_t key) const {
    std::vector<Phase> phases;
    Statement row = m_database.prepare(readPhasesSql());
    row.bind(key);
    while (row.next())
        phases.push_back(readPhase(row));
    return phases;
}

void PlanStore::saveRevision(std::string_view group, const PlanRevision& revision,
                             const Stored* before) {
    const auto& [from, plan] = revision;
    const Id id = before ? before->entry.id : m_newId();
    const Origin now = m_ledger.next();
    {
        Statement statement = m_database.prepare(writeSql());
        statement.bind(id, group, from);
        bindPlan(statement, plan);
        statement.run(now.stamp, now.device, now.stamp, now.device);
    }
    const std::int64_t key = before ? before->key : m_database.lastKey();
    if (before)
        dropPhases(key);
    const std::vector<Phase> phases = plan ? plan->phases : std::vector<Phase>();
    for (std::size_t place = 0; place < phases.size(); ++place) {
        Statement statement = m_database.prepare(writePhaseSql());
        statement.bind(key, place);
        bindPhase(statement, phases[place]);
        statement.run();
    }
    m_ledger.record(LedgerTable::PlanRevision, before ? std::optional(before->entry) : std::nullopt,
                    LedgerEntry{id, now.stamp, phases.size()});
}

void PlanStore::removeRevision(const Stored& stored) {
    const Origin now = m_ledger.next();
    dropPhases(stored.key);
    m_database.prepare(removeSql()).run(now.stamp, now.stamp, now.device, stored.key);
    m_ledger.record(LedgerTable::PlanRevision, stored.entry,
                    LedgerEntry{stored.entry.id, now.stamp});
}

void PlanStore::dropPhases(std::int64_t key) {
    m_database.prepare("DELETE FROM phase WHERE revision = ?").run(key);
}

} // namespace frond::data
