// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"
#include "core/transfer/replica.h"
#include "data/store/ledger.h"
#include "data/store/replicatable.h"
#include "data/store/sessionversions.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace frond::data {

/// Entries as rows of session, step, session_tag, session_seen and session_note.
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
    /// The SQL that holds lists of columns, put together once.
    struct Sql {
        std::string write, find, list, newestFirst, newestFirstAfter, newest, removed, wipe,
            replicas, replica, setStamps;
        Sql();
    };

    [[nodiscard]] std::optional<Stored> stored(const Id& id) const;
    /// The session of a row that begins with its key, with steps and tags; its note is the one that
    /// is shown.
    [[nodiscard]] Session readWhole(Statement& row) const;
    [[nodiscard]] std::vector<OtherNote> otherNotes(std::int64_t key) const;
    [[nodiscard]] SessionReplica readReplica(Statement& row) const;
    /// The id, the fields, and the lists of the row with `key`.
    [[nodiscard]] Session readContent(Statement& row, std::int64_t key) const;
    void writeRow(const Session& session, const std::optional<Origin>& created);
    /// A change made here on top of `before`, which it knows whole.
    void succeed(const Stored& before, const Origin& now);
    /// Makes the row and its steps and tags those of `replica`; gives its key.
    std::int64_t writeContent(const SessionReplica& replica, bool isThere);
    void replaceShared(std::int64_t key, const SessionReplica& replica);
    bool setRemoved(const Id& id, bool removed);

    Database& m_database;
    Ledger& m_ledger;
    SessionVersions m_versions;
    Sql m_sql;
};

} // namespace frond::data
