// SPDX-License-Identifier: GPL-3.0-or-later
// Stamps for changes, and the count of every row that shows when a part of the file is older than
// the rest. What it promises is in docs/formats/database.md.
#pragma once

#include "core/base/id.h"
#include "core/base/stamp.h"
#include "core/base/topics.h"
#include "core/transfer/replica.h"
#include "data/sqlite/database.h"
#include "data/store/storage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frond::data {

/// When and on which device a row was made or changed. `device` is a key of the device table.
struct Origin {
    Stamp stamp;
    std::int64_t device;
};

/// Of everything that is stored of a row and its parts; null where there is no row.
using RowFingerprint = std::optional<std::int64_t>;

/// The same for the same bytes; small enough that a sum over two thousand million fits 63 bits.
std::int64_t fingerprintOf(std::string_view bytes);

class Ledger {
public:
    /// Gives this device an id when it has none yet. From then on every transaction that changes
    /// something counts as a commit; `committed` is told the count once it is on disk.
    Ledger(Database& database, WallClock now, const IdSource& newId,
           std::function<void(std::uint64_t commits)> committed = {});
    ~Ledger() { m_database.watchCommits({}, {}); }
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// A stamp later than every one in the file.
    Origin next();
    Version nextVersion();
    /// The last one that was given or came from elsewhere.
    [[nodiscard]] Stamp last() const { return m_last; }
    /// A stamp that came from another device: later ones given here come after it.
    void observe(Stamp stamp);
    /// The key of a device, made known when it was not.
    std::int64_t deviceKey(const Id& device);
    [[nodiscard]] std::int64_t here() const { return m_device; }
    /// `changed` is told, after a commit, what it was about.
    void watch(std::function<void(Topics)> changed) { m_changed = std::move(changed); }
    /// `finish` is called at the end of each outermost transaction that changed something and is
    /// part of it.
    void beforeCommits(std::function<void()> finish) { m_finish = std::move(finish); }
    /// What is changed in this transaction is about these.
    void touch(Topics topics);

    /// Runs `change`, which adds, alters or takes out the row of `table` that has `key` (what its
    /// table is asked by: an id, a name, a day and a minute), and counts what came of it, in the
    /// caller's transaction. Rows that belong to one of another table (notes of other devices)
    /// count as parts of it.
    template <class Change, class... Key>
    void counted(std::string_view table, const Change& change, const Key&... key) {
        const RowFingerprint before = fingerprint(table, key...);
        change();
        record(table, before, fingerprint(table, key...));
    }

private:
    template <class... Key>
    RowFingerprint fingerprint(std::string_view table, const Key&... key) {
        Statement row = m_database.prepare(rowQuery(table));
        row.bind(key...);
        return fingerprintOfRow(table, row);
    }
    static const std::string& rowQuery(std::string_view table);
    [[nodiscard]] RowFingerprint fingerprintOfRow(std::string_view table, Statement& row) const;
    void record(std::string_view table, const RowFingerprint& before, const RowFingerprint& after);

    Database& m_database;
    WallClock m_now;
    std::function<void(std::uint64_t)> m_committed;
    std::function<void(Topics)> m_changed;
    std::function<void()> m_finish;
    Topics m_touched; ///< as of `m_touchedRollBacks`
    int m_touchedRollBacks = 0;
    std::uint64_t m_commits = 0;
    Stamp m_last;
    std::int64_t m_device = 0;
    Id m_deviceId;
    std::map<Id, std::int64_t> m_keys; ///< of other devices, as of `m_rollBacks`
    int m_rollBacks = 0;
};

/// Where the rows of a file and its ledger do not fit, a sentence each. Writes nothing.
std::vector<Message> ledgerProblems(Database& database);

/// Makes the ledger fit the rows: for a migration that changed what rows are.
void recountLedger(Database& database);

/// How many transactions that changed something were committed to the file.
std::uint64_t commitsIn(Database& database);

} // namespace frond::data
