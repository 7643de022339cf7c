// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day.h"
#include "core/plan/plan.h"
#include "core/plan/planchange.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <string_view>

namespace frond {

/// "once a day", "every 2 days", "Mon and Thu", "3 times a week", "when I like"
QString cadenceText(const Cadence& cadence);
/// "once a day, about 20 minutes, up to 24 mm"
QString doseText(const Phase& phase);
/// "once a day, about 20 minutes, until 29 March"; `today` decides whether a year is said.
QString phaseText(const Phase& phase, Day firstDay, Day today);
/// "5 January to 29 March", "from 30 March"
QString phaseDatesText(const PhaseDates& dates, Day today);
/// "12 weeks", "no end"
QString lengthText(const Phase& phase);
/// "My own", "After surgery", "After radiotherapy"
QString kindText(PlanKind kind);
/// "A flare"; `reason` is one of pauseReasons.
QString pauseReasonText(std::string_view reason);
/// "https://… · checked on 22 November 2026"
QString publishedText(std::string_view source, Day checkedOn);
/// What would be different with `after` instead of `before`, a line for each.
QStringList changeTexts(const Plan& before, const Plan& after, Day today);

/// Up to here a session is called short.
inline constexpr int shortMinutes = 10;

/// "Your plan has one session of about 20 minutes.", "Your plan has three short sessions."
QString plannedText(int sessions, std::optional<int> minutes);

} // namespace frond
