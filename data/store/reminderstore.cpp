// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/reminderstore.h"

#include "data/format/formaterror.h"
#include "data/format/json/remindersjson.h"

#include <algorithm>
#include <charconv>

namespace frond::data {

namespace {

constexpr std::string_view markName = "here.reminders.mark";

std::chrono::sys_seconds timeOf(std::int64_t seconds) {
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

std::int64_t numberOf(std::chrono::sys_seconds time) {
    return time.time_since_epoch().count();
}

std::optional<std::int64_t> numberOf(const std::optional<std::chrono::sys_seconds>& time) {
    return time ? std::optional(numberOf(*time)) : std::nullopt;
}

std::optional<std::string_view> wordOf(const std::optional<MissCause>& cause) {
    return cause ? std::optional(toText(*cause)) : std::nullopt;
}

/// One read from the columns of selectAll.
ReminderRecord recordIn(Statement& row) {
    ReminderRecord record;
    record.due.day = row.day();
    record.due.time = std::chrono::minutes(row.smallInteger());
    record.at = timeOf(row.integer());
    record.putOff = row.boolean();
    if (const auto shown = row.optional(&Statement::integer))
        record.shown = timeOf(*shown);
    record.cause = row.optionalWord(parseMissCause);
    record.told = row.boolean();
    return record;
}

} // namespace

Reminders ReminderStore::reminders() const {
    const auto stored = m_settings.setting(remindersSetting);
    if (!stored)
        return {};
    try {
        return remindersFromJson(*stored);
    } catch (const FormatError&) {
        return {}; // of a copy made by hand: none is the quiet choice
    }
}

void ReminderStore::save(const Reminders& reminders) {
    requireStorable(validate(reminders));
    m_settings.saveSetting(remindersSetting, toJson(reminders).dump());
}

ReminderRecords ReminderStore::records() const {
    Statement row = m_database.prepare(
        "SELECT day, minute, at, put_off, shown, cause, told FROM reminder ORDER BY day, minute");
    ReminderRecords records;
    while (row.next())
        records.push_back(recordIn(row));
    return records;
}

void ReminderStore::save(const ReminderRecords& records, std::uint64_t mark) {
    Transaction transaction(m_database);
    const ReminderRecords before = this->records();
    const auto byDue = [](const ReminderRecord& a, const ReminderRecord& b) {
        return a.due < b.due;
    };
    for (const ReminderRecord& old : before) {
        if (!std::binary_search(records.begin(), records.end(), old, byDue))
            drop(old);
    }
    for (const ReminderRecord& record : records) {
        const auto old = std::lower_bound(before.begin(), before.end(), record, byDue);
        if (old == before.end() || *old != record)
            put(record);
    }
    if (mark != this->mark())
        m_settings.saveSetting(markName, std::to_string(mark));
    transaction.commit();
}

void ReminderStore::put(const ReminderRecord& record) {
    const auto change = [&] {
        m_database
            .prepare("INSERT OR REPLACE INTO reminder (day, minute, at, put_off, shown, cause,"
                     " told) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(record.due.day, record.due.time.count(), numberOf(record.at), record.putOff,
                 numberOf(record.shown), wordOf(record.cause), record.told);
    };
    m_ledger.counted("reminder", change, record.due.day, record.due.time.count());
}

void ReminderStore::drop(const ReminderRecord& record) {
    const auto change = [&] {
        m_database.prepare("DELETE FROM reminder WHERE day = ? AND minute = ?")
            .run(record.due.day, record.due.time.count());
    };
    m_ledger.counted("reminder", change, record.due.day, record.due.time.count());
}

std::optional<std::uint64_t> ReminderStore::mark() const {
    const auto text = m_settings.setting(markName);
    std::uint64_t mark = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), mark).ec != std::errc())
        return std::nullopt;
    return mark;
}

} // namespace frond::data
