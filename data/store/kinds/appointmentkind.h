// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments, and what is to be asked there.
#pragma once

#include "core/visit/appointment.h"
#include "data/store/kinds/kind.h"

namespace frond::data {

template <>
struct Fields<Appointment> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &Appointment::day), field("minute", "minute", &Appointment::time),
        field("kind", "kind", &Appointment::kind), field("about", "about", &Appointment::about),
        field("how_it_went", "how_it_went", &Appointment::howItWent),
        field("what_helped", "what_helped", &Appointment::whatHelped),
        field("change", "change", &Appointment::change));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Appointment>);

template <>
struct RowKind<Appointment> : CollectionKind<Appointment> {
    static constexpr std::string_view table = "appointment";
    static constexpr std::string_view section = "appointments";
    static Appointment blank(const Id& id) { return {.id = id, .day = {}}; }
};

template <>
struct Fields<Question> {
    static constexpr auto members =
        std::make_tuple(field("text", "text", &Question::text),
                        fieldWithDefault("asked", "asked", &Question::asked));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Question>);

template <>
struct RowKind<Question> : CollectionKind<Question> {
    static constexpr std::string_view table = "question";
    static constexpr std::string_view section = "questions";
    static Question blank(const Id& id) { return {.id = id, .text = {}}; }
};

} // namespace frond::data
