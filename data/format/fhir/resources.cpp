// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/resources.h"

#include "data/format/fhir/text.h"

#include <set>

namespace frond::data::fhir {

using nlohmann::ordered_json;

namespace {

std::string_view statusOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Done:
        return "completed";
    case Outcome::StoppedEarly:
        return "stopped";
    case Outcome::NotToday:
        break;
    }
    return "not-done";
}

/// A moment where one is known, else the day alone.
std::string beginOf(const Session& session) {
    return session.at ? fhirTime(*session.at) : toText(session.day);
}
std::string endOf(const Session& session) {
    if (!session.at)
        return toText(session.day);
    return fhirTime({session.at->utc + totalDuration(session), session.at->offset});
}

ordered_json property(const LocalCode& type, ordered_json quantity) {
    return {{"type", localConcept(type)},
            {"valueQuantity", ordered_json::array({std::move(quantity)})}};
}

ordered_json devicesOf(const Session& session) {
    ordered_json devices = ordered_json::array();
    std::set<std::string> seen;
    for (const Step& step : session.steps) {
        if (!step.use)
            continue;
        const std::string id = deviceId(*step.use);
        if (seen.insert(id).second)
            devices.push_back(referenceTo(id));
    }
    return devices;
}

void addValue(ordered_json& resource, const ObservedValue& value) {
    if (const auto* rating = std::get_if<Rating>(&value))
        resource["valueQuantity"] = score(*rating);
    else if (const auto* length = std::get_if<Millimetres>(&value))
        resource["valueQuantity"] = millimetres(*length);
    else if (const auto* time = std::get_if<Seconds>(&value))
        resource["valueQuantity"] = minutes(*time);
    else if (const auto* word = std::get_if<LocalCode>(&value))
        resource["valueCodeableConcept"] = localConcept(*word);
    else if (const auto* yes = std::get_if<bool>(&value))
        resource["valueBoolean"] = *yes;
}

} // namespace

ordered_json patientResource(std::string_view id) {
    return {{"resourceType", "Patient"}, {"id", id}};
}

std::string deviceId(const ItemUse& use) {
    const auto& [itemId, label, diameter] = use;
    return derivedId(itemId.toText(), (diameter ? diameter->toText() : "") + '/' + label);
}

ordered_json deviceResource(const ItemUse& use, const Kit& kit, std::string_view patient) {
    ordered_json device{{"resourceType", "Device"}, {"id", deviceId(use)}};
    if (const auto label = fhirText(use.label))
        device["deviceName"] =
            ordered_json::array({{{"name", *label}, {"type", "user-friendly-name"}}});
    ordered_json properties = ordered_json::array();
    if (use.diameter)
        properties.push_back(property(local::diameter, millimetres(*use.diameter)));
    if (const KitItem* item = findById(kit, use.itemId)) {
        if (item->length)
            properties.push_back(property(local::length, millimetres(*item->length)));
        const auto group = fhirText(item->group);
        if (group && item->group != defaultGroup)
            properties.push_back({{"type", localConcept(local::keptApart)},
                                  {"valueCode", ordered_json::array({textConcept(*group)})}});
    }
    if (!properties.empty())
        device["property"] = std::move(properties);
    device["patient"] = referenceTo(patient);
    return device;
}

ordered_json procedureResource(const Session& session, const FhirChoices& choices,
                               std::string_view patient) {
    ordered_json procedure{{"resourceType", "Procedure"},
                           {"id", session.id.toText()},
                           {"status", statusOf(session.outcome)}};
    if (const auto reason = fhirText(session.context.stopReason))
        procedure["statusReason"] = textConcept(*reason);
    procedure["code"] = localConcept(local::session);
    procedure["code"]["text"] = "Dilator training session";
    procedure["subject"] = referenceTo(patient);
    procedure["performedPeriod"]["start"] = beginOf(session);
    if (totalDuration(session) > Seconds{0} || !session.at)
        procedure["performedPeriod"]["end"] = endOf(session);
    procedure["asserter"] = referenceTo(patient);
    const auto note = choices.notes ? fhirText(session.note) : std::nullopt;
    if (note)
        procedure["note"] = ordered_json::array({{{"text", *note}}});
    if (ordered_json devices = devicesOf(session); !devices.empty())
        procedure["usedReference"] = std::move(devices);
    return procedure;
}

ordered_json observationResource(const Observed& observed, const Session& session,
                                 std::string_view patient) {
    ordered_json observation{{"resourceType", "Observation"}, {"id", observed.id}};
    observation["partOf"] = ordered_json::array({referenceTo(session.id.toText())});
    observation["status"] = "final";
    observation["category"] = selfReported();
    observation["code"] = localConcept(observed.code);
    if (isPain(observed.code)) {
        ordered_json& codings = observation["code"]["coding"];
        codings.insert(codings.begin(), coding(loincSystem, loinc::painReported));
    }
    observation["subject"] = referenceTo(patient);
    observation["effectiveDateTime"] =
        isAfterwards(observed.code) ? endOf(session) : beginOf(session);
    observation["performer"] = ordered_json::array({referenceTo(patient)});
    addValue(observation, observed.value);
    if (observed.use)
        observation["device"] = referenceTo(deviceId(*observed.use));
    return observation;
}

} // namespace frond::data::fhir
