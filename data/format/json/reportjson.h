// SPDX-License-Identifier: GPL-3.0-or-later
// What frondctl prints with --json: entries, schedules and sums. Later versions only add keys.
#pragma once

#include "core/overtime/readiness.h"
#include "core/overtime/statistics.h"
#include "core/plan/pause.h"
#include "core/plan/schedule.h"
#include "core/session/session.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <vector>

namespace frond::data {

nlohmann::ordered_json toJson(const Session& session);
/// `done` of each day is looked up in `done`.
nlohmann::ordered_json toJson(std::span<const ScheduledDay> days, const DoneByDay& done);
nlohmann::ordered_json toJson(const Summary& summary);
nlohmann::ordered_json toJson(std::span<const Pause> pauses);
/// `reasons`: what stands behind the observation, or why there is none, in sentences.
nlohmann::ordered_json toJson(const Readiness& readiness, const std::vector<std::string>& reasons);

} // namespace frond::data
