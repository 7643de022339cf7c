// SPDX-License-Identifier: GPL-3.0-or-later
// Setting entries beside each other, without saying why they differ.
#pragma once

#include "core/overtime/sums.h"

#include <optional>
#include <string>
#include <vector>

namespace frond {

/// How many entries stand on each side of "then and now".
inline constexpr std::size_t comparedEntries = keptPains;

/// Pain at one diameter, in the order of the entries.
struct ThenAndNow {
    Millimetres diameter;
    std::vector<PainOn> first;  ///< the first five; all of them when there are fewer than ten
    std::vector<PainOn> latest; ///< the latest five; empty when there are fewer than ten
    friend bool operator==(const ThenAndNow&, const ThenAndNow&) = default;
};
/// Every diameter with a number (see "pain at a size", painAtSizes), ascending.
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
