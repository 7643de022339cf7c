// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/spread.h"

#include <algorithm>
#include <span>

namespace frond {

namespace {

/// `sorted` is not empty.
double middleOf(std::span<const double> sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

} // namespace

std::optional<Spread> spreadOf(std::vector<double> values) {
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::span<const double> sorted(values);
    const std::size_t half = (sorted.size() + 1) / 2;
    return Spread{sorted.front(),   middleOf(sorted.first(half)),
                  middleOf(sorted), middleOf(sorted.last(half)),
                  sorted.back(),    sorted.size()};
}

} // namespace frond
