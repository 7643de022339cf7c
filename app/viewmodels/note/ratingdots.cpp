// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/ratingdots.h"

namespace frond {

QList<RatingDot> ratingDots(const std::vector<std::pair<Day, Rating>>& rated) {
    if (rated.empty() || rated.front().first == rated.back().first)
        return {};
    const Day first = rated.front().first;
    const auto span = static_cast<double>((rated.back().first - first).count());
    QList<RatingDot> dots;
    for (const auto& [day, rating] : rated)
        dots << RatingDot{static_cast<double>((day - first).count()) / span, rating.value()};
    return dots;
}

} // namespace frond
