// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/symptom.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<Symptom> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &Symptom::day), field("at_utc, at_offset", "at", &Symptom::at),
        field("kind", "kind", &Symptom::kind), field("severity", "severity", &Symptom::severity),
        field("felt", "felt", &Symptom::felt), field("note", "note", &Symptom::note));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Symptom>);

template <>
struct RowKind<Symptom> : LaterKind<Symptom> {
    static constexpr std::string_view table = "symptom";
    static constexpr std::string_view section = "symptoms";
    static Symptom blank(const Id& id) { return {.id = id, .day = {}, .at = {}, .kind = {}}; }
};

} // namespace frond::data
