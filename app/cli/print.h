// SPDX-License-Identifier: GPL-3.0-or-later
// What people read on a terminal. Scripts use --json.
#pragma once

#include "core/kit.h"
#include "core/plan.h"
#include "core/schedule.h"
#include "core/session.h"
#include "core/statistics.h"

#include <span>

namespace frond::cli {

void printText(const Kit& kit);
void printText(const Plan& plan);
void printText(std::span<const Session> sessions);
void printText(std::span<const ScheduledDay> days, const DoneByDay& done);
void printText(const Summary& summary);

} // namespace frond::cli
