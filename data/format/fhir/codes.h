// SPDX-License-Identifier: GPL-3.0-or-later
// Every code of the file in one place. docs/formats/fhir.md lists them for those who read it.
#pragma once

#include "core/session/session.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace frond::data::fhir {

inline constexpr std::string_view loincSystem = "http://loinc.org";
inline constexpr std::string_view ucumSystem = "http://unitsofmeasure.org";
/// Frond's own code system. It has no page on the web, so it is named by an id made once for it.
inline constexpr std::string_view localSystem = "urn:uuid:5041887d-f7b3-442a-ac1f-8fd48f708fa7";

/// What LOINC's licence asks a document that uses its codes to carry.
inline constexpr std::string_view loincNotice =
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license. LOINC® "
    "is a registered United States trademark of Regenstrief Institute, Inc.";

namespace loinc {
inline constexpr std::string_view painReported = "72514-3";
inline constexpr std::string_view patientNote = "51855-5";
inline constexpr std::string_view procedures = "47519-4";
inline constexpr std::string_view deviceUse = "46264-8";
inline constexpr std::string_view assessment = "51848-0";
inline constexpr std::string_view instructions = "69730-0";
inline constexpr std::string_view goals = "61146-7";
} // namespace loinc

/// A code of our own system and what it means.
struct LocalCode {
    std::string_view code;
    std::string_view display;
    friend bool operator==(const LocalCode&, const LocalCode&) = default;
};

namespace local {
inline constexpr LocalCode session{"session", "Practice session"};
inline constexpr LocalCode painBefore{"pain-before", "Pain before practice, 0 to 10"};
inline constexpr LocalCode painDuring{"pain-during", "Pain during practice, 0 to 10"};
inline constexpr LocalCode painAfter{"pain-after", "Pain after practice, 0 to 10"};
inline constexpr LocalCode painStep{"pain-step", "Pain in one step of a practice, 0 to 10"};
inline constexpr LocalCode easeBefore{"ease-before", "At ease before practice, 0 to 10"};
inline constexpr LocalCode easeAfter{"ease-after", "At ease after practice, 0 to 10"};
inline constexpr LocalCode felt{"felt", "How practice felt"};
inline constexpr LocalCode feltStep{"felt-step", "How one step of a practice felt"};
inline constexpr LocalCode depthStep{"depth-step", "Depth in one step of a practice"};
inline constexpr LocalCode timeStep{"time-step", "Time of one step of a practice"};
inline constexpr LocalCode bleeding{"bleeding", "Bleeding with practice"};
inline constexpr LocalCode onPeriod{"on-period", "On a period at the time of practice"};
inline constexpr LocalCode symptom{"symptom", "Felt outside practice, 0 to 10"};
inline constexpr LocalCode trial{"trial", "Tried now and then, pain 0 to 10"};
inline constexpr LocalCode feltWord{"felt-word", "How it felt"};
inline constexpr LocalCode milestone{"milestone", "Milestone"};
inline constexpr LocalCode questionnaireScore{"questionnaire-score", "Score of a questionnaire"};
inline constexpr LocalCode goalRating{"goal-rating", "How hard it is, 0 to 10"};
inline constexpr LocalCode cycleDay{"cycle-day", "Day of the cycle"};
inline constexpr LocalCode flare{"flare", "A flare"};
inline constexpr LocalCode sleep{"sleep", "How slept, 0 to 10"};
inline constexpr LocalCode stress{"stress", "Stress, 0 to 10"};
inline constexpr LocalCode medicine{"medicine", "Medicine taken"};
inline constexpr LocalCode diameter{"diameter", "Diameter"};
inline constexpr LocalCode length{"length", "Length"};
inline constexpr LocalCode keptApart{"kept-apart", "Part of the kit that is kept apart"};
} // namespace local

LocalCode codeOf(Felt felt);
LocalCode codeOf(Bleeding bleeding);

nlohmann::ordered_json coding(std::string_view system, std::string_view code);
nlohmann::ordered_json coding(const LocalCode& code);
/// A CodeableConcept of one code of ours, with its meaning as text.
nlohmann::ordered_json localConcept(const LocalCode& code);
/// A CodeableConcept of one LOINC code. LOINC's own wording is left to who knows it.
nlohmann::ordered_json loincConcept(std::string_view code);
nlohmann::ordered_json textConcept(std::string_view text);
/// The category of an Observation that the person gave.
nlohmann::ordered_json selfReported();

nlohmann::ordered_json millimetres(Millimetres value);
nlohmann::ordered_json score(Rating rating);
nlohmann::ordered_json minutes(Seconds time);

/// {"reference": "urn:uuid:…"}
nlohmann::ordered_json referenceTo(std::string_view id);

} // namespace frond::data::fhir
