// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/pause.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<Pause> {
    static constexpr auto members =
        std::make_tuple(field("from_day", "from", &Pause::from), field("to_day", "to", &Pause::to),
                        field("reason", "reason", &Pause::reason));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Pause>);

template <>
struct RowKind<Pause> : PlainKind {
    static constexpr std::string_view table = "pause";
    static constexpr std::string_view section = "pauses";
    static constexpr Topic topic = Topic::Pauses;
    static Pause blank(const Id& /*id*/) { return {}; }
    static Problems problems(const Pause& pause) { return validate(pause); }
};

} // namespace frond::data
