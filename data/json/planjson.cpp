// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/json/planjson.h"

#include "data/json/reader.h"
#include "data/json/weekdays.h"
#include "data/json/writer.h"

#include <algorithm>
#include <array>
#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view format = "frond-plan";
constexpr std::size_t maxPhases = 100;

Cadence readCadence(const json& value, const std::string& path) {
    const ObjectReader reader(
        value, path,
        {"times_per_day", "every_days", "weekdays", "times", "times_per_week", "when_i_like"});
    const std::array<std::string_view, 5> kinds{"times_per_day", "every_days", "weekdays",
                                                "times_per_week", "when_i_like"};
    const auto given = std::count_if(kinds.begin(), kinds.end(),
                                     [&](std::string_view kind) { return reader.has(kind); });
    if (given != 1)
        throw FormatError({path, "must have exactly one of times_per_day, every_days, weekdays, "
                                 "times_per_week, when_i_like"});
    if (reader.has("times") && !reader.has("weekdays"))
        reader.refuse("times", "belongs to weekdays");
    if (const auto times = reader.whole("times_per_day"))
        return TimesPerDay{*times};
    if (const auto days = reader.whole("every_days"))
        return EveryDays{*days};
    if (const auto times = reader.whole("times_per_week"))
        return TimesPerWeek{*times};
    if (reader.has("weekdays"))
        return OnWeekdays{requireWeekdays(reader, "weekdays"), reader.whole("times").value_or(1)};
    if (reader.boolean("when_i_like") != true)
        reader.refuse("when_i_like", "must be true");
    return WhenILike{};
}

Phase readPhase(const json& value, const std::string& path) {
    const ObjectReader reader(value, path, {"weeks", "cadence", "minutes", "max_diameter_mm"});
    Phase phase{readCadence(reader.require("cadence"), reader.pathOf("cadence"))};
    phase.minutes = reader.whole("minutes");
    phase.maxDiameter = reader.millimetres("max_diameter_mm");
    phase.weeks = reader.whole("weeks");
    return phase;
}

ReadinessRule readReadiness(const json& value) {
    const ObjectReader reader(value, "readiness", {"entries", "pain_at_most"});
    const ReadinessRule standard;
    return {reader.whole("entries").value_or(standard.entries),
            reader.whole("pain_at_most").value_or(standard.painAtMost)};
}

Day readStart(const ObjectReader& file) {
    const auto day = parseDay(file.requireText("start"));
    if (!day)
        file.refuse("start", "must be a day such as 2026-01-05");
    return *day;
}

ordered_json toJson(const Cadence& cadence) {
    ordered_json value;
    if (const auto* perDay = std::get_if<TimesPerDay>(&cadence)) {
        value["times_per_day"] = perDay->times;
    } else if (const auto* every = std::get_if<EveryDays>(&cadence)) {
        value["every_days"] = every->days;
    } else if (const auto* perWeek = std::get_if<TimesPerWeek>(&cadence)) {
        value["times_per_week"] = perWeek->times;
    } else if (const auto* weekdays = std::get_if<OnWeekdays>(&cadence)) {
        value["weekdays"] = data::toJson(weekdays->on);
        value["times"] = weekdays->times;
    } else {
        value["when_i_like"] = true;
    }
    return value;
}

} // namespace

std::vector<Phase> phasesFromJson(const json& value) {
    if (value.empty() || value.size() > maxPhases)
        throw FormatError({"phases", "must be 1 to 100"});
    std::vector<Phase> phases;
    for (const json& phase : value)
        phases.push_back(readPhase(phase, "phases[" + std::to_string(phases.size()) + ']'));
    return phases;
}

ordered_json toJson(const std::vector<Phase>& phases) {
    ordered_json value = ordered_json::array();
    for (const Phase& phase : phases) {
        ordered_json row;
        row["weeks"] = valueOrNull(phase.weeks);
        row["cadence"] = toJson(phase.cadence);
        row["minutes"] = valueOrNull(phase.minutes);
        row["max_diameter_mm"] = mmOrNull(phase.maxDiameter);
        value.push_back(std::move(row));
    }
    return value;
}

Plan planFromJson(std::string_view text) {
    return planFromDocument(parseStrictly(text));
}

Plan planFromDocument(const json& document, TextOrigin origin) {
    const ObjectReader file(document, "",
                            {"format", "version", "name", "kind", "group", "start", "source",
                             "break_words", "phases", "readiness"});
    requireFormat(file, format, 1);
    Plan plan{file.requireText("name")};
    const auto kind = parsePlanKind(file.text("kind").value_or("own"));
    if (!kind)
        file.refuse("kind", "must be own, surgery or radiotherapy");
    plan.kind = *kind;
    plan.group = file.text("group").value_or(std::string(defaultGroup));
    plan.start = readStart(file);
    plan.source = file.text("source");
    plan.breakWords = file.text("break_words");
    plan.phases = phasesFromJson(file.requireArray("phases"));
    if (const json* readiness = file.find("readiness"))
        plan.readiness = readReadiness(*readiness);
    if (const Problems problems = validate(plan, origin); !problems.empty())
        throw FormatError(problems.front());
    return plan;
}

ordered_json toJson(const Plan& plan) {
    ordered_json value;
    value["format"] = format;
    value["version"] = 1;
    value["name"] = plan.name;
    value["kind"] = toText(plan.kind);
    value["group"] = plan.group;
    value["start"] = toText(plan.start);
    value["source"] = textOrNull(plan.source);
    value["break_words"] = textOrNull(plan.breakWords);
    value["phases"] = toJson(plan.phases);
    value["readiness"] = {{"entries", plan.readiness.entries},
                          {"pain_at_most", plan.readiness.painAtMost}};
    return value;
}

} // namespace frond::data
