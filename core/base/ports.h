// SPDX-License-Identifier: GPL-3.0-or-later
// Every seam of Frond on one screen: what the screens need from storage and from the machine.
#pragma once

#include "core/base/collection.h"
#include "core/kit/kit.h"
#include "core/kit/kitset.h"
#include "core/plan/plan.h"
#include "core/plan/preset.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"
#include "core/session/sessiontimer.h"
#include "core/transfer/replica.h"
#include "core/visit/appointment.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond {

/// The only place time comes from. Tests move it by hand.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    [[nodiscard]] virtual MonoTime monotonic() const = 0;
};

/// What storage throws; `what()` is one plain sentence without any of the person's content.
class StorageError : public std::runtime_error {
public:
    enum class Kind {
        Missing, ///< no such file
        InUse,   ///< another process has the file
        Locked,  ///< no key, or it does not open the wrap
        Damaged, ///< the file cannot be read as ours
        Newer,   ///< made by a newer Frond
        Full,    ///< the disk is full
        Io,      ///< the disk could not be read or written; says nothing about the content
        Other,
    };
    /// Whose trouble it is: messages name that file, never another one.
    enum class About {
        Database,  ///< the database, its log included
        Key,       ///< the key file beside it
        OtherFile, ///< a file that is read from or written to: a backup, a table, an export
    };
    StorageError(Kind kind, const std::string& message, About about = About::Database)
        : std::runtime_error(message), m_kind(kind), m_about(about) {}
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] About about() const { return m_about; }

private:
    Kind m_kind;
    About m_about;
};

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
/// with nothing changed.
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

class RunningSessionRepository {
public:
    virtual ~RunningSessionRepository() = default;
    [[nodiscard]] virtual std::optional<RunningSession> running() const = 0;
    virtual void saveRunning(const RunningSession& running) = 0;
    /// Stores `session` and takes the running row away, in one transaction.
    virtual void finish(const Session& session) = 0;
    /// Takes a stored session back into running, in one transaction ("Back to the session").
    virtual void reopen(const RunningSession& running) = 0;
    virtual void discardRunning() = 0;
};

class KitRepository {
public:
    virtual ~KitRepository() = default;
    /// Retired items included, sorted for display.
    [[nodiscard]] virtual Kit kit() const = 0;
    /// Makes the stored kit equal to `kit`; items are matched by id, absent ones become tombstones.
    virtual void saveKit(const Kit& kit) = 0;
};

class PlanRepository {
public:
    virtual ~PlanRepository() = default;
    [[nodiscard]] virtual PlanHistory planHistory(std::string_view group = defaultGroup) const = 0;
    virtual void savePlanHistory(std::string_view group, const PlanHistory& history) = 0;
};

/// What comes with the program, and plans as frond-plan files.
class Library {
public:
    virtual ~Library() = default;
    /// Published schedules, in the order in which they are offered.
    [[nodiscard]] virtual const std::vector<Preset>& presets() const = 0;
    /// Sets whose sizes have a source, and generic ones.
    [[nodiscard]] virtual const std::vector<KitSet>& kitSets() const = 0;
    /// The plan in the text of a file, or the first thing that is wrong with it.
    [[nodiscard]] virtual std::variant<Plan, Problem> readPlan(std::string_view text) const = 0;
    /// What `readPlan` gives back the same.
    [[nodiscard]] virtual std::string writePlan(const Plan& plan) const = 0;
};

class PauseRepository {
public:
    virtual ~PauseRepository() = default;
    /// Ascending; no two share a day.
    [[nodiscard]] virtual std::vector<Pause> pauses() const = 0;
    /// Makes the stored pauses equal to `pauses`.
    virtual void savePauses(const std::vector<Pause>& pauses) = 0;
};

using AppointmentRepository = Collection<Appointment>;
using QuestionRepository = Collection<Question>;

/// Choices of the app that are not entries ("ratings.numbers_open"). They live in the encrypted
/// file too.
class SettingsRepository {
public:
    virtual ~SettingsRepository() = default;
    [[nodiscard]] virtual std::optional<std::string> setting(std::string_view name) const = 0;
    virtual void saveSetting(std::string_view name, std::string_view value) = 0;
};

/// The person's own word for what they use is kept under this name.
inline constexpr std::string_view deviceWordSetting = "words.device";

} // namespace frond
