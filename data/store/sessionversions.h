// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/replica.h"
#include "data/store/ledger.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace frond::data {

class Database;

/// What an entry was before a change that did not know of it took its place.
struct ReplacedVersion {
    SessionVersion was;
    std::chrono::sys_seconds replaced;
};

/// Versions of entries that a merge let go of, as rows of session_version: they stay on this
/// device. A row belongs to the row of session with `key`; whoever changes rows of one entry counts
/// them in the ledger, except for wipeBefore, which does so itself.
class SessionVersions {
public:
    SessionVersions(Database& database, Ledger& ledger) : m_database(database), m_ledger(ledger) {}

    /// Unless one that says the same is there already.
    void keep(std::int64_t key, const SessionVersion& version, Stamp replaced);
    /// Of all entries, the one replaced last first.
    [[nodiscard]] std::vector<ReplacedVersion> all() const;
    [[nodiscard]] std::optional<Session> find(std::int64_t key, const Version& version) const;
    void drop(std::int64_t key, const Version& version);
    /// Lets go of those replaced before `stamp`.
    void wipeBefore(Stamp stamp);

private:
    [[nodiscard]] std::vector<SessionVersion> of(std::int64_t key) const;

    Database& m_database;
    Ledger& m_ledger;
};

} // namespace frond::data
