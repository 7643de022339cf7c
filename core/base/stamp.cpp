// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stamp.h"

#include <algorithm>

namespace frond {

namespace {
constexpr unsigned counterBits = 16;
} // namespace

Stamp nextStamp(Stamp last, std::chrono::sys_time<std::chrono::milliseconds> now) {
    const auto millis = std::max<std::int64_t>(0, now.time_since_epoch().count());
    const Stamp byClock{static_cast<std::uint64_t>(millis) << counterBits};
    // A full counter carries into the milliseconds, which keeps the order.
    return std::max(byClock, Stamp{last.value + 1});
}

std::chrono::sys_time<std::chrono::milliseconds> timeOf(Stamp stamp) {
    return std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(static_cast<std::int64_t>(stamp.value >> counterBits)));
}

std::chrono::sys_seconds wholeSeconds(Stamp stamp) {
    return std::chrono::floor<std::chrono::seconds>(timeOf(stamp));
}

Stamp firstStampOf(std::chrono::sys_seconds time) {
    return nextStamp(Stamp{}, time);
}

} // namespace frond
