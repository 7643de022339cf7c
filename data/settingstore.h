// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace frond::data {

class Database;

/// The app's choices, as rows of setting.
class SettingStore : public SettingsRepository {
public:
    explicit SettingStore(Database& database) : m_database(database) {}

    [[nodiscard]] std::optional<std::string> setting(std::string_view name) const override;
    void saveSetting(std::string_view name, std::string_view value) override;

private:
    Database& m_database;
};

} // namespace frond::data
