// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/comparison.h"

#include <numeric>
#include <utility>

namespace frond {

namespace {

/// `kept` of `all` values: two sides, or all of them.
template <class Value>
FirstAndLatest<Value> sides(const FirstAndLatest<Value>& kept, std::size_t all) {
    if (all >= 2 * comparedEntries)
        return kept;
    // The first and the latest overlap; what they have together are all there are.
    FirstAndLatest<Value> one{kept.first, {}};
    const std::size_t more = all - one.first.size();
    one.first.insert(one.first.end(), kept.latest.end() - static_cast<std::ptrdiff_t>(more),
                     kept.latest.end());
    return one;
}

} // namespace

std::vector<ThenAndNow> thenAndNow(const Sums& sums) {
    std::vector<ThenAndNow> rows;
    for (const auto& [diameter, row] : sums.diameters) {
        const auto numbers = static_cast<std::size_t>(row.pain.total());
        const auto words =
            static_cast<std::size_t>(std::accumulate(row.words.begin(), row.words.end(), 0));
        if (numbers + words > 0)
            rows.push_back({diameter, sides(row.pains, numbers), sides(row.felt, words)});
    }
    return rows;
}

std::vector<WithAndWithout> withAndWithout(const Sums& sums) {
    std::vector<WithAndWithout> rows;
    for (const auto& [noted, row] : sums.noted) {
        if (row.pain.isEmpty() || (isYesNo(noted) && noted.value == "false"))
            continue; // no is the other side of yes
        rows.push_back({noted.field, spelled(sums, noted), row.pain,
                        sums.of(RatingOf::PainDuring).without(row.pain)});
    }
    return rows;
}

} // namespace frond
