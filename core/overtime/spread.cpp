// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/spread.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace frond {

namespace {

/// `sorted` is not empty.
double middleOf(std::span<const double> sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/// The one at `place` of all of them, ascending.
double valueAt(std::span<const ValueCount> counts, std::size_t place) {
    for (const ValueCount& one : counts) {
        if (place < one.times)
            return one.value;
        place -= one.times;
    }
    return counts.back().value;
}

/// The middle of `size` of them, from `first` on.
double middleOf(std::span<const ValueCount> counts, std::size_t first, std::size_t size) {
    const double upper = valueAt(counts, first + size / 2);
    return size % 2 == 1 ? upper : (valueAt(counts, first + size / 2 - 1) + upper) / 2;
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

std::optional<Spread> spreadOfCounts(std::span<const ValueCount> counts) {
    const std::size_t size =
        std::accumulate(counts.begin(), counts.end(), std::size_t{0},
                        [](std::size_t sum, const ValueCount& one) { return sum + one.times; });
    if (size == 0)
        return std::nullopt;
    const std::size_t half = (size + 1) / 2;
    return Spread{valueAt(counts, 0),        middleOf(counts, 0, half),
                  middleOf(counts, 0, size), middleOf(counts, size - half, half),
                  valueAt(counts, size - 1), size};
}

} // namespace frond
