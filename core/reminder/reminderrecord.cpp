// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminderrecord.h"

#include <algorithm>
#include <map>
#include <utility>

namespace frond {

using std::chrono::minutes;
using std::chrono::sys_seconds;
using Kind = ReminderEvent::Kind;

namespace {

/// The system may let a reminder wait this long. Who opens Frond in between is there already.
constexpr minutes stillComing{15};

using Place = ReminderRecords::iterator;

/// Where the record of `due` is, or belongs.
Place placeOf(ReminderRecords& records, const FloatingTime& due) {
    return std::lower_bound(
        records.begin(), records.end(), due,
        [](const ReminderRecord& record, const FloatingTime& time) { return record.due < time; });
}

ReminderRecord& recordOf(ReminderRecords& records, const FloatingTime& due, sys_seconds at) {
    const Place place = placeOf(records, due);
    if (place != records.end() && place->due == due)
        return *place;
    ReminderRecord record;
    record.due = due;
    record.at = at;
    return *records.insert(place, record);
}

const ReminderRecord* find(const ReminderRecords& records, const FloatingTime& due) {
    const auto found =
        std::find_if(records.begin(), records.end(),
                     [&](const ReminderRecord& record) { return record.due == due; });
    return found == records.end() ? nullptr : &*found;
}

MissCause causeOf(const ReminderRecord& record, const ReminderHealth& health, bool exact,
                  sys_seconds here, sys_seconds now) {
    if (health.permission != ReminderPermission::Granted)
        return MissCause::Permission;
    if (here != record.at)
        return MissCause::ClockChanged;
    if (health.deviceStarted && *health.deviceStarted > here)
        return MissCause::DeviceOff;
    if (now - here <= stillComing)
        return MissCause::Opened;
    if (!health.whenClosed)
        return MissCause::AppClosed;
    if (health.heldBack)
        return MissCause::BatterySaver;
    if (exact && health.exactAllowed == false)
        return MissCause::Exact;
    return MissCause::Unknown;
}

} // namespace

bool isToCome(const ReminderRecord& record) {
    return !record.shown && !record.cause;
}

ReminderRecords withEvents(ReminderRecords records, std::span<const ReminderEvent> events,
                           const ZoneOffsets& zone) {
    for (const ReminderEvent& event : events) {
        if (event.due == tryDue)
            continue;
        const auto planned = momentOf(event.due, zone);
        ReminderRecord& record = recordOf(records, event.due, planned ? planned->utc : event.at);
        if (event.kind == Kind::Failed && isToCome(record))
            record.cause = MissCause::Unknown;
        else if (event.kind != Kind::Failed && !record.shown)
            record = {record.due, record.at, record.putOff, event.at, std::nullopt, false};
        if (!event.until)
            continue;
        const auto again = momentOf(*event.until, zone);
        recordOf(records, *event.until, again ? again->utc : event.at + laterBy).putOff = true;
    }
    return records;
}

ReminderRecords withCauses(ReminderRecords records, const ReminderHealth& health, bool exact,
                           const ZoneOffsets& zone, sys_seconds now) {
    for (ReminderRecord& record : records) {
        const auto moment = momentOf(record.due, zone);
        const sys_seconds here = moment ? moment->utc : record.at;
        if (isToCome(record) && here <= now)
            record.cause = causeOf(record, health, exact, here, now);
        else if (record.cause == MissCause::Unknown && !record.told &&
                 health.permission != ReminderPermission::Granted)
            record.cause = MissCause::Permission; // refused while it was to be shown
    }
    return records;
}

std::vector<DueReminder> stillDue(std::span<const DueReminder> due, const ReminderRecords& records,
                                  const ReminderDays& days, const ZoneOffsets& zone,
                                  sys_seconds now) {
    std::map<FloatingTime, Moment> open;
    for (const DueReminder& reminder : due) {
        const ReminderRecord* record = find(records, reminder.due);
        if (!record || !record->shown)
            open.emplace(reminder.due, reminder.at);
    }
    for (const ReminderRecord& record : records) {
        const auto at = momentOf(record.due, zone);
        const ReminderDay day = days(record.due.day);
        if (record.putOff && isToCome(record) && at && at->utc > now && !day.answered &&
            !day.paused)
            open.emplace(record.due, *at);
    }
    std::vector<DueReminder> result;
    result.reserve(open.size());
    for (const auto& [time, at] : open)
        result.push_back({time, at});
    return result;
}

ReminderRecords replanned(const ReminderRecords& records, std::span<const DueReminder> due,
                          sys_seconds now, Day oldest) {
    ReminderRecords result;
    for (const ReminderRecord& record : records) {
        if ((!isToCome(record) || record.at <= now) && record.due.day >= oldest)
            result.push_back(record);
    }
    for (const DueReminder& reminder : due) {
        const ReminderRecord* before = find(records, reminder.due);
        ReminderRecord& record = recordOf(result, reminder.due, reminder.at.utc);
        if (record.shown)
            continue;
        record = {reminder.due, reminder.at.utc, before && before->putOff,
                  std::nullopt, std::nullopt,    false};
    }
    return result;
}

std::optional<Misses> missesIn(const ReminderRecords& records) {
    std::optional<Misses> misses;
    for (const ReminderRecord& record : records) {
        if (!record.cause || record.cause == MissCause::Opened || record.told)
            continue;
        if (!misses)
            misses = Misses{0, record.due.day, *record.cause};
        ++misses->count;
        misses->cause = *record.cause;
    }
    return misses;
}

ReminderRecords told(ReminderRecords records) {
    for (ReminderRecord& record : records)
        record.told = record.told || record.cause;
    return records;
}

} // namespace frond
