// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/session/tags.h"
#include "core/transfer/replica.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace frond {

/// An entry with what storage knows about it.
struct SessionRecord {
    Session session;
    std::chrono::sys_seconds created;
    std::chrono::sys_seconds changed; ///< later than `created` once edited
};

/// Where a page of the history begins: entries listed before this one (older) come next.
struct HistoryCursor {
    Session last;
};

/// Every call that changes something returns after the change is on disk, or throws StorageError
/// (core/base/storageerror.h) with nothing changed.
class SessionRepository {
public:
    virtual ~SessionRepository() = default;
    /// Adds, or replaces the entry with the same id. Also brings a removed one back.
    virtual void save(const Session& session) = 0;
    [[nodiscard]] virtual std::optional<SessionRecord> find(const Id& id) const = 0;
    /// In listing order (listedBefore). Removed entries are not in it.
    [[nodiscard]] virtual std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                                    std::string_view words = {}) const = 0;
    /// Newest first, at most `limit`, those after `after` in that order.
    [[nodiscard]] virtual std::vector<Session> page(const std::optional<HistoryCursor>& after,
                                                    std::size_t limit,
                                                    std::string_view words = {}) const = 0;
    /// The newest entry that counts as a session.
    [[nodiscard]] virtual std::optional<Session> newest() const = 0;
    [[nodiscard]] virtual std::size_t count() const = 0;
    /// From the first day with an entry to the last; null without entries.
    [[nodiscard]] virtual std::optional<DayRange> days() const = 0;
    /// By name, as bytes.
    [[nodiscard]] virtual std::vector<TagCount> tags() const = 0;
    /// Does withTagRenamed to every entry that has `from`, as one change, and gives their number.
    virtual std::size_t renameTag(std::string_view from, std::string_view to) = 0;
    /// Takes it out of every listing; content is kept for 30 days so that it can be put back. False
    /// when there is no such entry.
    virtual bool remove(const Id& id) = 0;
    virtual bool restore(const Id& id) = 0;
    struct Removed {
        Session session;
        std::chrono::sys_seconds removed;
    };
    [[nodiscard]] virtual std::vector<Removed> recentlyRemoved() const = 0;
    /// What an entry was on one device before a later change on another one, made without knowing
    /// of it, took its place.
    struct Replaced {
        SessionVersion was;
        std::optional<Session> now; ///< unset where the entry was removed
        std::chrono::sys_seconds replaced;
    };
    /// Latest first. They stay on this device.
    [[nodiscard]] virtual std::vector<Replaced> recentlyReplaced() const = 0;
    /// The entry `id` is again what `version` made of it, with the note it has now; a removed one
    /// is back. False when there is no such version.
    virtual bool useReplaced(const Id& id, const Version& version) = 0;
    /// Wipes the content of entries removed before `time`; id and stamps stay as a tombstone. What
    /// was replaced before then goes too.
    virtual void wipeRemovedBefore(std::chrono::sys_seconds time) = 0;
};

} // namespace frond
