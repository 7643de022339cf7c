// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tags.h"

#include <algorithm>

namespace frond {

std::vector<std::string> withTagRenamed(const std::vector<std::string>& tags, std::string_view from,
                                        std::string_view to) {
    std::vector<std::string> result;
    for (const std::string& tag : tags) {
        const std::string_view wanted = tag == from ? to : tag;
        const bool joins = tag == from || tag == to;
        const bool there = std::find(result.begin(), result.end(), wanted) != result.end();
        if (!wanted.empty() && !(joins && there))
            result.emplace_back(wanted);
    }
    return result;
}

} // namespace frond
