// SPDX-License-Identifier: GPL-3.0-or-later
// The frond-plan file (docs/formats/frond-plan.schema.json).
#pragma once

#include "core/plan/plan.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace frond::data {

/// Throws FormatError that names the first thing that is wrong.
Plan planFromJson(std::string_view text);
/// The same from a document that is parsed already.
Plan planFromDocument(const nlohmann::json& document, TextOrigin origin = TextOrigin::Given);

/// The list of a plan or a preset; throws as above. Limits across phases are validate's.
std::vector<Phase> phasesFromJson(const nlohmann::json& value);
nlohmann::ordered_json toJson(const std::vector<Phase>& phases);

/// Every key is printed; what is unset is null.
nlohmann::ordered_json toJson(const Plan& plan);

} // namespace frond::data
