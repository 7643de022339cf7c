// SPDX-License-Identifier: GPL-3.0-or-later
// Setting entries beside each other, without saying why they differ.
#pragma once

#include "core/overtime/sums.h"

#include <optional>
#include <string>
#include <vector>

namespace frond {

/// How many entries stand on each side of "then and now".
inline constexpr std::size_t comparedEntries = keptValues;

/// Numbers for pain at one diameter, and the words that were said of it, in the order of the
/// entries. Of each: `first` the first five, or all of them when there are fewer than ten; `latest`
/// the latest five, and empty when there are fewer than ten.
struct ThenAndNow {
    Millimetres diameter;
    FirstAndLatest<PainOn> pain;
    FirstAndLatest<FeltOn> felt;
    friend bool operator==(const ThenAndNow&, const ThenAndNow&) = default;
};
/// Every diameter with a number or a word (painAtSizes, feltAtSizes), ascending.
std::vector<ThenAndNow> thenAndNow(const Sums& sums);

/// Entries with a number for pain during on one side need at least this many to be worth a median.
inline constexpr int enoughEntries = 5;

/// Entries with and without one thing that was noted. `field` and `value` as in ContextSummary;
/// yes/no fields appear as "true" alone. Only entries with a number for pain during are counted.
struct WithAndWithout {
    std::string field;
    std::string value;
    RatingCounts with;
    RatingCounts without;
    [[nodiscard]] bool isEnough() const {
        return with.total() >= enoughEntries && without.total() >= enoughEntries;
    }
    friend bool operator==(const WithAndWithout&, const WithAndWithout&) = default;
};
/// By field, then value.
std::vector<WithAndWithout> withAndWithout(const Sums& sums);

} // namespace frond
