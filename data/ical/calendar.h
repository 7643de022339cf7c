// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's days as an iCalendar file (RFC 5545). Anyone who looks over a shoulder reads it, so
// its words name nothing.
#pragma once

#include "core/schedule.h"

#include <span>
#include <string>

namespace frond::data {

/// An all-day event for each day with something planned. `stamp` is when the file is made, which
/// RFC 5545 asks for. The same day has the same UID each time, so that reading a newer file
/// replaces it.
std::string toCalendar(std::span<const ScheduledDay> days, const Moment& stamp);

} // namespace frond::data
