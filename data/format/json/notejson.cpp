// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/notejson.h"

#include "data/store/kinds/goalkind.h"

namespace frond::data {

using nlohmann::ordered_json;

ordered_json listedJson(const RatedGoal& goal) {
    ordered_json value = listedJson(goal.goal);
    auto ratings = ordered_json::array();
    for (const GoalRating& rating : goal.ratings)
        ratings.push_back({{"at", toText(rating.at)}, {"rating", rating.rating.value()}});
    value["ratings"] = std::move(ratings);
    return value;
}

} // namespace frond::data
