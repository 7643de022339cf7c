// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/session/textsearch.h"
#include "core/transfer/replica.h"
#include "data/store/ledger.h"
#include "data/store/replicatable.h"
#include "data/store/searchindex.h"
#include "data/store/sessionversions.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// Entries as rows of session, session_seen and session_note.
class SessionStore : public SessionRepository {
public:
    SessionStore(Database& database, Ledger& ledger, const SearchLimits& limits = {});

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
    [[nodiscard]] std::vector<TagCount> tags() const override;
    std::size_t renameTag(std::string_view from, std::string_view to) override;
    bool remove(const Id& id) override;
    bool restore(const Id& id) override;
    [[nodiscard]] std::vector<Removed> recentlyRemoved() const override;
    [[nodiscard]] std::vector<Replaced> recentlyReplaced() const override;
    bool useReplaced(const Id& id, const Version& version) override;
    void wipeRemovedBefore(std::chrono::sys_seconds time) override;

    /// Every entry, removed ones and tombstones included, by id.
    void forEachReplica(const std::function<void(const SessionReplica&)>& use) const;
    /// Every one that is listed, the newest first, with one in memory at a time.
    void forEach(const std::function<void(const Session&)>& use) const;
    [[nodiscard]] std::optional<SessionReplica> replica(const Id& id) const;
    Merged merge(const SessionReplica& theirs);
    /// Keeps what `from` has of replaced versions, as far as the entry is here.
    void copyReplaced(const SessionStore& from);

    // Parts of the changes that RunningStore makes, inside its transaction.
    /// `created`: where the entry was made first, when that was before now.
    void write(const Session& session, const std::optional<Origin>& created);
    /// Takes the entry out without a trace and says where it was made.
    std::optional<Origin> take(const Id& id);

private:
    struct Stored {
        std::int64_t key;
        Origin created;
        Origin changed;
        bool removed;
        bool wiped;
        bool shared; ///< has rows of session_seen or session_note
    };
    /// Where an entry stands in a listing.
    struct Place {
        Day day;
        std::int64_t at;
        std::string id;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    /// The SQL that holds lists of columns, put together once.
    struct Sql {
        std::string write, find, list, newestFirst, newestFirstAfter, keysAfter, keysBefore, byKey,
            newest, removed, wipe, replicas, replica, setStamps;
        Sql();
    };

    [[nodiscard]] std::optional<Stored> stored(const Id& id) const;
    [[nodiscard]] SessionReplica readReplica(Statement& row) const;
    /// Runs `change` of the entry, counts it in the ledger, and lets the index follow it: every
    /// change of an entry goes through here.
    void changeRow(const Id& id, const std::function<void()>& change);
    void writeRow(const Session& session, const std::optional<Origin>& created);
    /// A change made here on top of `before`, which it knows whole.
    void succeed(const Stored& before, const Origin& now);
    /// Makes the row that of `replica`; gives its key.
    std::int64_t writeContent(const SessionReplica& replica, bool isThere);
    void replaceShared(std::int64_t key, const SessionReplica& replica);
    bool setRemoved(const Id& id, bool removed);
    static Place placeOf(const Session& session);
    /// Those of the listing `row` that have the words, up to `limit`. `lastDay`: it goes from the
    /// oldest to that day; without one, from the newest back.
    std::vector<Session> found(Statement& row, const TextSearch& search,
                               std::optional<std::size_t> limit, std::optional<Day> lastDay) const;
    /// The same for what comes after a place, looking at candidates alone.
    void addFound(std::vector<Session>& sessions, const SearchCandidates& candidates,
                  const TextSearch& search, std::optional<std::size_t> limit, const Place& after,
                  std::optional<Day> lastDay) const;

    Database& m_database;
    Ledger& m_ledger;
    SessionVersions m_versions;
    SearchLimits m_limits;
    SearchIndex m_index;
    Sql m_sql;
};

} // namespace frond::data
