// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace frond::data {

/// The schedules that were compiled in, and the frond-plan format.
class Library : public PlanLibrary {
public:
    [[nodiscard]] const std::vector<Preset>& presets() const override;
    [[nodiscard]] std::variant<Plan, Problem> read(std::string_view text) const override;
    [[nodiscard]] std::string write(const Plan& plan) const override;
};

} // namespace frond::data
