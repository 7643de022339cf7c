// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders without a window: what is to come is handed over, and others show it.
#pragma once

#include "app/cli/runtime.h"
#include "core/reminder/reminderkeeper.h"
#include "data/reminder/handoverscheduler.h"
#include "data/reminder/reminderlog.h"

namespace frond::cli {

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
    data::HandOverScheduler m_scheduler;
    ReminderKeeper m_keeper;
};

} // namespace frond::cli
