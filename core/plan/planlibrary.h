// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"
#include "core/plan/plan.h"
#include "core/plan/preset.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace frond {

/// The published schedules that come with the program, and plans as frond-plan files.
class PlanLibrary {
public:
    virtual ~PlanLibrary() = default;
    /// Published schedules, in the order in which they are offered.
    [[nodiscard]] virtual const std::vector<Preset>& presets() const = 0;
    /// The plan in the text of a file, or the first thing that is wrong with it.
    [[nodiscard]] virtual std::variant<Plan, Problem> readPlan(std::string_view text) const = 0;
    /// What `readPlan` gives back the same.
    [[nodiscard]] virtual std::string writePlan(const Plan& plan) const = 0;
};

} // namespace frond
