// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "core/base/clock.h"
#include "core/reminder/reminderport.h"

#include <filesystem>

namespace frond {

/// Reminders on Android: the plan is handed over in a file, and our own receiver, which needs no
/// Qt, arms the system's alarms from it.
class AndroidReminders : public ReminderScheduler {
public:
    AndroidReminders(std::filesystem::path database, const Clock& clock, AndroidBridge& bridge);

    void replaceAll(const ReminderPlan& plan) override;
    void cancelAll() override;
    [[nodiscard]] ReminderHealth health() const override;
    /// Answered by resumed(): Android tells nobody else.
    void requestPermission(std::function<void(ReminderPermission)> answered) override;
    bool openSettings(MissCause cause) override;
    void clearShown() override;
    void tryOne(const std::string& line, std::chrono::seconds after) override;
    void handAlarm(const SessionAlarm& alarm) override;
    void takeBackAlarm() override;

    /// The app is in front again.
    void resumed();

private:
    [[nodiscard]] ReminderPermission permission() const;

    std::filesystem::path m_database;
    const Clock& m_clock;
    AndroidBridge& m_bridge;
    std::function<void(ReminderPermission)> m_answered;
};

} // namespace frond
