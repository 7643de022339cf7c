// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/clock.h"
#include "core/base/day.h"

namespace frond {

/// The machine's clock. Its monotonic side goes on while the machine sleeps, where that can be had:
/// a session does not stop because a screen went dark.
class SystemClock : public Clock {
public:
    [[nodiscard]] Moment now() const override;
    [[nodiscard]] MonoTime monotonic() const override;
};

/// Offsets of the machine's own zone, by what its clocks show and by the instant.
ZoneOffsets systemZone();

} // namespace frond
