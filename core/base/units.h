// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities as types, so that a diameter is never mistaken for a rating or a minute.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// A length in steps of 0.1 mm. Holds 0.0 to 1000.0; which part of that is acceptable (a diameter
/// is 1.0–100.0, a depth 0.0–300.0) is decided where the value is used.
class Millimetres {
public:
    static constexpr int maxTenths = 10'000;

    /// Null when out of range.
    static constexpr std::optional<Millimetres> fromTenths(int tenths) {
        if (tenths < 0 || tenths > maxTenths)
            return std::nullopt;
        return Millimetres(tenths);
    }
    /// Null when out of range, not finite, or not on a 0.1 step.
    static std::optional<Millimetres> fromNumber(double mm);
    /// Reads "22", "22.0" or "22.5"; a point, no sign, at most one decimal. Null otherwise.
    static std::optional<Millimetres> parse(std::string_view text);

    [[nodiscard]] constexpr int tenths() const { return m_tenths; }
    [[nodiscard]] constexpr double number() const { return m_tenths / 10.0; }
    /// "22.0": always one decimal, with a point; the form used in files.
    [[nodiscard]] std::string toText() const;

    friend constexpr auto operator<=>(Millimetres, Millimetres) = default;

private:
    constexpr explicit Millimetres(int tenths) : m_tenths(tenths) {}
    int m_tenths;
};

inline constexpr int minDiameterTenths = 10;
inline constexpr int maxDiameterTenths = 1000;
inline constexpr int maxDepthTenths = 3000;
// The same as lengths, for what is said of a value outside of them.
inline constexpr Millimetres minDiameter = *Millimetres::fromTenths(minDiameterTenths);
inline constexpr Millimetres maxDiameter = *Millimetres::fromTenths(maxDiameterTenths);
inline constexpr Millimetres minDepth = *Millimetres::fromTenths(0);
inline constexpr Millimetres maxDepth = *Millimetres::fromTenths(maxDepthTenths);
inline constexpr Millimetres lengthStep = *Millimetres::fromTenths(1);
inline constexpr Millimetres longestLength = *Millimetres::fromTenths(Millimetres::maxTenths);

/// True for 1.0–100.0 mm.
constexpr bool isDiameter(Millimetres mm) {
    return mm.tenths() >= minDiameterTenths && mm.tenths() <= maxDiameterTenths;
}

/// A whole number from 0 to 10 that a person gave: pain (0 none, 10 worst imaginable) or ease of
/// mind (10 fully at ease). The 11-point numeric rating scale; see docs/architecture.md for what it
/// is not.
class Rating {
public:
    static constexpr std::optional<Rating> from(std::int64_t value) {
        if (value < 0 || value > 10)
            return std::nullopt;
        return Rating(static_cast<int>(value));
    }
    [[nodiscard]] constexpr int value() const { return m_value; }
    friend constexpr auto operator<=>(Rating, Rating) = default;

private:
    constexpr explicit Rating(int value) : m_value(value) {}
    int m_value;
};

/// How a session felt, in a word. Never converted to or from a Rating: words and numbers agree
/// poorly (pmc.ncbi.nlm.nih.gov/articles/PMC2920116).
enum class Felt { Easy, Okay, Hard, TooMuch };

std::string_view toText(Felt felt); ///< "easy", "okay", "hard", "too_much"
std::optional<Felt> parseFelt(std::string_view text);

using Seconds = std::chrono::seconds;

/// Reads a decimal number of minutes such as "5" or "7.5" and rounds it to whole seconds. Null
/// unless it is a plain decimal greater than 0 and at most 1440.
std::optional<Seconds> parseMinutes(std::string_view text);

} // namespace frond
