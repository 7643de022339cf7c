// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"

#include <functional>

namespace frond::data {

/// Where the count of tries lies.
struct TryCount {
    std::function<Throttle()> read;
    /// Is on disk when it returns.
    std::function<void(const Throttle&)> write;
};

/// One try: counted before `check` looks at the words, so that a kill in between has used it up,
/// and forgotten when they were right. Gives what `check` gave. Throws StorageError Locked, with
/// NextTryInSeconds or NextTryInMinutes, while it has to wait, and what `write` throws: what cannot
/// be counted is not tried.
bool attempt(const TryCount& count, const ClockReading& now, const std::function<bool()>& check);

} // namespace frond::data
