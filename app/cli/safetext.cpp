// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/safetext.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace frond::cli {

namespace {

/// Bytes of the character that `text` begins with; 0 when it begins with no UTF-8 (or a NUL).
std::size_t firstLength(std::string_view text) {
    constexpr std::size_t longest = 4;
    for (std::size_t length = 1; length <= std::min(longest, text.size()); ++length) {
        if (codePoints(text.substr(0, length)) == 1)
            return length;
    }
    return 0;
}

std::string escaped(std::string_view bytes) {
    std::string result;
    for (const char c : bytes) {
        std::array<char, 5> hex{};
        std::snprintf(hex.data(), hex.size(), "\\x%02X",
                      static_cast<unsigned>(static_cast<unsigned char>(c)));
        result += hex.data();
    }
    return result;
}

} // namespace

std::string shortened(std::string_view text, std::size_t length) {
    std::string result;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == length)
            return result + "…";
        const std::size_t bytes = firstLength(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(bytes, 1));
        if (bytes == 0 || isLineControl(character))
            result += escaped(character);
        else
            result += character;
        text.remove_prefix(character.size());
    }
    return result;
}

std::string printable(std::string_view text) {
    return shortened(text, std::string_view::npos);
}

std::string inQuotes(std::string_view text) {
    constexpr std::size_t longest = 80;
    return '\'' + shortened(text, longest) + '\'';
}

std::string padded(std::string_view text, std::size_t width) {
    std::string result = printable(text);
    const std::size_t length = codePoints(result);
    if (length < width)
        result.append(width - length, ' ');
    return result;
}

std::string firstLine(const std::string& text) {
    return printable(text.substr(0, text.find_first_of("\r\n")));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : " · ") + part;
    return line;
}

} // namespace frond::cli
