// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "data/ledger.h"

namespace frond::data {

class Database;

/// The kit as rows of kit_item and the one row of kit.
class KitStore : public KitRepository {
public:
    KitStore(Database& database, Ledger& ledger);

    [[nodiscard]] Kit kit() const override;
    void saveKit(const Kit& kit) override;

private:
    void saveName(const std::optional<std::string>& name);
    void saveItem(const KitItem& item);
    void removeItem(const Id& id);
    [[nodiscard]] std::optional<LedgerEntry> entryOf(const Id& id) const;

    Database& m_database;
    Ledger& m_ledger;
};

} // namespace frond::data
