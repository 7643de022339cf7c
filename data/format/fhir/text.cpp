// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/text.h"

#include "core/base/text.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <sodium.h>

namespace frond::data::fhir {

namespace {

/// How many bytes the character takes that begins with `lead`; 1 for what cannot begin one.
std::size_t lengthOf(unsigned char lead) {
    if (lead >= 0xF0)
        return 4;
    if (lead >= 0xE0)
        return 3;
    return lead >= 0xC0 ? 2 : 1;
}

std::uint32_t codePointOf(std::string_view character) {
    const auto lead = static_cast<unsigned char>(character.front());
    if (character.size() == 1)
        return lead;
    std::uint32_t point = lead & (0x7FU >> character.size());
    for (const char next : character.substr(1))
        point = point << 6 | (static_cast<unsigned char>(next) & 0x3FU);
    return point;
}

/// Controls, white space beyond ASCII, and what XML cannot hold.
bool becomesSpace(std::uint32_t point) {
    if (point < 0x20)
        return point != '\t' && point != '\n' && point != '\r';
    return (point >= 0x7F && point <= 0xA0) || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
           point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF ||
           point == 0xFFFE || point == 0xFFFF;
}

} // namespace

std::optional<std::string> fhirText(const std::optional<std::string>& given) {
    if (!given)
        return std::nullopt;
    std::string_view text = *given;
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::string_view character =
            text.substr(0, lengthOf(static_cast<unsigned char>(text.front())));
        if (becomesSpace(codePointOf(character)))
            clean += ' ';
        else
            clean += character;
        text.remove_prefix(character.size());
    }
    clean = trimmed(clean);
    return clean.empty() ? std::nullopt : std::optional(clean);
}

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char character : text) {
        switch (character) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += character;
        }
    }
    return result;
}

std::string fhirTime(Moment moment) {
    constexpr std::chrono::hours furthest{14};
    if (moment.offset > furthest || moment.offset < -furthest)
        moment.offset = std::chrono::minutes{0};
    return toText(moment);
}

std::string derivedId(std::string_view from, std::string_view what) {
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    std::string name = std::to_string(from.size());
    name.append(":").append(from).append(what);
    std::array<std::uint8_t, 16> bytes{};
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<const unsigned char*>(name.data()), name.size(), nullptr,
                       0);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x80U);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 0x0FU];
    }
    return text;
}

} // namespace frond::data::fhir
