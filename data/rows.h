// SPDX-License-Identifier: GPL-3.0-or-later
// How values of the domain become rows and back. Every struct is taken apart with a structured
// binding, so a new member does not compile until it is stored here.
#pragma once

#include "core/kit.h"
#include "core/pause.h"
#include "core/plan.h"
#include "core/session.h"
#include "core/sessiontimer.h"

#include <string>
#include <string_view>

namespace frond::data {

class Statement;

// Columns in the order in which they are bound and read here. The id comes before them.
inline constexpr std::string_view sessionColumns =
    "day, at_utc, at_offset, outcome, felt, pain_before, pain_during, pain_after, ease_before,"
    " ease_after, position, lubricant, warm_up, numbing_gel, helped, bleeding, on_period,"
    " stop_reason, note";
inline constexpr std::string_view stepColumns = "item, label, diameter, seconds, depth, pain, felt";
inline constexpr std::string_view runningStepColumns = "item, label, diameter, milliseconds, felt";
inline constexpr std::string_view kitItemColumns =
    "label, diameter, diameter_min, diameter_max, diameter_step, length, colour, material,"
    " maker_set, group_name, retired";
inline constexpr std::string_view planColumns =
    "name, kind, plan_group, start_day, source, break_words, readiness_entries, readiness_pain";
inline constexpr std::string_view pauseColumns = "from_day, to_day, reason";
inline constexpr std::string_view phaseColumns =
    "cadence, amount, weekdays, minutes, max_diameter, weeks";

/// "?, ?, ?" for a list of columns.
std::string placeholders(std::string_view columns);
/// "a = excluded.a, b = excluded.b" for a list of columns: what an upsert overwrites.
std::string overwrites(std::string_view columns);
/// "a = NULL, b = NULL" for a list of columns: what a tombstone loses.
std::string wipes(std::string_view columns);

void bindMoment(Statement& statement, const std::optional<Moment>& moment);
std::optional<Moment> readMoment(Statement& statement);

/// Steps and tags are rows of their own.
void bindSession(Statement& statement, const Session& session);
Session readSession(Statement& statement);
void bindStep(Statement& statement, const Step& step);
Step readStep(Statement& statement);
void bindTimedStep(Statement& statement, const TimedStep& step);
TimedStep readTimedStep(Statement& statement);

void bindKitItem(Statement& statement, const KitItem& item);
KitItem readKitItem(Statement& statement);

/// Null: no plan. Phases are rows of their own.
void bindPlan(Statement& statement, const std::optional<Plan>& plan);
std::optional<Plan> readPlan(Statement& statement);
void bindPhase(Statement& statement, const Phase& phase);
Phase readPhase(Statement& statement);

void bindPause(Statement& statement, const Pause& pause);
Pause readPause(Statement& statement);

} // namespace frond::data
