// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/score.h"

#include "core/base/checks.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

namespace frond {

namespace {

constexpr int perTenth = ScoreNumber::perWhole / 10;

/// Digits alone; null for anything else, and for more than fits.
std::optional<int> wholeOf(std::string_view digits) {
    const bool plain = !digits.empty() && std::all_of(digits.begin(), digits.end(),
                                                      [](char c) { return c >= '0' && c <= '9'; });
    int value = 0;
    const char* const end = digits.data() + digits.size();
    if (!plain || std::from_chars(digits.data(), end, value).ec != std::errc{})
        return std::nullopt;
    return value;
}

} // namespace

std::optional<ScoreNumber> ScoreNumber::fromNumber(double number) {
    if (!std::isfinite(number) || number < 0 || number > most)
        return std::nullopt;
    const ScoreNumber nearest(static_cast<int>(std::lround(number * perWhole)));
    // Written in steps it is the very same double; 26.4500001 is not taken for 26.45.
    return nearest.number() == number ? std::optional(nearest) : std::nullopt;
}

std::optional<ScoreNumber> ScoreNumber::parse(std::string_view text) {
    const std::size_t point = text.find('.');
    const auto whole = wholeOf(text.substr(0, point));
    if (!whole || *whole > most)
        return std::nullopt;
    if (point == std::string_view::npos)
        return fromHundredths(*whole * perWhole);
    const std::string_view decimals = text.substr(point + 1);
    const auto fraction = wholeOf(decimals);
    if (!fraction || decimals.size() > 2)
        return std::nullopt;
    return fromHundredths(*whole * perWhole + *fraction * (decimals.size() == 1 ? perTenth : 1));
}

std::string ScoreNumber::toText() const {
    std::string text = std::to_string(m_hundredths / perWhole);
    const int fraction = m_hundredths % perWhole;
    if (fraction == 0)
        return text;
    text += '.' + std::to_string(fraction / perTenth);
    return fraction % perTenth == 0 ? text : text + std::to_string(fraction % perTenth);
}

Problems validate(const Score& score) {
    Problems problems;
    checkDay(problems, "day", score.day);
    checkName(problems, "name", score.name, maxScoreName, TextOrigin::Given);
    checkText(problems, "note", score.note);
    return problems;
}

bool comesBefore(const Score& a, const Score& b) {
    return std::tie(a.day, a.id) < std::tie(b.day, b.id);
}

} // namespace frond
