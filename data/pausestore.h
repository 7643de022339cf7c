// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "data/ledger.h"

#include <cstdint>
#include <vector>

namespace frond::data {

class Database;

/// Rests as rows of pause. One that begins on the same day is the same row.
class PauseStore : public PauseRepository {
public:
    PauseStore(Database& database, Ledger& ledger, IdSource newId);

    [[nodiscard]] std::vector<Pause> pauses() const override;
    void savePauses(const std::vector<Pause>& pauses) override;

private:
    struct Stored {
        std::int64_t key;
        LedgerEntry entry;
        Pause pause;
    };
    [[nodiscard]] std::vector<Stored> stored() const;
    void save(const Pause& pause, const Stored* before);
    void remove(const Stored& stored);

    Database& m_database;
    Ledger& m_ledger;
    IdSource m_newId;
};

} // namespace frond::data
