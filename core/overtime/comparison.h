// SPDX-License-Identifier: GPL-3.0-or-later
// Setting entries beside each other, without saying why they differ.
#pragma once

#include "core/session/session.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frond {

/// How many entries stand on each side of "then and now".
inline constexpr std::size_t comparedEntries = 5;

/// Pain at one diameter, in the order of the entries.
struct ThenAndNow {
    Millimetres diameter;
    std::vector<int> first;  ///< the first five; all of them when there are fewer than ten
    std::vector<int> latest; ///< the latest five; empty when there are fewer than ten
    friend bool operator==(const ThenAndNow&, const ThenAndNow&) = default;
};
/// Every diameter with a number (see "pain at a size", painAtSizes), ascending. `sessions` are in
/// listing order.
std::vector<ThenAndNow> thenAndNow(std::span<const Session> sessions);

/// Entries with a number for pain during on one side need at least this many to be worth a median.
inline constexpr int enoughEntries = 5;

/// Entries with and without one thing that was noted. `field` and `value` as in ContextSummary;
/// yes/no fields appear as "true" alone. Only entries with a number for pain during are counted.
struct WithAndWithout {
    std::string field;
    std::string value;
    int with = 0;
    std::optional<double> withMedian;
    int without = 0;
    std::optional<double> withoutMedian;
    [[nodiscard]] bool isEnough() const {
        return with >= enoughEntries && without >= enoughEntries;
    }
    friend bool operator==(const WithAndWithout&, const WithAndWithout&) = default;
};
/// By field, then value; words count as they are written (core/session/spelling.h makes them
/// alike).
std::vector<WithAndWithout> withAndWithout(std::span<const Session> sessions);

} // namespace frond
