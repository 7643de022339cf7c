// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/json/planjson.h"

#include "data/format/json/fieldsjson.h"
#include "data/store/kinds/plankind.h"

#include <string>

namespace frond::data {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view planFormat = "frond-plan";
constexpr std::size_t maxPhases = 100;

ordered_json toJson(const Phase& phase) {
    ordered_json value;
    writeFields(value, phase, Unset::Null);
    return value;
}

} // namespace

std::vector<Phase> phasesFromJson(const json& value) {
    if (value.empty() || value.size() > maxPhases)
        throw FormatError({"phases", {Code::OneToAnother, 1, maxPhases}});
    Keys keys;
    addKeysOf<Phase>(keys);
    std::vector<Phase> phases;
    for (const json& phase : value) {
        const ObjectReader reader(phase, "phases[" + std::to_string(phases.size()) + ']', keys);
        takeFields(reader, phases.emplace_back());
    }
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
    Keys keys{"format", "version"};
    addKeysOf<Plan>(keys);
    const ObjectReader file(document, "", keys);
    requireFormat(file, planFormat, 1);
    Plan plan;
    takeFields(file, plan);
    if (const Problems problems = validate(plan, origin); !problems.empty())
        throw FormatError(problems.front());
    return plan;
}

ordered_json toJson(const Plan& plan) {
    ordered_json value;
    value["format"] = planFormat;
    value["version"] = 1;
    writeFields(value, plan, Unset::Null);
    return value;
}

} // namespace frond::data
