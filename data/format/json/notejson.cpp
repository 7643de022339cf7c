// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/notejson.h"

#include "data/format/json/fieldsjson.h"
#include "data/store/kinds/goalkind.h"
#include "data/store/kinds/milestonekind.h"
#include "data/store/kinds/scorekind.h"
#include "data/store/kinds/symptomkind.h"
#include "data/store/kinds/trialkind.h"

namespace frond::data {

using nlohmann::ordered_json;

namespace {

template <class Row>
ordered_json withId(const Row& row) {
    ordered_json value;
    value["id"] = row.id.toText();
    writeFields(value, row, Unset::Null);
    return value;
}

} // namespace

ordered_json toJson(const Symptom& symptom) {
    return withId(symptom);
}

ordered_json toJson(const Trial& trial) {
    return withId(trial);
}

ordered_json toJson(const Milestone& milestone) {
    return withId(milestone);
}

ordered_json toJson(const Score& score) {
    return withId(score);
}

ordered_json toJson(const RatedGoal& goal) {
    ordered_json value = withId(goal.goal);
    auto ratings = ordered_json::array();
    for (const GoalRating& rating : goal.ratings)
        ratings.push_back({{"at", toText(rating.at)}, {"rating", rating.rating.value()}});
    value["ratings"] = std::move(ratings);
    return value;
}

} // namespace frond::data
