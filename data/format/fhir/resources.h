// SPDX-License-Identifier: GPL-3.0-or-later
// One FHIR R4 resource for one thing of ours. Each holds its own "id".
#pragma once

#include "core/kit/kit.h"
#include "data/format/fhir/observed.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace frond::data::fhir {

/// Only an id: no name and no gender, for nobody was asked.
nlohmann::ordered_json patientResource(std::string_view id);

/// An item set to another diameter, or renamed, is another Device, so that the past keeps what it
/// had.
std::string deviceId(const ItemUse& use);
/// `kit` adds what it knows of the item today, if it still has it.
nlohmann::ordered_json deviceResource(const ItemUse& use, const Kit& kit, std::string_view patient);

nlohmann::ordered_json procedureResource(const Session& session, const FhirChoices& choices,
                                         std::string_view patient);

/// `observed` is one of those of `session`.
nlohmann::ordered_json observationResource(const Observed& observed, const Session& session,
                                           std::string_view patient);

} // namespace frond::data::fhir
