// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the look back, and what rating one again means.
#pragma once

#include "core/base/day.h"
#include "core/base/id.h"
#include "core/note/goal.h"

namespace frond {

/// What a consensus of 2024 found to matter (J Sex Med 2024;21:556), in words of our own.
inline constexpr int lookBackLines = 6;

/// Of the line with this number, from 0. Made of it, so that two devices make the same lines.
Id lookBackLineId(int line);

/// What rating it again replaces: what was noted today, or for a line of the look back in this
/// month. Null when nothing was.
const GoalRating* ratingOfNow(const RatedGoal& goal, Day today);

} // namespace frond
