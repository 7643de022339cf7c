// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"

#include <optional>
#include <string>
#include <string_view>

namespace frond::data {

struct OffsetTime {
    Moment moment; ///< in whole seconds
    /// One text for all ways to write the time, to the nanosecond: the way of Java's
    /// OffsetDateTime.toString(), which Track & Graph uses and ids were made from.
    std::string written;
};

/// A day and a time with its offset, with 'T' or a blank between, with or without seconds, a
/// fraction of any length, "Z", "+01:00", "+0100" or "+01". Null for anything else, a leap second
/// and 24:00 too.
std::optional<OffsetTime> offsetTimeFrom(std::string_view text);

} // namespace frond::data
