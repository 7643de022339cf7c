// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overtime/readiness.h"

#include <QString>

namespace frond {

/// What was counted, and that what follows is up to the person; or why nothing is said.
QString observationText(const Readiness& readiness, const ReadinessRule& rule);

} // namespace frond
