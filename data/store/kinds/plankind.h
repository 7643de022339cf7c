// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions of a plan, with the phases of the plan.
#pragma once

#include "core/plan/plan.h"
#include "data/store/kinds/kind.h"
#include "data/store/kinds/list.h"

#include <string>

namespace frond::data {

/// The kinds of cadences: an object with one of five keys.
struct CadenceCodec {
    static void write(nlohmann::ordered_json& object, std::string_view key, const Cadence& cadence,
                      Unset unset);
    static void take(const ObjectReader& reader, std::string_view key, Cadence& cadence);
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key);
};

template <>
struct Fields<Phase> {
    static constexpr auto members = std::make_tuple(
        inList("weeks", &Phase::weeks), fieldAs<CadenceCodec>("", "cadence", &Phase::cadence),
        inList("minutes", &Phase::minutes), inList("max_diameter_mm", &Phase::maxDiameter));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Phase>);

template <>
struct Fields<ReadinessRule> {
    static constexpr auto members = std::make_tuple(
        fieldWithDefault("readiness_entries", "entries", &ReadinessRule::entries),
        fieldWithDefault("readiness_pain", "pain_at_most", &ReadinessRule::painAtMost));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<ReadinessRule>);

/// Two columns, and an object of its own in JSON that may be absent.
struct ReadinessCodec {
    static void bind(Statement& statement, const ReadinessRule& rule);
    static ReadinessRule read(Statement& statement);
    static void write(nlohmann::ordered_json& object, std::string_view key,
                      const ReadinessRule& rule, Unset unset);
    static void take(const ObjectReader& reader, std::string_view key, ReadinessRule& rule);
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key);
};

template <>
struct Fields<Plan> {
    static constexpr auto members = std::make_tuple(
        field("name", "name", &Plan::name), fieldWithDefault("kind", "kind", &Plan::kind),
        fieldWithDefault("plan_group", "group", &Plan::group),
        field("start_day", "start", &Plan::start), field("source", "source", &Plan::source),
        field("break_words", "break_words", &Plan::breakWords),
        list("phases", "phases", &Plan::phases),
        fieldAs<ReadinessCodec>("readiness_entries, readiness_pain", "readiness",
                                &Plan::readiness));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Plan>);

/// From a day on a plan rules a group, or none does.
struct GroupRevision {
    std::string group;
    PlanRevision revision;
    friend bool operator==(const GroupRevision&, const GroupRevision&) = default;
};

/// A plan, or the end of one: the columns of a plan or none of them, a frond-plan file in JSON.
struct OptionalPlanCodec {
    using Value = std::optional<Plan>;
    static void bind(Statement& statement, const Value& plan);
    static Value read(Statement& statement);
    static void write(nlohmann::ordered_json& object, std::string_view key, const Value& plan,
                      Unset unset);
    static void take(const ObjectReader& reader, std::string_view key, Value& plan);
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key);
};

template <>
struct Fields<PlanRevision> {
    static constexpr auto members = std::make_tuple(
        field("from_day", "from", &PlanRevision::from),
        fieldAs<OptionalPlanCodec>("name, kind, plan_group, start_day, source, break_words,"
                                   " phases, readiness_entries, readiness_pain",
                                   "plan", &PlanRevision::plan));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<PlanRevision>);

template <>
struct Fields<GroupRevision> {
    static constexpr auto members = std::make_tuple(
        field("group_name", "group", &GroupRevision::group), nested(&GroupRevision::revision));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<GroupRevision>);

template <>
struct RowKind<GroupRevision> : PlainKind {
    static constexpr std::string_view table = "plan_revision";
    static constexpr std::string_view section = "plans";
    static constexpr Topic topic = Topic::Plan;
    static GroupRevision blank(const Id& /*id*/) { return {}; }
    static Problems problems(const GroupRevision& row);
};

} // namespace frond::data
