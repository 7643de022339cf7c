// SPDX-License-Identifier: GPL-3.0-or-later
// What a day was like, for a person who switched that on.
#pragma once

#include "core/base/collection.h"
#include "core/base/day.h"
#include "core/base/problem.h"
#include "core/base/units.h"

#include <optional>
#include <string>

namespace frond {

/// At most one row a day: its id is made of the day, so that two devices write the same one.
struct DayContext {
    static constexpr Topic topic = Topic::Notes;
    static constexpr bool keepsRemoved = false;

    Id id;
    Day day;
    std::optional<int> cycleDay; ///< counted by the person, 1–120
    std::optional<bool> flare;
    std::optional<Rating> sleep;  ///< 0 none at all, 10 slept well
    std::optional<Rating> stress; ///< 0 none, 10 worst I can imagine
    std::optional<std::string> medicine;
    friend bool operator==(const DayContext&, const DayContext&) = default;
};

inline constexpr int maxCycleDay = 120;

Id dayContextId(Day day);
/// Whether it says anything.
bool isEmpty(const DayContext& context);

/// Fields "id", "day", "cycle_day", "medicine". Empty when it can be stored.
Problems validate(const DayContext& context);

/// By day.
bool comesBefore(const DayContext& a, const DayContext& b);

using DayContextRepository = Collection<DayContext>;

} // namespace frond
