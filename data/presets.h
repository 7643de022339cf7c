// SPDX-License-Identifier: GPL-3.0-or-later
// Published schedules (data/catalogue/presets.json): starting points that name their source. None
// sets a size.
#pragma once

#include "core/plan.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

struct Preset {
    std::string name;    ///< "taper-12-12"
    std::string title;   ///< the dose in words
    std::string purpose; ///< what it is for and what the source says
    std::string source;  ///< the address at which it was read
    Day checkedOn;
    PlanKind kind = PlanKind::Own;
    std::vector<Phase> phases;
};

/// In the order in which they are offered.
const std::vector<Preset>& presets();
/// Null when none has that name.
const Preset* findPreset(std::string_view name);

/// The preset as a plan from `start` on, with its title as the name.
Plan planFrom(const Preset& preset, Day start);

nlohmann::ordered_json toJson(const Preset& preset);

/// The file as it was compiled in.
std::string_view presetsText();

} // namespace frond::data
