// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/plan.h"
#include "core/plan/planrepository.h"
#include "data/store/tables.h"

namespace frond::data {

/// Plans as rows of plan_revision and phase.
class PlanStore : public PlanRepository {
public:
    PlanStore(Database& database, Tables& tables, IdSource newId);

    /// Of two revisions from the same day, made on two devices, the one changed last counts.
    [[nodiscard]] PlanHistory planHistory(std::string_view group = defaultGroup) const override;
    void savePlanHistory(std::string_view group, const PlanHistory& history) override;

private:
    Database& m_database;
    IdSource m_newId;
    ReplicaTable<GroupRevision>& m_rows;
};

} // namespace frond::data
