// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <string_view>

namespace frond {

/// The plans of each group, each with its past. Everything throws StorageError; a change is on disk
/// when the call returns.
class PlanRepository {
public:
    virtual ~PlanRepository() = default;
    [[nodiscard]] virtual PlanHistory planHistory(std::string_view group = defaultGroup) const = 0;
    virtual void savePlanHistory(std::string_view group, const PlanHistory& history) = 0;
};

} // namespace frond
