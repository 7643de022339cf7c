// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reminder/reminderport.h"
#include "data/reminder/handover.h"

namespace frond::data {

/// Writes the hand-over and asks the system for nothing: for a program without a window, whose
/// changes others show.
class HandOverScheduler : public ReminderScheduler {
public:
    explicit HandOverScheduler(std::filesystem::path database) : m_database(std::move(database)) {}

    void replaceAll(const ReminderPlan& plan) override { writeHandOver(m_database, plan); }
    void cancelAll() override { clearHandOver(m_database); }
    [[nodiscard]] ReminderHealth health() const override { return {}; }
    void requestPermission(std::function<void(ReminderPermission)> /*answered*/) override {}
    bool openSettings(MissCause /*cause*/) override { return false; }
    void clearShown() override {}
    void tryOne(const std::string& /*line*/, std::chrono::seconds /*after*/) override {}
    void handAlarm(const SessionAlarm& /*alarm*/) override {}
    void takeBackAlarm() override {}

private:
    std::filesystem::path m_database;
};

} // namespace frond::data
