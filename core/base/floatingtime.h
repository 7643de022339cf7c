// SPDX-License-Identifier: GPL-3.0-or-later
// Floating local time, and the instants it comes to in a zone.
#pragma once

#include "core/base/day.h"

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// Floating local time (RFC 5545, 3.3.5): a minute of a day, wherever the person then is.
struct FloatingTime {
    Day day;
    std::chrono::minutes time{0}; ///< 0–1439
    friend auto operator<=>(const FloatingTime&, const FloatingTime&) = default;
};

/// Reads "2026-03-29T20:30" exactly; null for anything else.
std::optional<FloatingTime> parseFloatingTime(std::string_view text);
std::string toText(const FloatingTime& time);

/// Reads "20:30" exactly; null for anything else.
std::optional<std::chrono::minutes> parseTimeOfDay(std::string_view text);
std::string timeOfDayText(std::chrono::minutes time);

/// A zone: its offset from UTC at an instant.
using ZoneOffsets = std::function<std::chrono::minutes(std::chrono::sys_seconds)>;

Moment momentAt(std::chrono::sys_seconds utc, const ZoneOffsets& zone);

/// When the clocks of a zone show `time`. In an overlap (clocks put back) the first of the two; in
/// a gap (clocks put forward) the time moved forward by the gap. Null for a day that a zone left
/// out whole, as Samoa did with 30 December 2011.
std::optional<Moment> momentOf(const FloatingTime& time, const ZoneOffsets& zone);

/// Whether no clock of the zone showed `time`: it lies in a gap.
bool isSkipped(const FloatingTime& time, const ZoneOffsets& zone);
/// What a person wrote down, kept as it is written: in a gap the moment of momentOf, with the
/// offset from before it, so that it still shows `time`.
Moment momentAsWritten(const FloatingTime& time, const ZoneOffsets& zone);

} // namespace frond
