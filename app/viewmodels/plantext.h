// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

#include <QString>

namespace frond {

/// "once a day", "every 2 days", "Mon and Thu", "3 times a week", "when I like"
QString cadenceText(const Cadence& cadence);
/// "once a day, about 20 minutes, until 29 March"; `today` decides whether a year is said.
QString phaseText(const Phase& phase, Day firstDay, Day today);

} // namespace frond
