// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "data/ledger.h"

#include <cstdint>
#include <vector>

namespace frond::data {

class Database;

/// Plans as rows of plan_revision and phase.
class PlanStore : public PlanRepository {
public:
    PlanStore(Database& database, Ledger& ledger, IdSource newId);

    [[nodiscard]] PlanHistory planHistory(std::string_view group = defaultGroup) const override;
    void savePlanHistory(std::string_view group, const PlanHistory& history) override;

private:
    struct Stored {
        std::int64_t key;
        LedgerEntry entry;
        PlanRevision revision;
    };
    [[nodiscard]] std::vector<Stored> stored(std::string_view group) const;
    [[nodiscard]] std::vector<Phase> phasesOf(std::int64_t key) const;
    /// `before`: the revision of the same day that it replaces, or null.
    void saveRevision(std::string_view group, const PlanRevision& revision, const Stored* before);
    void removeRevision(const Stored& stored);
    void dropPhases(std::int64_t key);

    Database& m_database;
    Ledger& m_ledger;
    IdSource m_newId;
};

} // namespace frond::data
