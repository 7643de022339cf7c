// SPDX-License-Identifier: GPL-3.0-or-later
// Stamps for changes, and the count that shows when a part of the file is older than the rest.
#pragma once

#include "core/id.h"
#include "core/replica.h"
#include "core/stamp.h"
#include "data/storage.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

class Database;

/// When and on which device a row was made or changed. `device` is a key of the device table.
struct Origin {
    Stamp stamp;
    std::int64_t device;
};

/// A row as the ledger counts it. `parts` is how many child rows (steps, tags, phases, …) it has.
struct LedgerEntry {
    Id id;
    Stamp changed;
    std::size_t parts = 0;
};

enum class LedgerTable { Session, KitItem, PlanRevision, Pause, Appointment, Question };

class Ledger {
public:
    /// Gives this device an id when it has none yet.
    Ledger(Database& database, WallClock now, const IdSource& newId);

    /// A stamp later than every one in the file.
    Origin next();
    Version nextVersion();
    /// A stamp that came from another device: later ones given here come after it.
    void observe(Stamp stamp);
    /// The key of a device, made known when it was not.
    std::int64_t deviceKey(const Id& device);
    [[nodiscard]] std::int64_t here() const { return m_device; }

    /// Counts the change of one row, in the caller's transaction: added (`before` unset), altered,
    /// or taken out (`after` unset).
    void record(LedgerTable table, const std::optional<LedgerEntry>& before,
                const std::optional<LedgerEntry>& after);

    /// Where rows and ledger do not fit, a sentence each.
    [[nodiscard]] std::vector<std::string> problems();

private:
    Database& m_database;
    WallClock m_now;
    Stamp m_last;
    std::int64_t m_device = 0;
    Id m_deviceId;
    std::map<Id, std::int64_t> m_keys; ///< of other devices, as of `m_rollBacks`
    int m_rollBacks = 0;
};

} // namespace frond::data
