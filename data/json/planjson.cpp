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
    Phase phase;
    auto& [cadence, minutes, maxDiameter, weeks] = phase;
    cadence = readCadence(reader.require("cadence"), reader.pathOf("cadence"));
    minutes = reader.whole("minutes");
    maxDiameter = reader.millimetres("max_diameter_mm");
    weeks = reader.whole("weeks");
    return phase;
}

ReadinessRule readReadiness(const json& value) {
    const ObjectReader reader(value, "readiness", {"entries", "pain_at_most"});
    ReadinessRule rule;
    auto& [entries, painAtMost] = rule;
    entries = reader.whole("entries").value_or(entries);
    painAtMost = reader.whole("pain_at_most").value_or(painAtMost);
    return rule;
}

Day readStart(const ObjectReader& file) {
    const auto day = parseDay(file.requireText("start"));
    if (!day)
        file.refuse("start", "must be a day such as 2026-01-05");
    return *day;
}

/// One function a kind, so that a new one does not compile before it is written here. So do the
/// names of all members in the functions below.
struct CadenceWriter {
    ordered_json operator()(const WhenILike& /*cadence*/) const { return {{"when_i_like", true}}; }
    ordered_json operator()(const TimesPerDay& cadence) const {
        const auto& [times] = cadence;
        return {{"times_per_day", times}};
    }
    ordered_json operator()(const EveryDays& cadence) const {
        const auto& [days] = cadence;
        return {{"every_days", days}};
    }
    ordered_json operator()(const OnWeekdays& cadence) const {
        const auto& [on, times] = cadence;
        return {{"weekdays", data::toJson(on)}, {"times", times}};
    }
    ordered_json operator()(const TimesPerWeek& cadence) const {
        const auto& [times] = cadence;
        return {{"times_per_week", times}};
    }
};

ordered_json toJson(const Phase& phase) {
    const auto& [cadence, minutes, maxDiameter, weeks] = phase;
    ordered_json row;
    row["weeks"] = valueOrNull(weeks);
    row["cadence"] = std::visit(CadenceWriter(), cadence);
    row["minutes"] = valueOrNull(minutes);
    row["max_diameter_mm"] = mmOrNull(maxDiameter);
    return row;
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
    for (const Phase& phase : phases)
        value.push_back(toJson(phase));
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
    Plan plan;
    auto& [name, kind, group, start, source, breakWords, phases, readiness] = plan;
    name = file.requireText("name");
    const auto given = parsePlanKind(file.text("kind").value_or("own"));
    if (!given)
        file.refuse("kind", "must be own, surgery or radiotherapy");
    kind = *given;
    group = file.text("group").value_or(std::string(defaultGroup));
    start = readStart(file);
    source = file.text("source");
    breakWords = file.text("break_words");
    phases = phasesFromJson(file.requireArray("phases"));
    if (const json* rule = file.find("readiness"))
        readiness = readReadiness(*rule);
    if (const Problems problems = validate(plan, origin); !problems.empty())
        throw FormatError(problems.front());
    return plan;
}

ordered_json toJson(const Plan& plan) {
    const auto& [name, kind, group, start, source, breakWords, phases, readiness] = plan;
    const auto& [entries, painAtMost] = readiness;
    ordered_json value;
    value["format"] = format;
    value["version"] = 1;
    value["name"] = name;
    value["kind"] = toText(kind);
    value["group"] = group;
    value["start"] = toText(start);
    value["source"] = textOrNull(source);
    value["break_words"] = textOrNull(breakWords);
    value["phases"] = toJson(phases);
    value["readiness"] = {{"entries", entries}, {"pain_at_most", painAtMost}};
    return value;
}

} // namespace frond::data
