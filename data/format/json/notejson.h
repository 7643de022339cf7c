// SPDX-License-Identifier: GPL-3.0-or-later
// What frondctl prints with --json of what is noted beside sessions. Later versions only add keys.
#pragma once

#include "core/note/goal.h"
#include "core/note/milestone.h"
#include "core/note/score.h"
#include "core/note/symptom.h"
#include "core/note/trial.h"

#include <nlohmann/json.hpp>

namespace frond::data {

nlohmann::ordered_json toJson(const Symptom& symptom);
nlohmann::ordered_json toJson(const Trial& trial);
nlohmann::ordered_json toJson(const Milestone& milestone);
nlohmann::ordered_json toJson(const Score& score);
nlohmann::ordered_json toJson(const RatedGoal& goal);

} // namespace frond::data
