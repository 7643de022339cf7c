// SPDX-License-Identifier: GPL-3.0-or-later
// Published schedules (data/catalogue/presets.json): starting points that name their source. None
// sets a size.
#pragma once

#include "core/plan/preset.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <vector>

namespace frond::data {

/// In the order in which they are offered.
const std::vector<Preset>& presets();
/// Null when none has that name.
const Preset* findPreset(std::string_view name);

nlohmann::ordered_json toJson(const Preset& preset);

} // namespace frond::data
