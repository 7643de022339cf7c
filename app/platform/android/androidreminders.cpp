// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidreminders.h"

#include "data/reminder/handover.h"

#include <utility>

namespace frond {

AndroidReminders::AndroidReminders(std::filesystem::path database, const Clock& clock,
                                   AndroidBridge& bridge)
    : m_database(std::move(database)), m_clock(clock), m_bridge(bridge) {}

void AndroidReminders::replaceAll(const ReminderPlan& plan) {
    data::writeHandOver(m_database, plan);
    m_bridge.rearm(); // also where the file says the same: the alarms may be gone
}

void AndroidReminders::cancelAll() {
    data::clearHandOver(m_database);
    m_bridge.cancelAll();
}

ReminderPermission AndroidReminders::permission() const {
    switch (m_bridge.permission()) {
    case 0:
        return ReminderPermission::NotAsked;
    case 1:
        return ReminderPermission::Granted;
    default:
        return ReminderPermission::Refused;
    }
}

ReminderHealth AndroidReminders::health() const {
    const auto up =
        std::chrono::floor<std::chrono::seconds>(m_clock.monotonic().time_since_epoch());
    return {.permission = permission(),
            .whenClosed = true,
            .exactAllowed = m_bridge.exactAllowed(),
            .heldBack = m_bridge.heldBack(),
            .deviceStarted = m_clock.now().utc - up};
}

void AndroidReminders::requestPermission(std::function<void(ReminderPermission)> answered) {
    m_answered = std::move(answered);
    m_bridge.requestPermission();
}

void AndroidReminders::resumed() {
    if (const auto answered = std::exchange(m_answered, nullptr))
        answered(permission());
}

bool AndroidReminders::openSettings(MissCause cause) {
    return m_bridge.openSettings(std::string(toText(cause)));
}

void AndroidReminders::clearShown() {
    m_bridge.clearShown();
}

void AndroidReminders::tryOne(const std::string& line, std::chrono::seconds after) {
    m_bridge.tryOne(line, static_cast<int>(after.count()));
}

void AndroidReminders::handAlarm(const SessionAlarm& alarm) {
    if (alarm.line.empty() && !alarm.vibrates) // nothing of it would be seen or felt
        m_bridge.takeBackAlarm();
    else
        m_bridge.handAlarm(alarm.line, static_cast<int>(alarm.after.count()), alarm.vibrates);
}

void AndroidReminders::takeBackAlarm() {
    m_bridge.takeBackAlarm();
}

} // namespace frond
