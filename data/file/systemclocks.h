// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"

#include <functional>

namespace frond::data {

using Clocks = std::function<ClockReading()>;

/// The machine's own clocks, for the wait between tries and for nothing else: a fixed time
/// (`--now`, the clock of a test) shortens no wait.
ClockReading systemClocks();

} // namespace frond::data
