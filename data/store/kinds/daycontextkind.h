// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/daycontext.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<DayContext> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &DayContext::day),
        field("cycle_day", "cycle_day", &DayContext::cycleDay),
        field("flare", "flare", &DayContext::flare), field("sleep", "sleep", &DayContext::sleep),
        field("stress", "stress", &DayContext::stress),
        field("medicine", "medicine", &DayContext::medicine));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<DayContext>);

template <>
struct RowKind<DayContext> : LaterKind<DayContext> {
    static constexpr std::string_view table = "day_context";
    static constexpr std::string_view section = "days";
    static DayContext blank(const Id& id) { return {.id = id, .day = {}}; }
};

} // namespace frond::data
