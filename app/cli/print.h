// SPDX-License-Identifier: GPL-3.0-or-later
// What people read on a terminal. Scripts use --json.
#pragma once

#include "core/base/day.h"
#include "core/kit/kit.h"
#include "core/note/goal.h"
#include "core/overtime/readiness.h"
#include "core/overtime/statistics.h"
#include "core/plan/pause.h"
#include "core/plan/plan.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond::cli {

/// "2026-03-01 20:00", or the day alone.
std::string whenText(Day day, const std::optional<Moment>& at);
/// A stored name as people read it: "too much".
std::string inWords(std::string_view stored);

void printText(const Kit& kit);
void printText(const Plan& plan);
void printText(const Session& session);
void printText(std::span<const ScheduledDay> days, const DoneByDay& done);
void printText(const Summary& summary);
void printText(std::span<const Pause> pauses);
void printText(std::span<const RatedGoal> goals);
/// What stands behind the observation, or why there is none; the last sentence is the person's.
std::vector<std::string> reasonsOf(const Readiness& readiness, const ReadinessRule& rule);

} // namespace frond::cli
