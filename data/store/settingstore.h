// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settingsrepository.h"
#include "core/transfer/replica.h"
#include "data/store/replicatable.h"

#include <functional>

namespace frond::data {

/// Choices with this beginning are about this device (where its copies go) and stay on it.
inline constexpr std::string_view settingsOfThisDevice = "here.";
/// The reminders that are wanted stand in a setting.
inline constexpr std::string_view remindersSetting = "reminders";

/// The app's choices, as rows of setting.
class SettingStore : public SettingsRepository {
public:
    SettingStore(Database& database, Ledger& ledger) : m_database(database), m_ledger(ledger) {}

    [[nodiscard]] std::optional<std::string> setting(std::string_view name) const override;
    void saveSetting(std::string_view name, std::string_view value) override;

    /// Those that travel, by name.
    void forEach(const std::function<void(const StampedSetting&)>& use) const;
    /// One of this device is never taken from another.
    Merged merge(const StampedSetting& theirs);

private:
    void write(const StampedSetting& setting);

    Database& m_database;
    Ledger& m_ledger;
};

} // namespace frond::data
