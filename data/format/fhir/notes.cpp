// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/notes.h"

#include "data/format/fhir/text.h"
#include "data/store/kinds/scorekind.h"

#include <optional>
#include <utility>

namespace frond::data::fhir {

using nlohmann::ordered_json;

namespace {

/// Our code, and the person's own word for it.
ordered_json conceptOf(const LocalCode& code, const std::string& word) {
    ordered_json value = localConcept(code);
    if (const auto text = fhirText(word))
        value["text"] = *text;
    return value;
}

ordered_json observation(std::string_view id, ordered_json code, std::string when,
                         std::string_view patient) {
    ordered_json value{{"resourceType", "Observation"}, {"id", id}};
    value["status"] = "final";
    value["category"] = selfReported();
    value["code"] = std::move(code);
    value["subject"] = referenceTo(patient);
    value["effectiveDateTime"] = std::move(when);
    value["performer"] = ordered_json::array({referenceTo(patient)});
    return value;
}

std::string whenOf(Day day, const std::optional<Moment>& at) {
    return at ? fhirTime(*at) : toText(day);
}

/// Something felt or tried: its number is the value, its word a part beside it.
template <class Row>
ordered_json rated(const Row& row, const LocalCode& code, const std::string& word,
                   const std::optional<Rating>& number, const FhirChoices& choices,
                   std::string_view patient) {
    ordered_json value =
        observation(row.id.toText(), conceptOf(code, word), whenOf(row.day, row.at), patient);
    if (number)
        value["valueQuantity"] = score(*number);
    const auto note = choices.notes ? fhirText(row.note) : std::nullopt;
    if (note)
        value["note"] = ordered_json::array({{{"text", *note}}});
    if (row.felt)
        value["component"] =
            ordered_json::array({{{"code", localConcept(local::feltWord)},
                                  {"valueCodeableConcept", localConcept(codeOf(*row.felt))}}});
    return value;
}

/// Its number has no unit: only the questionnaire says what it counts.
ordered_json scored(const Score& row, const FhirChoices& choices, std::string_view patient) {
    ordered_json value = observation(
        row.id.toText(), conceptOf(local::questionnaireScore, row.name), toText(row.day), patient);
    value["valueQuantity"] = {{"value", ValueCodec<ScoreNumber>::json(row.value)}};
    if (const auto note = choices.notes ? fhirText(row.note) : std::nullopt)
        value["note"] = ordered_json::array({{{"text", *note}}});
    return value;
}

void addGoal(NoteResources& resources, const RatedGoal& rated, std::string_view patient) {
    const auto& [goal, ratings] = rated;
    ordered_json value{{"resourceType", "Goal"}, {"id", goal.id.toText()}};
    value["lifecycleStatus"] = goal.hidden ? "on-hold" : "active";
    value["description"] = textConcept(fhirText(goal.text).value_or("–"));
    value["subject"] = referenceTo(patient);
    value["expressedBy"] = referenceTo(patient);
    for (const GoalRating& rating : ratings) {
        ordered_json noted = observation(rating.id.toText(), localConcept(local::goalRating),
                                         fhirTime(rating.at), patient);
        noted["valueQuantity"] = score(rating.rating);
        resources.observations.push_back(std::move(noted));
        value["outcomeReference"].push_back(referenceTo(rating.id.toText()));
    }
    resources.goals.push_back(std::move(value));
}

void addDay(NoteResources& resources, const DayContext& day, const FhirChoices& choices,
            std::string_view patient) {
    const auto add = [&](const LocalCode& code, const char* key, ordered_json noted) {
        ordered_json value = observation(derivedId(day.id.toText(), code.code), localConcept(code),
                                         toText(day.day), patient);
        value[key] = std::move(noted);
        resources.observations.push_back(std::move(value));
    };
    if (choices.mood && day.cycleDay)
        add(local::cycleDay, "valueInteger", *day.cycleDay);
    if (choices.mood && day.flare)
        add(local::flare, "valueBoolean", *day.flare);
    if (choices.mood && day.sleep)
        add(local::sleep, "valueQuantity", score(*day.sleep));
    if (choices.mood && day.stress)
        add(local::stress, "valueQuantity", score(*day.stress));
    if (const auto medicine = fhirText(day.medicine))
        add(local::medicine, "valueString", *medicine);
}

} // namespace

NoteResources noteResources(const FhirNotes& notes, const FhirChoices& choices,
                            std::string_view patient) {
    NoteResources resources;
    if (choices.symptoms) {
        for (const Symptom& one : notes.symptoms)
            resources.observations.push_back(
                rated(one, local::symptom, one.kind, one.severity, choices, patient));
    }
    if (choices.trials) {
        for (const Trial& one : notes.trials)
            resources.observations.push_back(
                rated(one, local::trial, one.item, one.pain, choices, patient));
    }
    if (choices.milestones) {
        for (const Milestone& one : notes.milestones) {
            ordered_json value = observation(one.id.toText(), localConcept(local::milestone),
                                             toText(one.day), patient);
            value["valueString"] = fhirText(one.text).value_or("–");
            resources.observations.push_back(std::move(value));
        }
    }
    if (choices.scores) {
        for (const Score& one : notes.scores)
            resources.observations.push_back(scored(one, choices, patient));
    }
    if (choices.mood || choices.medicines) {
        for (const DayContext& day : notes.days)
            addDay(resources, day, choices, patient);
    }
    if (choices.goals) {
        for (const RatedGoal& goal : notes.goals)
            addGoal(resources, goal, patient);
    }
    return resources;
}

std::vector<std::string> notesLeftOut(const FhirNotes& notes, const FhirChoices& choices) {
    std::vector<std::string> left;
    for (const auto& [chosen, empty, what] :
         {std::tuple{choices.mood, notes.days.empty(), "what days were like"},
          std::tuple{choices.symptoms, notes.symptoms.empty(), "what was felt"},
          std::tuple{choices.trials, notes.trials.empty(), "what was tried"},
          std::tuple{choices.goals, notes.goals.empty(), "goals"},
          std::tuple{choices.milestones, notes.milestones.empty(), "milestones"},
          std::tuple{choices.scores, notes.scores.empty(), "scores of questionnaires"}}) {
        if (!chosen && !empty)
            left.emplace_back(what);
    }
    return left;
}

} // namespace frond::data::fhir
