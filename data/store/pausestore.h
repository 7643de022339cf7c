// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/pause.h"
#include "core/plan/pauserepository.h"
#include "data/store/tables.h"

namespace frond::data {

/// Rests from the plan as rows of pause.
class PauseStore : public PauseRepository {
public:
    PauseStore(Database& database, Tables& tables, IdSource newId);

    /// Those of two devices that share a day are one.
    [[nodiscard]] std::vector<Pause> pauses() const override;
    void savePauses(const std::vector<Pause>& pauses) override;

private:
    Database& m_database;
    IdSource m_newId;
    ReplicaTable<Pause>& m_rows;
};

} // namespace frond::data
