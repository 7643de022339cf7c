// SPDX-License-Identifier: GPL-3.0-or-later
// The seam between the rules of reminders and the system that shows them.
#pragma once

#include "core/reminder/reminder.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// What is handed to the system: lines to show, each at a time of its own.
struct ReminderPlan {
    std::string line; ///< what each of them says
    std::vector<DueReminder> due;
    bool exact = false;            ///< to the minute, where the system lets people allow that
    std::chrono::sys_seconds made; ///< what was put off or called off before is in it
    friend bool operator==(const ReminderPlan&, const ReminderPlan&) = default;
};

enum class ReminderPermission { NotAsked, Granted, Refused };

/// Why a reminder did not appear, as far as can be known.
enum class MissCause {
    Unknown,
    Permission,   ///< notifications are off for the app
    Exact,        ///< wanted to the minute, and that is not allowed
    BatterySaver, ///< the system holds the app back
    DeviceOff,    ///< off or asleep at that time
    AppClosed,    ///< nothing shows reminders while the app is closed
    ClockChanged, ///< the clock or the zone went past it
    Opened,       ///< Frond was opened just before it would have come; nothing went wrong
};
std::string_view toText(MissCause cause); ///< "unknown", "permission", "exact", …
std::optional<MissCause> parseMissCause(std::string_view text);

/// What the system lets reminders do now.
struct ReminderHealth {
    ReminderPermission permission = ReminderPermission::Granted;
    bool whenClosed = true;           ///< they appear while the app is closed
    std::optional<bool> exactAllowed; ///< unset where there is no such thing
    bool heldBack = false;            ///< the system saves battery on this app
    std::optional<std::chrono::sys_seconds> deviceStarted;
    friend bool operator==(const ReminderHealth&, const ReminderHealth&) = default;
};

/// What happened to a reminder, possibly while the app was closed.
struct ReminderEvent {
    enum class Kind {
        Shown,
        Failed,   ///< the system would not show it
        Later,    ///< "Later" was chosen; it comes again at `until`
        NotToday, ///< "Not today" was chosen
        Started,  ///< "Start" was chosen
    };
    std::chrono::sys_seconds at; ///< when it happened
    Kind kind = Kind::Shown;
    FloatingTime due;
    std::optional<FloatingTime> until;
    friend bool operator==(const ReminderEvent&, const ReminderEvent&) = default;
};

/// What was written down while reminders were shown, by whoever showed them. It is only ever added
/// to, so that nothing is lost when the app is closed in between.
class ReminderEvents {
public:
    virtual ~ReminderEvents() = default;
    struct Batch {
        std::vector<ReminderEvent> events;
        std::uint64_t mark = 0; ///< where the next batch begins
    };
    /// Those after `mark`; from the beginning when there is no such place any more.
    [[nodiscard]] virtual Batch since(std::uint64_t mark) const = 0;
    virtual void append(const ReminderEvent& event) = 0;
};

/// The minutes meant for a session that runs are over then.
struct SessionAlarm {
    std::string line; ///< what is shown; nothing is while it is empty
    std::chrono::seconds after;
    bool vibrates = false; ///< the device moves, where it can
    // With neither the program gives its cue itself, if the system lets it run by then.
    friend bool operator==(const SessionAlarm&, const SessionAlarm&) = default;
};

/// One for each platform, in app/platform.
class ReminderScheduler {
public:
    virtual ~ReminderScheduler() = default;
    /// From now on exactly these and nothing else; the same plan again changes nothing. Throws
    /// StorageError when the system was not told.
    virtual void replaceAll(const ReminderPlan& plan) = 0;
    /// None from now on; what is showing goes too.
    virtual void cancelAll() = 0;
    [[nodiscard]] virtual ReminderHealth health() const = 0;
    /// Called when a person asked for reminders, never by itself.
    virtual void requestPermission(std::function<void(ReminderPermission)> answered) = 0;
    /// The system's page on which `cause` can be changed. False where there is none.
    virtual bool openSettings(MissCause cause) = 0;
    /// Takes away what is showing: it was answered by what the person did.
    virtual void clearShown() = 0;
    /// Shows `line` once, `after` from now, by the same way as all others. It is no part of the
    /// plan; `due` of its event is `tryDue`.
    virtual void tryOne(const std::string& line, std::chrono::seconds after) = 0;
    /// Lets the person know once, also while the program is asleep or the screen is locked; in
    /// place of an alarm handed over before. It is no reminder: no event is written. A system that
    /// lets programs run on leaves that to the program, and ends the device's own sleep for it
    /// where it can.
    virtual void handAlarm(const SessionAlarm& alarm) = 0;
    /// No alarm from now on; one that is showing goes.
    virtual void takeBackAlarm() = 0;
};

/// `events` without what a plan that was `made` then has taken in: what was put off, and "not
/// today".
std::vector<ReminderEvent> notTakenIn(std::span<const ReminderEvent> events,
                                      std::chrono::sys_seconds made);

/// Those of `handed` that are to appear at `now`, ascending: not shown or given up yet, not on a
/// day of which the person said "not today", and at most latestAfter too late. What was put off to
/// `until` is among them.
std::vector<FloatingTime> dueNow(std::span<const FloatingTime> handed,
                                 std::span<const ReminderEvent> events, const ZoneOffsets& zone,
                                 std::chrono::sys_seconds now);

/// When the next of them will be due; null when none is to come.
std::optional<std::chrono::sys_seconds> nextDue(std::span<const FloatingTime> handed,
                                                std::span<const ReminderEvent> events,
                                                const ZoneOffsets& zone,
                                                std::chrono::sys_seconds now);

/// Names the one that was only tried: a day no reminder is planned for.
inline constexpr FloatingTime tryDue{Day{Days{0}}, std::chrono::minutes{0}};

} // namespace frond
