// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kit/kitcatalogue.h"
#include "core/plan/planlibrary.h"
namespace frond::data {

/// The schedules and sets that were compiled in, and the frond-plan format.
class BuiltInLibrary : public KitCatalogue, public PlanLibrary {
public:
    [[nodiscard]] const std::vector<Preset>& presets() const override;
    [[nodiscard]] const std::vector<KitSet>& kitSets() const override;
    [[nodiscard]] std::variant<Plan, Problem> readPlan(std::string_view text) const override;
    [[nodiscard]] std::string writePlan(const Plan& plan) const override;
};

} // namespace frond::data
