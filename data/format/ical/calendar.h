// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's days as an iCalendar file (RFC 5545). Anyone who looks over a shoulder reads it, so
// its words name nothing.
#pragma once

#include "core/base/floatingtime.h"
#include "core/plan/schedule.h"

#include <span>
#include <string>
#include <vector>

namespace frond::data {

/// What a calendar reminds of: `line` at each of `times`, by the clock on the wall wherever the
/// calendar is.
struct CalendarReminders {
    std::string line;
    std::vector<FloatingTime> times;
};

/// An all-day event for each day with something planned, and an event with an alarm for each
/// reminder. `stamp` is when the file is made, which RFC 5545 asks for. The same day or time has
/// the same UID each time, so that reading a newer file replaces it.
std::string toCalendar(std::span<const ScheduledDay> days, const CalendarReminders& reminders,
                       const Moment& stamp);

} // namespace frond::data
