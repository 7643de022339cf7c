// SPDX-License-Identifier: GPL-3.0-or-later
// When a quiet line may appear, and what it may say. Nothing here reads a clock or knows a
// platform.
#pragma once

#include "core/base/floatingtime.h"
#include "core/base/problem.h"
#include "core/kit/kit.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/session.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// What a reminder says when the person chose no words of their own.
inline constexpr std::string_view neutralLine = "A quiet moment, if you'd like one.";

/// A time of day on some weekdays.
struct ReminderSlot {
    std::chrono::minutes time{0};                ///< 0–1439
    std::optional<std::array<bool, 7>> weekdays; ///< Monday first; unset: every day
    friend bool operator==(const ReminderSlot&, const ReminderSlot&) = default;
};

/// From `from` up to but not including `to`; `to` may be on the next day. Nothing appears in them.
struct QuietHours {
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};
    [[nodiscard]] bool contains(std::chrono::minutes time) const;
    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

/// What a person wants to be reminded of, and when. Without slots there are no reminders.
struct Reminders {
    std::vector<ReminderSlot> times; ///< at most 24
    bool followPlan = false;         ///< only on days with something planned
    std::optional<QuietHours> quiet;
    bool onlyIfNotDone = true;             ///< not when the day's plan is done
    std::optional<std::string> text;       ///< unset: neutralLine
    std::optional<int> mostPerDay;         ///< 1–24
    std::optional<int> secondAfterMinutes; ///< 15–240: once more when nothing was noted by then
    friend bool operator==(const Reminders&, const Reminders&) = default;
};

inline constexpr std::size_t maxReminderSlots = 24;
inline constexpr std::size_t maxReminderText = 120; ///< code points

/// Fields as in the frond-reminders file: "slots[1].time", "quiet.to", "text".
Problems validate(const Reminders& reminders);

/// True when `text` names a body part, a device, a practice or a condition: others may read what a
/// reminder says. `own` are the person's own words for these.
bool namesPurpose(std::string_view text, std::span<const std::string> own = {});

/// What a day has to do with reminders.
struct ReminderDay {
    bool paused = false;
    bool planned = false; ///< a plan has something on it
    /// What is planned is done, or without a plan something is noted, or the person said "not
    /// today".
    bool answered = false;
    friend bool operator==(const ReminderDay&, const ReminderDay&) = default;
};
using ReminderDays = std::function<ReminderDay(Day)>;

/// Everything reminders depend on that the person entered. `plans` has one history for each part of
/// the kit that is kept apart; `sessions` those of `range`.
struct ReminderFacts {
    Kit kit;
    std::vector<std::pair<std::string, PlanHistory>> plans;
    std::vector<Pause> pauses;
    std::vector<Session> sessions;
};
/// Days outside `range` count as without sessions. Keeps no reference to `facts`.
ReminderDays reminderDays(const ReminderFacts& facts, DayRange range);

/// A reminder to come. `due` names it: the day and time it belongs to, in no zone. Where clocks are
/// put forward, `at` may show a later time than `due`.
struct DueReminder {
    FloatingTime due;
    Moment at;
    friend bool operator==(const DueReminder&, const DueReminder&) = default;
};

/// The times on `day`, ascending, before anyone asks for a zone.
std::vector<FloatingTime> remindersOn(const Reminders& reminders, Day day,
                                      const ReminderDay& facts);

/// At most `count` reminders later than `after`, by their moment, from the days up to `last`.
std::vector<DueReminder> nextReminders(const Reminders& reminders, const ReminderDays& days,
                                       const ZoneOffsets& zone, std::chrono::sys_seconds after,
                                       std::size_t count, Day last);

/// Reminders are handed to the system this far ahead. Who has not opened Frond for so long is left
/// in peace.
inline constexpr Days remindedAhead{28};

/// How late a reminder may still appear, where the system was slow or the device asleep.
inline constexpr std::chrono::minutes latestAfter{60};

/// "Later" means this much later.
inline constexpr std::chrono::minutes laterBy{30};

} // namespace frond
