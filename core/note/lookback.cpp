// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/lookback.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace frond {

Id lookBackLineId(int line) {
    constexpr std::string_view of = "frond look back";
    Id::Bytes bytes{};
    std::copy(of.begin(), of.end(), bytes.begin());
    bytes.back() = static_cast<std::uint8_t>(line);
    return Id::fromRandom(bytes);
}

const GoalRating* ratingOfNow(const RatedGoal& goal, Day today) {
    if (goal.ratings.empty())
        return nullptr;
    const GoalRating& latest = goal.ratings.back();
    const Day since = goal.goal.kind == GoalKind::Outcome ? monthOf(today).from : today;
    return latest.at.day() >= since ? &latest : nullptr;
}

} // namespace frond
