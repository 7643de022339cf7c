// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders in memory, and a system that shows them only as well as real ones do.
#pragma once

#include "core/reminder/reminderkeeper.h"
#include "tests/support/memoryrepositories.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace frond::test {

class MemoryReminders : public ReminderRepository {
public:
    explicit MemoryReminders(StorageSwitch& storage) : m_storage(storage) {}

    [[nodiscard]] Reminders reminders() const override { return m_reminders; }
    void save(const Reminders& reminders) override {
        m_storage.commit(Topic::Reminders);
        requireStorable(validate(reminders));
        m_reminders = reminders;
    }
    [[nodiscard]] ReminderRecords records() const override { return m_records; }
    void save(const ReminderRecords& records, std::uint64_t mark) override {
        m_storage.commit({});
        m_records = records;
        m_mark = mark;
    }
    [[nodiscard]] std::optional<std::uint64_t> mark() const override { return m_mark; }

private:
    StorageSwitch& m_storage;
    Reminders m_reminders;
    ReminderRecords m_records;
    std::optional<std::uint64_t> m_mark;
};

class MemoryEvents : public ReminderEvents {
public:
    [[nodiscard]] Batch since(std::uint64_t mark) const override {
        const auto from = mark > all.size() ? 0 : static_cast<std::ptrdiff_t>(mark);
        return {{all.begin() + from, all.end()}, all.size()};
    }
    void append(const ReminderEvent& event) override { all.push_back(event); }

    std::vector<ReminderEvent> all;
};

/// Writes down what it is asked for. `time` goes on as a test says; what is due then is shown,
/// unless `drops` says otherwise.
class SimulatedSystem : public ReminderScheduler {
public:
    explicit SimulatedSystem(MemoryEvents& events) : m_events(events) {}

    void replaceAll(const ReminderPlan& plan) override {
        calls.emplace_back("replaceAll");
        handed = plan;
        armed = plan.due;
    }
    void cancelAll() override {
        calls.emplace_back("cancelAll");
        handed = {};
        armed.clear();
    }
    [[nodiscard]] ReminderHealth health() const override { return state; }
    void requestPermission(std::function<void(ReminderPermission)> answered) override {
        calls.emplace_back("requestPermission");
        state.permission = answer;
        answered(answer);
    }
    bool openSettings(MissCause cause) override {
        calls.push_back("openSettings " + std::string(toText(cause)));
        return true;
    }
    void clearShown() override {
        calls.emplace_back("clearShown");
        showing = 0;
    }
    void tryOne(const std::string& line, std::chrono::seconds after) override {
        calls.push_back("tryOne " + std::to_string(after.count()) + ' ' + line);
    }
    void handAlarm(const SessionAlarm& given) override {
        alarm = std::to_string(given.after.count()) + ' ' + given.line +
                (given.vibrates ? ", vibrating" : "");
    }
    void takeBackAlarm() override { alarm.clear(); }

    /// It is `now`: those armed for before are shown or lost, each by what `drops` says of it.
    void goTo(std::chrono::sys_seconds now) {
        std::vector<DueReminder> left;
        for (const DueReminder& reminder : armed) {
            if (reminder.at.utc > now) {
                left.push_back(reminder);
            } else if (state.permission != ReminderPermission::Granted) {
                m_events.append({reminder.at.utc, ReminderEvent::Kind::Failed, reminder.due, {}});
            } else if (!drops || !drops(reminder)) {
                m_events.append({reminder.at.utc, ReminderEvent::Kind::Shown, reminder.due, {}});
                ++showing;
            }
        }
        armed = left;
    }

    ReminderHealth state;
    ReminderPermission answer = ReminderPermission::Granted;
    std::function<bool(const DueReminder&)> drops;
    ReminderPlan handed;
    std::vector<DueReminder> armed;
    std::vector<std::string> calls;
    std::string alarm; ///< the seconds to it and its line; empty without one
    int showing = 0;

private:
    MemoryEvents& m_events;
};

} // namespace frond::test
