// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/milestone.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<Milestone> {
    static constexpr auto members = std::make_tuple(field("day", "day", &Milestone::day),
                                                    field("text", "text", &Milestone::text));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Milestone>);

template <>
struct RowKind<Milestone> : LaterKind<Milestone> {
    static constexpr std::string_view table = "milestone";
    static constexpr std::string_view section = "milestones";
    static Milestone blank(const Id& id) { return {.id = id, .day = {}, .text = {}}; }
};

} // namespace frond::data
