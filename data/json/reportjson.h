// SPDX-License-Identifier: GPL-3.0-or-later
// What frondctl prints with --json: entries, schedules and sums. Later versions only add keys.
#pragma once

#include "core/schedule.h"
#include "core/session.h"
#include "core/statistics.h"

#include <nlohmann/json.hpp>

#include <span>

namespace frond::data {

nlohmann::ordered_json toJson(const Session& session);
/// `done` of each day is looked up in `done`.
nlohmann::ordered_json toJson(std::span<const ScheduledDay> days, const DoneByDay& done);
nlohmann::ordered_json toJson(const Summary& summary);

} // namespace frond::data
