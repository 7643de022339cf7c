// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/fhir/codes.h"

#include <cmath>

namespace frond::data::fhir {

using nlohmann::ordered_json;

namespace {

ordered_json quantity(double value, std::string_view unit, std::string_view code) {
    return {{"value", value}, {"unit", unit}, {"system", ucumSystem}, {"code", code}};
}

} // namespace

LocalCode codeOf(Felt felt) {
    switch (felt) {
    case Felt::Easy:
        return {"felt-easy", "Easy"};
    case Felt::Okay:
        return {"felt-okay", "Okay"};
    case Felt::Hard:
        return {"felt-hard", "Hard"};
    case Felt::TooMuch:
        break;
    }
    return {"felt-too-much", "Too much"};
}

LocalCode codeOf(Bleeding bleeding) {
    switch (bleeding) {
    case Bleeding::None:
        return {"bleeding-none", "None"};
    case Bleeding::Spotting:
        return {"bleeding-spotting", "Spotting"};
    case Bleeding::More:
        break;
    }
    return {"bleeding-more", "More than spotting"};
}

ordered_json coding(std::string_view system, std::string_view code) {
    return {{"system", system}, {"code", code}};
}

ordered_json coding(const LocalCode& code) {
    return {{"system", localSystem}, {"code", code.code}, {"display", code.display}};
}

ordered_json localConcept(const LocalCode& code) {
    return {{"coding", ordered_json::array({coding(code)})}, {"text", code.display}};
}

ordered_json loincConcept(std::string_view code) {
    return {{"coding", ordered_json::array({coding(loincSystem, code)})}};
}

ordered_json textConcept(std::string_view text) {
    return {{"text", text}};
}

ordered_json selfReported() {
    const ordered_json survey =
        coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey");
    return ordered_json::array({{{"coding", ordered_json::array({survey})}}});
}

ordered_json millimetres(Millimetres value) {
    return quantity(value.number(), "mm", "mm");
}

ordered_json score(Rating rating) {
    ordered_json result = quantity(0, "score", "{score}");
    result["value"] = rating.value();
    return result;
}

ordered_json minutes(Seconds time) {
    constexpr double hundredths = 100.0;
    const double exact = static_cast<double>(time.count()) / 60.0;
    return quantity(std::round(exact * hundredths) / hundredths, "min", "min");
}

ordered_json referenceTo(std::string_view id) {
    return {{"reference", "urn:uuid:" + std::string(id)}};
}

} // namespace frond::data::fhir
