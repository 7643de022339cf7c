// SPDX-License-Identifier: GPL-3.0-or-later
// Entries with their steps, and the steps of the session that runs.
#pragma once

#include "core/session/session.h"
#include "core/session/sessiontimer.h"
#include "data/store/kinds/kind.h"
#include "data/store/kinds/list.h"

#include <array>

namespace frond::data {

/// A kit item as it was used, or none: three columns, three keys beside those of the step.
struct ItemUseCodec {
    using Use = std::optional<ItemUse>;
    static void bind(Statement& statement, const Use& use);
    static Use read(Statement& statement);
    static void write(nlohmann::ordered_json& object, std::string_view key, const Use& use,
                      Unset unset);
    static void take(const ObjectReader& reader, std::string_view key, Use& use);
    static void addKeys(std::vector<std::string_view>& keys, std::string_view key);
};

template <>
struct Fields<Step> {
    static constexpr auto members = std::make_tuple(
        fieldAs<ItemUseCodec>("", "item", &Step::use), inList("seconds", &Step::duration),
        inList("depth_mm", &Step::depth), inList("pain", &Step::pain), inList("felt", &Step::felt));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Step>);

template <>
struct Fields<TimedStep> {
    static constexpr auto members = std::make_tuple(
        fieldAs<ItemUseCodec>("item, label, diameter", "", &TimedStep::use),
        field("milliseconds", "", &TimedStep::elapsed), field("felt", "", &TimedStep::felt));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<TimedStep>);

template <>
struct Fields<Ratings> {
    static constexpr auto members =
        std::make_tuple(field("felt", "felt", &Ratings::felt),
                        field("pain_before", "pain_before", &Ratings::painBefore),
                        field("pain_during", "pain_during", &Ratings::painDuring),
                        field("pain_after", "pain_after", &Ratings::painAfter),
                        field("ease_before", "ease_before", &Ratings::easeBefore),
                        field("ease_after", "ease_after", &Ratings::easeAfter));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Ratings>);

template <>
struct Fields<Context> {
    static constexpr auto members =
        std::make_tuple(field("position", "position", &Context::position),
                        field("lubricant", "lubricant", &Context::lubricant),
                        field("warm_up", "warm_up", &Context::warmUp),
                        field("numbing_gel", "numbing_gel", &Context::numbingGel),
                        field("helped", "helped", &Context::helped),
                        field("bleeding", "bleeding", &Context::bleeding),
                        field("on_period", "on_period", &Context::onPeriod),
                        field("stop_reason", "stop_reason", &Context::stopReason),
                        list("tags", "tags", &Context::tags));
    static constexpr std::size_t others = 0;
};
static_assert(isDescribed<Context>);

template <>
struct Fields<Session> {
    static constexpr auto members = std::make_tuple(
        field("day", "day", &Session::day), field("at_utc, at_offset", "at", &Session::at),
        field("outcome", "outcome", &Session::outcome), list("steps", "steps", &Session::steps),
        nested(&Session::ratings), //
        nested(&Session::context), //
        field("note", "note", &Session::note));
    static constexpr std::size_t others = 1; // id
};
static_assert(isDescribed<Session>);

/// It is kept by SessionStore, which knows notes of several devices and replaced versions.
template <>
struct RowKind<Session> {
    static constexpr std::string_view table = "session";
    static constexpr std::string_view section = "sessions";
    static constexpr Topic topic = Topic::Entries;
    static constexpr std::array<OtherPart, 3> otherParts{
        {{"session_seen", "session", "session, device"},
         {"session_note", "session", "session, stamp, device"},
         {"session_version", "session", "session, stamp, device"}}};
};

} // namespace frond::data
