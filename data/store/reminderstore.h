// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reminder/reminderrecord.h"
#include "data/store/settingstore.h"

namespace frond::data {

/// What a person wants is a choice that travels with a copy; what became of each reminder is rows
/// of reminder and stays on the device.
class ReminderStore : public ReminderRepository {
public:
    ReminderStore(Database& database, Ledger& ledger, SettingStore& settings)
        : m_database(database), m_ledger(ledger), m_settings(settings) {}

    [[nodiscard]] Reminders reminders() const override;
    void save(const Reminders& reminders) override;
    [[nodiscard]] ReminderRecords records() const override;
    void save(const ReminderRecords& records, std::uint64_t mark) override;
    [[nodiscard]] std::optional<std::uint64_t> mark() const override;

private:
    void put(const ReminderRecord& record);
    void drop(const ReminderRecord& record);

    Database& m_database;
    Ledger& m_ledger;
    SettingStore& m_settings;
};

} // namespace frond::data
