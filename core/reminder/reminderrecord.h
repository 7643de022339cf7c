// SPDX-License-Identifier: GPL-3.0-or-later
// What became of each reminder: planned, shown, or not, and why not.
#pragma once

#include "core/reminder/reminderport.h"

#include <optional>
#include <span>
#include <vector>

namespace frond {

struct ReminderRecord {
    FloatingTime due;
    std::chrono::sys_seconds at; ///< its moment in the zone it was planned in
    bool putOff = false;         ///< comes again because the person chose "Later"
    std::optional<std::chrono::sys_seconds> shown;
    std::optional<MissCause> cause; ///< why it did not appear; unset while it is to come
    bool told = false;              ///< the person has put the line about it aside
    friend bool operator==(const ReminderRecord&, const ReminderRecord&) = default;
};
/// Ascending by `due`, which is different in each.
using ReminderRecords = std::vector<ReminderRecord>;

/// Neither shown nor given up.
bool isToCome(const ReminderRecord& record);

/// What happened, taken in. The same events again change nothing.
ReminderRecords withEvents(ReminderRecords records, std::span<const ReminderEvent> events,
                           const ZoneOffsets& zone);

/// Those whose time has passed at `now` get the cause that `health` lets one know. `exact` is
/// whether they were wanted to the minute.
ReminderRecords withCauses(ReminderRecords records, const ReminderHealth& health, bool exact,
                           const ZoneOffsets& zone, std::chrono::sys_seconds now);

/// `due` without what was shown already (a traveller's clock shows a time twice), and with what was
/// put off and is yet to come on a day that `days` leaves open.
std::vector<DueReminder> stillDue(std::span<const DueReminder> due, const ReminderRecords& records,
                                  const ReminderDays& days, const ZoneOffsets& zone,
                                  std::chrono::sys_seconds now);

/// What is to come after `now` becomes `due`; what was before `oldest` goes.
ReminderRecords replanned(const ReminderRecords& records, std::span<const DueReminder> due,
                          std::chrono::sys_seconds now, Day oldest);

/// Reminders that did not appear and of which the person was not told yet.
struct Misses {
    int count = 0;
    Day since;       ///< the day of the first
    MissCause cause; ///< of the last
    friend bool operator==(const Misses&, const Misses&) = default;
};
std::optional<Misses> missesIn(const ReminderRecords& records);
/// The same without anything to tell.
ReminderRecords told(ReminderRecords records);

/// What the person wants, and what became of it. Both lie in the encrypted file.
class ReminderRepository {
public:
    virtual ~ReminderRepository() = default;
    [[nodiscard]] virtual Reminders reminders() const = 0;
    virtual void save(const Reminders& reminders) = 0;
    [[nodiscard]] virtual ReminderRecords records() const = 0;
    /// Makes the stored records equal to `records`; keeps `mark` with them, in one transaction.
    virtual void save(const ReminderRecords& records, std::uint64_t mark) = 0;
    /// How far the events are in the records; unset in a file that has seen none on this device.
    [[nodiscard]] virtual std::optional<std::uint64_t> mark() const = 0;
};

} // namespace frond
