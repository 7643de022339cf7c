// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/trial.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<Trial> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &Trial::day), field("at_utc, at_offset", "at", &Trial::at),
        field("item", "item", &Trial::item), field("pain", "pain", &Trial::pain),
        field("felt", "felt", &Trial::felt), field("note", "note", &Trial::note));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Trial>);

template <>
struct RowKind<Trial> : LaterKind<Trial> {
    static constexpr std::string_view table = "trial";
    static constexpr std::string_view section = "trials";
    static Trial blank(const Id& id) { return {.id = id, .day = {}, .at = {}, .item = {}}; }
};

} // namespace frond::data
