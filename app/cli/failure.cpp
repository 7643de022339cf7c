// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

#include <array>
#include <cstddef>
#include <cstdio>

namespace frond::cli {

std::string inQuotes(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::string result = "'";
    for (const char c : text.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 5> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\x%02X", static_cast<unsigned>(byte));
            result += escaped.data();
        } else {
            result += c;
        }
    }
    return result + (text.size() > longest ? "…'" : "'");
}

void unacceptable(std::string_view where, std::string_view why) {
    throw Failure(Exit::Unacceptable, std::string(where) + ": " + std::string(why));
}

} // namespace frond::cli
