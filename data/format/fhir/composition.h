// SPDX-License-Identifier: GPL-3.0-or-later
// The first entry of the document: what it is, what a person reads, and what lies in which section.
#pragma once

#include "data/format/fhir/bundle.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace frond::data::fhir {

/// The ids of what the document holds, in its order.
struct DocumentIds {
    std::string document;
    std::string patient;
    std::vector<std::string> procedures;
    std::vector<std::string> observations;
    std::vector<std::string> devices;
    std::vector<std::string> carePlans;
    std::vector<std::string> goals;
};

/// `devices` are those of the ids, `plans` those of the care plans.
nlohmann::ordered_json compositionResource(const FhirContent& content, const DocumentIds& ids,
                                           std::span<const ItemUse> devices,
                                           std::span<const Plan* const> plans);

} // namespace frond::data::fhir
