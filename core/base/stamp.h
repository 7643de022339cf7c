// SPDX-License-Identifier: GPL-3.0-or-later
// Hybrid logical clock: stamps that order changes made on two devices, even when a clock is wrong.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace frond {

/// Milliseconds since 1970 in the upper 48 bits, a counter in the lower 16 (Kulkarni et al. 2014,
/// "Logical Physical Clocks"). Compares as time, never runs backwards on one device.
struct Stamp {
    std::uint64_t value = 0;
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

/// The stamp of a change made at `now`: later than `last` even if the clock was put back.
Stamp nextStamp(Stamp last, std::chrono::sys_time<std::chrono::milliseconds> now);
std::chrono::sys_time<std::chrono::milliseconds> timeOf(Stamp stamp);
std::chrono::sys_seconds wholeSeconds(Stamp stamp);
/// The first stamp of a time: every earlier stamp is of an earlier time.
Stamp firstStampOf(std::chrono::sys_seconds time);

} // namespace frond
