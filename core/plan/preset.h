// SPDX-License-Identifier: GPL-3.0-or-later
// A published schedule: a starting point that names its source. None sets a size.
#pragma once

#include "core/plan/plan.h"

#include <string>
#include <vector>

namespace frond {

struct Preset {
    std::string name;    ///< "taper-12-12"
    std::string title;   ///< the dose in words
    std::string purpose; ///< what it is for and what the source says
    std::string source;  ///< the address at which it was read
    Day checkedOn;
    PlanKind kind = PlanKind::Own;
    std::vector<Phase> phases;
};

/// The preset as a plan from `start` on, with its title as the name.
Plan planFrom(const Preset& preset, Day start);

} // namespace frond
