// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

namespace frond::bench {

/// The most memory this process had in use at any time, in KiB (getrusage(2), Linux).
inline long peakMemory() {
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : -1;
}

} // namespace frond::bench
