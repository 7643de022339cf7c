// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <chrono>
#include <functional>

namespace frond {

/// The offset from UTC that the person's clock has, or had, at a local day and time of day.
using OffsetAt = std::function<std::chrono::minutes(Day day, std::chrono::minutes timeOfDay)>;

/// What view-models are built from. All of it outlives them.
struct Ports {
    const Clock& clock;
    IdSource newId;
    OffsetAt offsetAt;
    SessionRepository& sessions;
    RunningSessionRepository& running;
    KitRepository& kits;
    PlanRepository& plans;
    PauseRepository& pauses;
    SettingsRepository& settings;
};

} // namespace frond
