// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <cstddef>

namespace frond {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool hasDashBefore(std::size_t byte) {
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

} // namespace

Id Id::fromRandom(Bytes random) {
    random[6] = static_cast<std::uint8_t>((random[6] & 0x0F) | 0x40);
    random[8] = static_cast<std::uint8_t>((random[8] & 0x3F) | 0x80);
    return Id(random);
}

std::optional<Id> Id::parse(std::string_view text) {
    if (text.size() != 36)
        return std::nullopt;
    Bytes bytes{};
    std::size_t pos = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (hasDashBefore(i) && text[pos++] != '-')
            return std::nullopt;
        const int high = hexValue(text[pos++]);
        const int low = hexValue(text[pos++]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Id(bytes);
}

std::string Id::toText() const {
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        if (hasDashBefore(i))
            text += '-';
        text += hexDigits[m_bytes[i] >> 4];
        text += hexDigits[m_bytes[i] & 0x0F];
    }
    return text;
}

} // namespace frond
