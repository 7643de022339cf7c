// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/devicesleep.h"
#include "app/platform/desktop/notifier.h"
#include "app/platform/desktop/sleepalarm.h"
#include "app/platform/desktop/wakeup.h"
#include "core/base/clock.h"
#include "core/reminder/reminderport.h"
#include "data/reminder/handover.h"
#include "data/reminder/reminderlog.h"

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <vector>

namespace frond {

/// Reminders on a desktop: shown by Frond itself while it is open, and by `frond --remind`, which a
/// timer of the user's systemd starts, while it is closed. Both go by the hand-over and the log. A
/// phone or a tablet that sleeps is woken for them, and for the end of a session's minutes, by
/// those who can (docs/phones.md).
class DesktopReminders : public QObject, public ReminderScheduler {
    Q_OBJECT

public:
    DesktopReminders(const std::filesystem::path& database, const Clock& clock, ZoneOffsets zone);

    void replaceAll(const ReminderPlan& plan) override;
    void cancelAll() override;
    [[nodiscard]] ReminderHealth health() const override;
    void requestPermission(std::function<void(ReminderPermission)> answered) override;
    bool openSettings(MissCause cause) override;
    void clearShown() override;
    void tryOne(const std::string& line, std::chrono::seconds after) override;
    /// The program runs on and says itself that the time has come; here the device is kept from
    /// sleeping past it.
    void handAlarm(const SessionAlarm& alarm) override;
    void takeBackAlarm() override;

    /// Shows what is due and waits for the next; called by its own timer.
    void tick();

signals:
    /// The device slept, and timers counted nothing meanwhile.
    void woke();
    /// One was shown, or answered: the log has more.
    void happened();
    /// "Start", or a tap on the line: Frond is wanted in front; with `begin` a session too.
    void opened(bool begin);

private:
    void onWoke();
    /// True when something that is due is being shown by what systemd has started for it.
    [[nodiscard]] bool isLeftToSystemd() const;
    void installWakeUp();
    void onAnswer(const QString& answer);
    /// Writes it down; where that cannot be, only the program's own log says so.
    void note(const ReminderEvent& event);
    /// Shows one line for all of `due`, and writes down what came of it.
    void show(const std::string& line, const std::vector<FloatingTime>& due);
    [[nodiscard]] std::vector<FloatingTime> dueNow() const;

    std::filesystem::path m_database;
    const Clock& m_clock;
    ZoneOffsets m_zone;
    data::HandOver m_handOver;
    data::ReminderLog m_log;
    Notifier m_notifier;
    WakeUp m_wakeUp;
    DeviceSleep m_sleep;
    SleepAlarm m_wakeForLine;
    SleepAlarm m_wakeForMinutes;
    QTimer m_timer;
    bool m_isOn = false;               ///< a plan was handed over, by this program
    FloatingTime m_shown = tryDue;     ///< the last one that was shown
    std::vector<FloatingTime> m_asked; ///< given to the desktop, in the log or not
};

} // namespace frond
