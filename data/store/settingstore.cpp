// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/settingstore.h"

namespace frond::data {

namespace {

/// What `readStamped` reads, of the rows that `which` names.
std::string selectStamped(std::string_view which) {
    std::string sql =
        "SELECT name, value, changed, id FROM setting JOIN device ON device.key = changed_by ";
    return sql.append(which);
}

StampedSetting readStamped(Statement& row) {
    return {row.text(), row.text(), {row.stamp(), row.id()}};
}

bool staysHere(std::string_view name) {
    return name.starts_with(settingsOfThisDevice);
}

} // namespace

std::optional<std::string> SettingStore::setting(std::string_view name) const {
    Statement row = m_database.prepare("SELECT value FROM setting WHERE name = ?");
    row.bind(name);
    if (!row.next())
        return std::nullopt;
    return row.text();
}

void SettingStore::saveSetting(std::string_view name, std::string_view value) {
    if (setting(name) == value)
        return; // nothing was chosen anew that should win over another device's choice
    requireStorable(validateSetting(name, value));
    Transaction transaction(m_database);
    write({std::string(name), std::string(value), m_ledger.nextVersion()});
    transaction.commit();
}

void SettingStore::forEach(const std::function<void(const StampedSetting&)>& use) const {
    Statement row = m_database.prepare(selectStamped("ORDER BY name"));
    while (row.next()) {
        const StampedSetting setting = readStamped(row);
        if (!staysHere(setting.name))
            use(setting);
    }
}

Merged SettingStore::merge(const StampedSetting& theirs) {
    if (staysHere(theirs.name))
        return Merged::Unchanged;
    std::optional<StampedSetting> here;
    {
        Statement row = m_database.prepare(selectStamped("WHERE name = ?"));
        row.bind(theirs.name);
        if (row.next())
            here = readStamped(row);
    }
    if (here && here->changed >= theirs.changed)
        return Merged::Unchanged;
    m_ledger.observe(theirs.changed.stamp);
    write(theirs);
    if (!here)
        return Merged::Added;
    return here->value == theirs.value ? Merged::Unchanged : Merged::Updated;
}

void SettingStore::write(const StampedSetting& setting) {
    const auto change = [&] {
        m_database
            .prepare("INSERT OR REPLACE INTO setting (name, value, changed, changed_by)"
                     " VALUES (?, ?, ?, ?)")
            .run(setting.name, setting.value, setting.changed.stamp,
                 m_ledger.deviceKey(setting.changed.device));
    };
    m_ledger.counted("setting", change, setting.name);
    if (setting.name == remindersSetting)
        m_ledger.touch(Topic::Reminders);
    else if (!staysHere(setting.name))
        m_ledger.touch(Topic::Settings);
}

} // namespace frond::data
