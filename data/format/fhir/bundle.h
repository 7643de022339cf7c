// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions as a FHIR R4 (4.0.1) document, for the record of a clinic. See docs/formats/fhir.md.
#pragma once

#include "core/kit/kit.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/session/walk.h"
#include "data/format/fhir/notes.h"
#include "data/transfer/exportfile.h"

#include <string>
#include <vector>

namespace frond::data {

struct FhirContent {
    SessionWalk sessions;
    Kit kit;
    std::vector<PlanHistory> plans; ///< one of each group
    std::vector<Pause> pauses;      ///< ascending
    DayRange days;                  ///< what the document speaks of
    Moment made;                    ///< when it is made; its day is today
    FhirChoices choices;
    FhirNotes notes;
};

/// A Bundle of type "document", resource by resource. The same content gives the same bytes.
void writeFhirBundle(const FhirContent& content, const Sink& sink);
/// The same at once.
std::string toFhirBundle(const FhirContent& content);

} // namespace frond::data
