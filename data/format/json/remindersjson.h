// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reminder/reminder.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace frond::data {

/// Reads a frond-reminders file (docs/formats/reminders.md). Throws FormatError.
Reminders remindersFromJson(std::string_view text);
/// Every key, unset ones null.
nlohmann::ordered_json toJson(const Reminders& reminders);

} // namespace frond::data
