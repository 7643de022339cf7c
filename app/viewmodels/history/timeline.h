// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that was noted, as the rows of one list.
#pragma once

#include "app/viewmodels/base/ports.h"
#include "core/base/day.h"
#include "core/base/id.h"
#include "core/note/milestone.h"
#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"
#include "core/plan/pause.h"
#include "core/session/session.h"
#include "core/session/textsearch.h"

#include <QString>
#include <chrono>
#include <compare>
#include <optional>
#include <tuple>
#include <variant>
#include <vector>

namespace frond {

using TimelineRow = std::variant<Session, Symptom, Trial, Milestone, Score, Pause>;

/// Where a row stands: its day, then its moment (unknown first), then its id. A rest stands at its
/// last day that is not ahead, after all that was noted on it.
using TimelineKey = std::tuple<Day, std::optional<std::chrono::sys_seconds>, std::optional<Id>>;
TimelineKey timelineKey(const TimelineRow& row, Day today);
void sortAscending(std::vector<TimelineRow>& rows, Day today);

/// "session", "symptom", "trial", "milestone", "score", "resting": what opens it.
QString kindOf(const TimelineRow& row);
/// Which of the choices above History shows it: see HistoryModel. What has a note is among the
/// notes too.
const char* chipOf(const TimelineRow& row);
inline constexpr const char* sessionsChip = "sessions";
inline constexpr const char* feltChip = "felt";
inline constexpr const char* notesChip = "notes";
inline constexpr const char* milestonesChip = "milestones";
/// Empty for a rest.
QString idTextOf(const TimelineRow& row);
Day dayOf(const TimelineRow& row, Day today);
/// The time, where a list is of one day; else what the row is.
QString timeOf(const TimelineRow& row);
/// "Tue 3 March, 21:10", "Tue 3 March · Milestone"; of a rest "Resting 4–12 March · Period".
QString titleOf(const TimelineRow& row, Day today);
/// "20 mm · 12 minutes · Easy", "Burning · 4 of 10", "FSFI: 26.4", the sentence of a milestone.
QString detailOf(const TimelineRow& row);
QString noteOf(const TimelineRow& row);
/// The whole row for a screen reader, which is called `title`.
QString spokenOf(const TimelineRow& row, const QString& title);
bool isFound(const TimelineRow& row, const TextSearch& search);

/// "4–12 March", or as periodText has it.
QString spanText(DayRange days, Day today);

using BesidePorts = PortsOf<WithBeside>;
/// What was noted beside sessions on these days, or ever; in no order.
std::vector<TimelineRow> notedBeside(const BesidePorts& ports,
                                     const std::optional<DayRange>& days = std::nullopt);
/// Takes it out of every listing, as Collection::remove does.
void removeBeside(const BesidePorts& ports, const TimelineRow& row);
/// Of one day, with its sessions, in the order of the day.
std::vector<TimelineRow> rowsOfDay(const std::vector<Session>& sessions,
                                   const std::vector<TimelineRow>& beside, Day day);

} // namespace frond
