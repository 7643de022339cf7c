// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what the system shows equal to what the person wants and to how the day stands.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/settingsrepository.h"
#include "core/kit/kitrepository.h"
#include "core/plan/pauserepository.h"
#include "core/plan/planrepository.h"
#include "core/reminder/reminderrecord.h"
#include "core/session/sessionrepository.h"

#include <functional>
#include <optional>

namespace frond {

/// All of it outlives the keeper.
struct ReminderPorts {
    const Clock& clock;
    ZoneOffsets zone;
    IdSource newId;
    SessionRepository& sessions;
    KitRepository& kits;
    PlanRepository& plans;
    PauseRepository& pauses;
    ReminderRepository& reminders;
    ReminderEvents& events;
    ReminderScheduler& scheduler;
};

// About this device, so they do not travel with a copy. Each is "yes" or "no".
inline constexpr std::string_view remindersOffSetting = "here.reminders.off";
inline constexpr std::string_view remindersExactSetting = "here.reminders.exact";

/// Choices about this device.
struct ReminderChoices {
    bool off = false;   ///< none here, though there are times
    bool exact = false; ///< to the minute, where the system allows it
};

ReminderChoices reminderChoices(const SettingsRepository& settings);

class ReminderKeeper {
public:
    explicit ReminderKeeper(const ReminderPorts& ports) : m_ports(ports) {}

    /// Hands over what is to come, as things stand now, after taking in what was shown and answered
    /// meanwhile; "not today" becomes an entry. To be called at every start and after each change
    /// of entries, plan, rests or reminders. True when it made an entry. Throws StorageError.
    bool rearm(ReminderChoices choices = {});

    /// Before that, at a start and when the page is opened: those whose time has passed unseen are
    /// written down with the cause. Throws StorageError.
    void findMisses(ReminderChoices choices = {});

    /// What will come, at most `count`, `within` so many days.
    [[nodiscard]] std::vector<DueReminder> next(std::size_t count, Days within) const;

    [[nodiscard]] std::optional<Misses> misses() const;
    /// The person was told of all.
    void putAside();

private:
    [[nodiscard]] ReminderDays days(DayRange range) const;
    bool takeEvents();

    ReminderPorts m_ports;
};

} // namespace frond
