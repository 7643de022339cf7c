// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include "core/base/number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace frond {

namespace {

constexpr std::array<std::pair<Felt, std::string_view>, 4> feltNames{{
    {Felt::Easy, "easy"},
    {Felt::Okay, "okay"},
    {Felt::Hard, "hard"},
    {Felt::TooMuch, "too_much"},
}};

bool isDigits(std::string_view text) {
    if (text.empty())
        return false;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
    }
    return true;
}

/// A plain decimal split at its point; the fraction is empty without one.
struct Decimal {
    std::string_view whole;
    std::string_view fraction;
};

std::optional<Decimal> splitDecimal(std::string_view text) {
    const std::size_t point = text.find('.');
    const Decimal decimal{text.substr(0, point),
                          point == std::string_view::npos ? "" : text.substr(point + 1)};
    const bool fractionOk = point == std::string_view::npos || isDigits(decimal.fraction);
    if (!isDigits(decimal.whole) || !fractionOk)
        return std::nullopt;
    return decimal;
}

} // namespace

std::optional<Millimetres> Millimetres::fromNumber(double mm) {
    if (!std::isfinite(mm) || mm < 0.0 || mm > maxTenths / 10.0)
        return std::nullopt;
    const double tenths = mm * 10.0;
    const double rounded = std::round(tenths);
    // 22.1 * 10 is not exactly 221; a real off-step value such as 22.15 misses by half a step.
    if (std::abs(tenths - rounded) > 1e-6)
        return std::nullopt;
    return fromTenths(static_cast<int>(rounded));
}

std::optional<Millimetres> Millimetres::parse(std::string_view text) {
    const auto decimal = splitDecimal(text);
    if (!decimal || decimal->whole.size() > 4 || decimal->fraction.size() > 1)
        return std::nullopt;
    int whole = 0;
    std::from_chars(decimal->whole.data(), decimal->whole.data() + decimal->whole.size(), whole);
    const int tenth = decimal->fraction.empty() ? 0 : decimal->fraction.front() - '0';
    return fromTenths(whole * 10 + tenth);
}

std::string Millimetres::toText() const {
    return std::to_string(m_tenths / 10) + '.' + std::to_string(m_tenths % 10);
}

std::string_view toText(Felt felt) {
    return feltNames[static_cast<std::size_t>(felt)].second;
}

std::optional<Felt> parseFelt(std::string_view text) {
    for (const auto& [felt, name] : feltNames) {
        if (name == text)
            return felt;
    }
    return std::nullopt;
}

std::optional<Seconds> parseMinutes(std::string_view text) {
    constexpr std::size_t longestNumber = 32;
    if (!splitDecimal(text) || text.size() > longestNumber)
        return std::nullopt;
    const auto minutes = parseNumber(text);
    if (!minutes || !(*minutes > 0.0) || *minutes > 1440.0)
        return std::nullopt;
    const Seconds rounded{std::llround(*minutes * 60.0)};
    return rounded > Seconds{0} ? std::optional(rounded) : std::nullopt;
}

} // namespace frond
