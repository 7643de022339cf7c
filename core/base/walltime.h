// SPDX-License-Identifier: GPL-3.0-or-later
// Times as a clock on the wall shows them, and the instants they come to in a zone.
#pragma once

#include "core/base/day.h"

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// A minute of a day without a zone: it floats with the traveller.
struct WallTime {
    Day day;
    std::chrono::minutes time{0}; ///< 0–1439
    friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// Reads "2026-03-29T20:30" exactly; null for anything else.
std::optional<WallTime> parseWallTime(std::string_view text);
std::string toText(const WallTime& time);

/// Reads "20:30" exactly; null for anything else.
std::optional<std::chrono::minutes> parseTimeOfDay(std::string_view text);
std::string timeOfDayText(std::chrono::minutes time);

/// A zone: its offset from UTC at an instant.
using ZoneOffsets = std::function<std::chrono::minutes(std::chrono::sys_seconds)>;

Moment momentAt(std::chrono::sys_seconds utc, const ZoneOffsets& zone);

/// When the clocks of a zone show `time`. In an overlap (clocks put back) the first of the two; in
/// a gap (clocks put forward) the time moved forward by the gap. Null for a day that a zone left
/// out whole, as Samoa did with 30 December 2011.
std::optional<Moment> momentOf(const WallTime& time, const ZoneOffsets& zone);

} // namespace frond
