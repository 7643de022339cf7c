// SPDX-License-Identifier: GPL-3.0-or-later
// How long something was, as it is said.
#pragma once

#include <chrono>

namespace frond {

/// The minutes that were full, as a running timer counts them. Whatever names a length names this
/// many: a session of 13 minutes and 50 seconds is one of 13 minutes on every page.
template <class Rep, class Period>
constexpr int wholeMinutes(std::chrono::duration<Rep, Period> length) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(length).count());
}

} // namespace frond
