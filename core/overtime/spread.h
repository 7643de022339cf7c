// SPDX-License-Identifier: GPL-3.0-or-later
// How a list of values lies: what is drawn of a month instead of each of its values.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace frond {

/// Fewer values than this are listed or drawn one by one; a middle of them would say too much.
inline constexpr std::size_t fewestForMedian = 5;

/// All in the unit of the values, and ascending from `lowest` to `highest`. The typical value is
/// the median. The middle half lies between the quartiles by Tukey's hinges (Exploratory Data
/// Analysis, 1977): the medians of the lower and of the upper half, to both of which the middle of
/// an odd count belongs. So a quartile is a value that was given, or lies midway between two.
struct Spread {
    double lowest = 0;
    double lowerQuartile = 0;
    double typical = 0;
    double upperQuartile = 0;
    double highest = 0;
    std::size_t count = 0;
    friend bool operator==(const Spread&, const Spread&) = default;
};

/// `values` in any order; null when empty.
std::optional<Spread> spreadOf(std::vector<double> values);

/// A value, and how often it was given.
struct ValueCount {
    double value = 0;
    std::size_t times = 0;
    friend bool operator==(const ValueCount&, const ValueCount&) = default;
};
/// The same of values that are counted already, ascending, each once: takes no longer for many.
std::optional<Spread> spreadOfCounts(std::span<const ValueCount> counts);

} // namespace frond
