// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace frond {

/// How long ago this process was started, as the operating system counts; null where it does not
/// say.
std::optional<std::chrono::milliseconds> timeSinceProcessStart();

} // namespace frond
