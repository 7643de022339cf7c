// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>

namespace frond {

namespace {

/// Length of the UTF-8 sequence at `pos`, 0 when it is not one (overlong, surrogate, cut off).
std::size_t sequenceLength(std::string_view text, std::size_t pos) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(pos);
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;

    std::size_t length = 0;
    unsigned lowest = 0x80; // allowed range of the second byte
    unsigned highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        lowest = lead == 0xE0 ? 0xA0 : lowest;
        highest = lead == 0xED ? 0x9F : highest;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        lowest = lead == 0xF0 ? 0x90 : lowest;
        highest = lead == 0xF4 ? 0x8F : highest;
    }
    if (length == 0 || pos + length > text.size())
        return 0;
    if (byte(pos + 1) < lowest || byte(pos + 1) > highest)
        return 0;
    for (std::size_t i = pos + 2; i < pos + length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    }
    return length;
}

} // namespace

std::size_t codePoints(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t pos = 0; pos < text.size(); ++count) {
        const std::size_t length = sequenceLength(text, pos);
        if (length == 0)
            return std::string_view::npos;
        pos += length;
    }
    return count;
}

bool isAcceptableText(std::string_view text) {
    return text.size() <= maxFieldBytes && codePoints(text) != std::string_view::npos;
}

bool isLineControl(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1)
        return byte(0) < 0x20 || byte(0) == 0x7F;
    if (character.size() == 2)
        return byte(0) == 0xC2 && byte(1) < 0xA0;
    if (character.size() != 3 || byte(0) != 0xE2)
        return false;
    return (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) ||
           (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
}

bool isOneLine(std::string_view text) {
    if (!isAcceptableText(text))
        return false;
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t length = sequenceLength(text, pos);
        if (isLineControl(text.substr(pos, length)))
            return false;
        pos += length;
    }
    return true;
}

bool isOneLine(std::string_view text, TextOrigin origin) {
    return origin == TextOrigin::Given ? isOneLine(text) : isAcceptableText(text);
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(space) - first + 1));
}

std::string withSingleBlanks(std::string_view text) {
    std::string single;
    for (const char c : trimmed(text)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            single += c;
        else if (single.back() != ' ')
            single += ' ';
    }
    return single;
}

std::string folded(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

} // namespace frond
