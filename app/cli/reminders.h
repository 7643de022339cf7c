// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders without a window: what is to come is handed over, and others show it.
#pragma once

#include "app/cli/runtime.h"
#include "core/reminderkeeper.h"
#include "data/reminders/handover.h"

namespace frond::cli {

/// Writes the hand-over and asks the system for nothing.
class HandOverOnly : public ReminderScheduler {
public:
    explicit HandOverOnly(std::filesystem::path database) : m_database(std::move(database)) {}

    void replaceAll(const ReminderPlan& plan) override;
    void cancelAll() override;
    [[nodiscard]] ReminderHealth health() const override { return {}; }
    void requestPermission(std::function<void(ReminderPermission)> /*answered*/) override {}
    bool openSettings(MissCause /*cause*/) override { return false; }
    void clearShown() override {}
    void tryOne(const std::string& /*line*/, std::chrono::seconds /*after*/) override {}

private:
    std::filesystem::path m_database;
};

/// A keeper for one command.
class Reminding {
public:
    Reminding(const Runtime& runtime, data::Storage& storage);
    ReminderKeeper& keeper() { return m_keeper; }

private:
    class FixedClock : public Clock {
    public:
        explicit FixedClock(const Moment& now) : m_now(now) {}
        [[nodiscard]] Moment now() const override { return m_now; }
        [[nodiscard]] MonoTime monotonic() const override { return {}; }

    private:
        Moment m_now;
    };

    FixedClock m_clock;
    data::ReminderLog m_events;
    HandOverOnly m_scheduler;
    ReminderKeeper m_keeper;
};

} // namespace frond::cli
