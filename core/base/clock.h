// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"

#include <chrono>
#include <functional>

namespace frond {

/// A point of some monotonic clock; only differences have a meaning.
using MonoTime = std::chrono::steady_clock::time_point;

/// Time for the stamps of changes; it never decides what "today" is.
using WallClock = std::function<std::chrono::sys_time<std::chrono::milliseconds>()>;

/// The only place time comes from. Tests move it by hand.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    [[nodiscard]] virtual MonoTime monotonic() const = 0;
};

} // namespace frond
