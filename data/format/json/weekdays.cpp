// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/weekdays.h"

#include <algorithm>
#include <string>

namespace frond::data {

namespace {

constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

} // namespace

WeekdaySet requireWeekdays(const ObjectReader& object, std::string_view key) {
    WeekdaySet days{};
    for (const nlohmann::json& day : object.requireArray(key)) {
        const std::string name = day.is_string() ? day.get<std::string>() : "";
        const auto it = std::find(names.begin(), names.end(), name);
        if (it == names.end())
            object.refuse(key, {Code::NeedsWeekdays});
        bool& on = days[static_cast<std::size_t>(it - names.begin())];
        if (on)
            object.refuse(key, {Code::WeekdayTwice});
        on = true;
    }
    return days;
}

nlohmann::ordered_json toJson(const WeekdaySet& days) {
    auto value = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (days[i])
            value.push_back(names[i]);
    }
    return value;
}

} // namespace frond::data
