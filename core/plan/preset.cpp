// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preset.h"

namespace frond {

Plan planFrom(const Preset& preset, Day start) {
    Plan plan{preset.title};
    plan.kind = preset.kind;
    plan.start = start;
    plan.source = preset.source;
    plan.phases = preset.phases;
    return plan;
}

} // namespace frond
