// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/kinds/plankind.h"

#include "core/base/text.h"
#include "data/format/json/fieldsjson.h"
#include "data/format/json/planjson.h"
#include "data/format/json/weekdays.h"
#include "data/store/fieldsql.h"

#include <algorithm>
#include <array>

namespace frond::data {

namespace {

constexpr std::string_view timesPerDay = "times_per_day";
constexpr std::string_view everyDays = "every_days";
constexpr std::string_view weekdays = "weekdays";
constexpr std::string_view timesPerWeek = "times_per_week";
constexpr std::string_view whenILike = "when_i_like";
constexpr std::array<std::string_view, 5> cadenceKeys{timesPerDay, everyDays, weekdays,
                                                      timesPerWeek, whenILike};

std::string listed(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names)
        list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

// One function a kind in these, so that a new one does not compile before it is written here.

struct CadenceWriter {
    nlohmann::ordered_json operator()(const WhenILike& /*cadence*/) const {
        return {{whenILike, true}};
    }
    nlohmann::ordered_json operator()(const TimesPerDay& cadence) const {
        const auto& [times] = cadence;
        return {{timesPerDay, times}};
    }
    nlohmann::ordered_json operator()(const EveryDays& cadence) const {
        const auto& [days] = cadence;
        return {{everyDays, days}};
    }
    nlohmann::ordered_json operator()(const OnWeekdays& cadence) const {
        const auto& [on, times] = cadence;
        return {{weekdays, toJson(on)}, {"times", times}};
    }
    nlohmann::ordered_json operator()(const TimesPerWeek& cadence) const {
        const auto& [times] = cadence;
        return {{timesPerWeek, times}};
    }
};

} // namespace

void CadenceCodec::write(nlohmann::ordered_json& object, std::string_view key,
                         const Cadence& cadence, Unset /*unset*/) {
    object[std::string(key)] = std::visit(CadenceWriter(), cadence);
}

void CadenceCodec::take(const ObjectReader& reader, std::string_view key, Cadence& cadence) {
    Keys keys(cadenceKeys.begin(), cadenceKeys.end());
    keys.push_back("times");
    const ObjectReader object(reader.require(key), reader.pathOf(key), keys);
    const auto given = std::count_if(cadenceKeys.begin(), cadenceKeys.end(),
                                     [&](std::string_view kind) { return object.has(kind); });
    if (given != 1)
        reader.refuse(key, {Code::ExactlyOneOf, listed(cadenceKeys)});
    if (object.has("times") && !object.has(weekdays))
        object.refuse("times", {Code::BelongsTo, weekdays});
    if (const auto timesOfDay = object.whole(timesPerDay)) {
        cadence = TimesPerDay{*timesOfDay};
    } else if (const auto days = object.whole(everyDays)) {
        cadence = EveryDays{*days};
    } else if (const auto timesOfWeek = object.whole(timesPerWeek)) {
        cadence = TimesPerWeek{*timesOfWeek};
    } else if (object.has(weekdays)) {
        cadence = OnWeekdays{requireWeekdays(object, weekdays), object.whole("times").value_or(1)};
    } else {
        if (object.boolean(whenILike) != true)
            object.refuse(whenILike, {Code::NeedsTrue});
        cadence = WhenILike{};
    }
}

void CadenceCodec::addKeys(std::vector<std::string_view>& keys, std::string_view key) {
    keys.push_back(key);
}

void ReadinessCodec::bind(Statement& statement, const ReadinessRule& rule) {
    bindFields(statement, rule);
}

ReadinessRule ReadinessCodec::read(Statement& statement) {
    ReadinessRule rule;
    readFields(statement, rule);
    return rule;
}

void ReadinessCodec::write(nlohmann::ordered_json& object, std::string_view key,
                           const ReadinessRule& rule, Unset unset) {
    writeFields(object[std::string(key)], rule, unset);
}

void ReadinessCodec::take(const ObjectReader& reader, std::string_view key, ReadinessRule& rule) {
    if (const nlohmann::json* object = reader.find(key)) {
        Keys keys;
        addKeysOf<ReadinessRule>(keys);
        takeFields(ObjectReader(*object, reader.pathOf(key), keys), rule);
    }
}

void ReadinessCodec::addKeys(std::vector<std::string_view>& keys, std::string_view key) {
    keys.push_back(key);
}

void OptionalPlanCodec::bind(Statement& statement, const Value& plan) {
    if (plan) {
        bindFields(statement, *plan);
    } else {
        for (std::size_t i = 0; i < columnCount(columnsOfRow<Plan>()); ++i)
            statement.bind(std::nullopt);
    }
}

OptionalPlanCodec::Value OptionalPlanCodec::read(Statement& statement) {
    if (statement.isNull()) {
        for (std::size_t i = 0; i < columnCount(columnsOfRow<Plan>()); ++i)
            statement.skip();
        return std::nullopt;
    }
    Plan plan;
    readFields(statement, plan);
    return plan;
}

void OptionalPlanCodec::write(nlohmann::ordered_json& object, std::string_view key,
                              const Value& plan, Unset /*unset*/) {
    if (plan)
        object[std::string(key)] = toJson(*plan);
}

void OptionalPlanCodec::take(const ObjectReader& reader, std::string_view key, Value& plan) {
    const nlohmann::json* document = reader.find(key);
    if (!document)
        return;
    try {
        plan = planFromDocument(*document, TextOrigin::Stored);
    } catch (const FormatError& error) { // its paths begin at the document
        const auto& [field, message, line] = error.problem();
        const std::string path = reader.pathOf(key);
        throw FormatError({field.empty() ? path : path + '.' + field, message, line});
    }
}

void OptionalPlanCodec::addKeys(std::vector<std::string_view>& keys, std::string_view key) {
    keys.push_back(key);
}

Problems RowKind<GroupRevision>::problems(const GroupRevision& row) {
    if (!isAcceptableText(row.group))
        return {{"group", {Code::ValidTextAtMost, maxFieldKib}}};
    return row.revision.plan ? validate(*row.revision.plan, TextOrigin::Stored) : Problems();
}

} // namespace frond::data
