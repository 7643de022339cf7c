// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/pause.h"
#include "core/plan/plan.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>

namespace frond::data::fhir {

/// "2 times a day, 10 minutes, up to 24.0 mm"
std::string phaseWords(const Phase& phase);

/// The plan as it stands on `today`: on hold when that day is paused.
nlohmann::ordered_json carePlanResource(std::string_view id, const Plan& plan,
                                        std::span<const Pause> pauses, Day today,
                                        std::string_view patient);

} // namespace frond::data::fhir
