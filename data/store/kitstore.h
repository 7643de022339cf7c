// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kit.h"
#include "core/kit/kitrepository.h"
#include "core/transfer/replica.h"
#include "data/store/tables.h"

namespace frond::data {

/// The kit as rows of kit_item and the one row of kit.
class KitStore : public KitRepository {
public:
    KitStore(Database& database, Ledger& ledger, Tables& tables);

    /// Two devices may have made the same item, or different ones of one name: of equal ones the
    /// first made is listed, and different ones are told apart by a number after the name.
    [[nodiscard]] Kit kit() const override;
    void saveKit(const Kit& kit) override;

    /// Null as long as it never had a name.
    [[nodiscard]] std::optional<KitName> name() const;
    Merged mergeName(const KitName& theirs);

private:
    void saveName(const std::optional<std::string>& name, const Version& changed);

    Database& m_database;
    Ledger& m_ledger;
    ReplicaTable<KitItem>& m_items;
};

} // namespace frond::data
