// SPDX-License-Identifier: GPL-3.0-or-later
// What a clinic asked to look out for, and when that was shown.
#pragma once

#include "core/note/clinicrule.h"
#include "data/store/kinds/kind.h"
#include "data/store/kinds/list.h"

namespace frond::data {

template <>
struct Words<RuleKind> {
    static constexpr auto parse = parseRuleKind;
    static Message wanted() { return {Code::MustBe, Alternatives{"bleeding", "pain", "symptom"}}; }
};

template <>
struct Fields<ClinicRule> {
    static constexpr auto members = std::make_tuple(
        field("kind", "kind", &ClinicRule::kind), field("times", "times", &ClinicRule::times),
        field("days", "days", &ClinicRule::days),
        field("at_least", "at_least", &ClinicRule::atLeast),
        field("symptom", "symptom", &ClinicRule::symptom), field("text", "text", &ClinicRule::text),
        field("phone", "phone", &ClinicRule::phone));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<ClinicRule>);

template <>
struct RowKind<ClinicRule> : LaterKind<ClinicRule> {
    static constexpr std::string_view table = "clinic_rule";
    static constexpr std::string_view section = "clinic_rules";
    static ClinicRule blank(const Id& id) { return {.id = id, .kind = {}, .text = {}}; }
};

template <>
struct Fields<ClinicNotice> {
    static constexpr auto members = std::make_tuple(
        field("rule", "rule", &ClinicNotice::rule),
        field("at_utc, at_offset", "at", &ClinicNotice::at),
        field("said", "said", &ClinicNotice::said), field("text", "text", &ClinicNotice::text),
        list("entries", "entries", &ClinicNotice::entries));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<ClinicNotice>);

template <>
struct RowKind<ClinicNotice> : LaterKind<ClinicNotice> {
    static constexpr std::string_view table = "clinic_notice";
    static constexpr std::string_view section = "clinic_notices";
    static ClinicNotice blank(const Id& id) {
        return {.id = id, .rule = id, .at = {}, .said = {}, .text = {}};
    }
    static Problems problems(const ClinicNotice& row) { return validate(row); }
};

} // namespace frond::data
