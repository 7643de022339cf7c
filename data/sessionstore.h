// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "data/ledger.h"

#include <cstdint>
#include <optional>
#include <string>

namespace frond::data {

class Database;
class Statement;

/// Entries as rows of session, step and session_tag.
class SessionStore : public SessionRepository {
public:
    SessionStore(Database& database, Ledger& ledger);

    void save(const Session& session) override;
    [[nodiscard]] std::optional<SessionRecord> find(const Id& id) const override;
    [[nodiscard]] std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                            std::string_view words = {}) const override;
    [[nodiscard]] std::vector<Session> page(const std::optional<HistoryCursor>& after,
                                            std::size_t limit,
                                            std::string_view words = {}) const override;
    [[nodiscard]] std::optional<Session> newest() const override;
    [[nodiscard]] std::size_t count() const override;
    [[nodiscard]] std::optional<DayRange> days() const override;
    bool remove(const Id& id) override;
    bool restore(const Id& id) override;
    [[nodiscard]] std::vector<Removed> recentlyRemoved() const override;
    void wipeRemovedBefore(std::chrono::sys_seconds time) override;

    // Parts of the changes that RunningStore makes, inside its transaction.
    /// `created`: where the entry was made first, when that was before now.
    void write(const Session& session, const std::optional<Origin>& created);
    /// Takes the entry out without a trace and says where it was made.
    std::optional<Origin> take(const Id& id);

private:
    struct Stored {
        std::int64_t key;
        Origin created;
        Stamp changed;
        bool removed;
        bool wiped;
        std::size_t parts;
        [[nodiscard]] LedgerEntry entry(const Id& id) const { return {id, changed, parts}; }
    };
    /// The SQL that holds lists of columns, put together once.
    struct Sql {
        std::string write, writeStep, find, list, newestFirst, newestFirstAfter, newest, steps,
            removed, wipe;
        Sql();
    };

    [[nodiscard]] std::optional<Stored> stored(const Id& id) const;
    /// The session of a row that begins with its key, with steps and tags.
    [[nodiscard]] Session readWhole(Statement& row) const;
    void dropParts(std::int64_t key);
    bool setRemoved(const Id& id, bool removed);

    Database& m_database;
    Ledger& m_ledger;
    Sql m_sql;
};

} // namespace frond::data
