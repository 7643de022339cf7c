// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/exchange.h"

namespace frond::data {

inline constexpr std::size_t maxListedProblems = 100;

/// Counts it, and lists it while there is room.
void addProblem(ImportReport& report, ImportProblem problem);

} // namespace frond::data
