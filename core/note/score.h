// SPDX-License-Identifier: GPL-3.0-or-later
// What a questionnaire came to, as a name, a number and a day. None of their wordings is shipped,
// for they have owners; so the number is kept as it was given and nothing is made of it: which way
// is better, and where it lies, only the questionnaire says.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace frond {

/// 0 to 10000 in steps of 0.01.
class ScoreNumber {
public:
    static constexpr int most = 10'000;
    static constexpr int perWhole = 100;

    /// Null when out of range.
    static constexpr std::optional<ScoreNumber> fromHundredths(int hundredths) {
        if (hundredths < 0 || hundredths > most * perWhole)
            return std::nullopt;
        return ScoreNumber(hundredths);
    }
    /// Null when out of range, not finite, or not on a step.
    static std::optional<ScoreNumber> fromNumber(double number);
    /// Reads "26", "26.4" or "26.45"; a point, no sign, at most two decimals. Null otherwise.
    static std::optional<ScoreNumber> parse(std::string_view text);

    [[nodiscard]] constexpr int hundredths() const { return m_hundredths; }
    [[nodiscard]] constexpr double number() const {
        return static_cast<double>(m_hundredths) / perWhole;
    }
    /// "26", "26.4", "26.45": no more decimals than it has, with a point.
    [[nodiscard]] std::string toText() const;

    friend constexpr auto operator<=>(ScoreNumber, ScoreNumber) = default;

private:
    constexpr explicit ScoreNumber(int hundredths) : m_hundredths(hundredths) {}
    int m_hundredths;
};

struct Score {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = true;

    Id id;
    Day day;
    std::string name; ///< of the questionnaire, as the person calls it, 1–40 characters
    ScoreNumber value;
    std::optional<std::string> note;
    friend bool operator==(const Score&, const Score&) = default;
};

inline constexpr std::size_t maxScoreName = 40; ///< characters

/// Fields "day", "name", "note". Empty when it can be stored.
Problems validate(const Score& score);

/// By day, then id.
bool comesBefore(const Score& a, const Score& b);

using ScoreRepository = Collection<Score>;

} // namespace frond
