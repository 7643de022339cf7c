// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace frond {

/// What was noted last beside sessions, newest first, each value once.
struct RecentWords {
    static constexpr std::size_t most = 6; ///< of each field

    std::vector<std::string> positions;
    std::vector<std::string> warmUps;
    std::vector<std::string> lubricants;
    std::vector<std::string> tags;
};

RecentWords recentWords(std::span<const Session> newestFirst);

} // namespace frond
