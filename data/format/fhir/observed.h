// SPDX-License-Identifier: GPL-3.0-or-later
// What a session says, as the single observations that FHIR knows. Plain values: how they are
// written is resources.h.
#pragma once

#include "data/format/fhir/codes.h"

#include <string>
#include <variant>
#include <vector>

namespace frond::data {

/// What is left out unless the person chooses it.
struct FhirChoices {
    bool notes = false;
    bool mood = false; ///< how at ease, and what days were like
    bool symptoms = false;
    bool trials = false;
    bool goals = false;
    bool milestones = false;
    bool scores = false;    ///< of questionnaires
    bool medicines = false; ///< of the days; with `mood` in any case
};

namespace fhir {

using ObservedValue = std::variant<Rating, Millimetres, Seconds, LocalCode, bool>;

struct Observed {
    std::string id;
    LocalCode code;
    ObservedValue value;
    const ItemUse* use = nullptr; ///< what it was observed with; part of the session
};

/// LOINC has a code for it too.
bool isPain(const LocalCode& code);
/// Noted when the practice was over.
bool isAfterwards(const LocalCode& code);

/// In the order of the session's fields; lives as long as `session`.
std::vector<Observed> observedIn(const Session& session, const FhirChoices& choices);

} // namespace fhir

} // namespace frond::data
