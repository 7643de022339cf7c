// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/reminder/reminderport.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace frond {

/// Reminders on iOS: single requests of UNUserNotificationCenter at floating local times, at most
/// 48, for the system drops what is over 64 without a word. It starts no code of ours when it shows
/// one, so what was shown is found out at the next start.
class IosReminders : public ReminderScheduler {
public:
    static constexpr std::size_t mostPending = 48;

    IosReminders(std::filesystem::path database, const Clock& clock, ZoneOffsets zone,
                 ReminderEvents& events);
    ~IosReminders() override;

    /// From the program's start on: what is answered while there is none of these waits for the
    /// next.
    static void hearAnswers();

    void replaceAll(const ReminderPlan& plan) override;
    void cancelAll() override;
    /// As last heard from the system; see refresh().
    [[nodiscard]] ReminderHealth health() const override;
    void requestPermission(std::function<void(ReminderPermission)> answered) override;
    bool openSettings(MissCause cause) override;
    void clearShown() override;
    void tryOne(const std::string& line, std::chrono::seconds after) override;
    void handAlarm(const SessionAlarm& alarm) override;
    void takeBackAlarm() override;

    /// At a start and when the app comes to the front, before anything is armed: hears the
    /// permission and writes down what the system has shown meanwhile. `heard` is called on the
    /// main thread.
    void refresh(std::function<void()> heard);

    /// On the main thread: "Start" was chosen, or the line was tapped.
    std::function<void(bool begin)> opened;
    /// On the main thread: one was shown or answered.
    std::function<void()> happened;

    class Centre; ///< hears the system
private:
    std::unique_ptr<Centre> m_centre;
};

} // namespace frond
