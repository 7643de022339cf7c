// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// A tag, and how many entries have it.
struct TagCount {
    std::string tag;
    std::size_t count = 0;
    friend bool operator==(const TagCount&, const TagCount&) = default;
};

/// `tags` with `to` in the place of `from`; where both are there, one of them in the earlier place.
/// Tags are compared as they are written. An empty `to` takes `from` out.
std::vector<std::string> withTagRenamed(const std::vector<std::string>& tags, std::string_view from,
                                        std::string_view to);

} // namespace frond
