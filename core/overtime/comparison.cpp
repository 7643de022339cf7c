// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/comparison.h"

#include <utility>

namespace frond {

std::vector<ThenAndNow> thenAndNow(const Sums& sums) {
    std::vector<ThenAndNow> rows;
    for (const auto& [diameter, row] : sums.diameters) {
        const auto all = static_cast<std::size_t>(row.pain.total());
        if (all == 0)
            continue;
        if (all >= 2 * comparedEntries) {
            rows.push_back({diameter, row.first, row.latest});
            continue;
        }
        // The first and the latest overlap; what they have together are all there are.
        std::vector<PainOn> values = row.first;
        const std::size_t more = all - values.size();
        values.insert(values.end(), row.latest.end() - static_cast<std::ptrdiff_t>(more),
                      row.latest.end());
        rows.push_back({diameter, std::move(values), {}});
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
