// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted beside sessions, as FHIR resources.
#pragma once

#include "core/note/daycontext.h"
#include "core/note/goal.h"
#include "core/note/milestone.h"
#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"
#include "data/format/fhir/observed.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace frond::data {

/// Of the days the document speaks of; goals with the ratings of those days.
struct FhirNotes {
    std::vector<Symptom> symptoms;
    std::vector<Trial> trials;
    std::vector<RatedGoal> goals;
    std::vector<Milestone> milestones;
    std::vector<DayContext> days;
    std::vector<Score> scores;
};

namespace fhir {

/// Those that `choices` lets leave. An Observation for each that was felt, tried, reached or said
/// of a day, and for each rating of a goal; a Goal for each goal, which names its ratings as what
/// came of it.
struct NoteResources {
    std::vector<nlohmann::ordered_json> observations;
    std::vector<nlohmann::ordered_json> goals;
};
NoteResources noteResources(const FhirNotes& notes, const FhirChoices& choices,
                            std::string_view patient);

/// What is there and stays: "what was felt".
std::vector<std::string> notesLeftOut(const FhirNotes& notes, const FhirChoices& choices);

} // namespace fhir

} // namespace frond::data
