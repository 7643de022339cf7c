// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day as people and spreadsheets write them. Blanks of any width and capitals make no
// difference.
#pragma once

#include "data/format/csv/scanner.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace frond::data {

struct LooseTime {
    std::chrono::minutes time;                  ///< of the day; seconds are cut off
    std::chrono::seconds second{0};             ///< 0–59
    std::optional<std::chrono::minutes> offset; ///< from UTC, where one is told
};

/// "20:30", "8:30 PM", "20.30 Uhr", "20h30", "20:30:15.5", with or without an offset; null
/// when the whole text is none.
std::optional<LooseTime> timeFromText(std::string_view text);
/// What is left of `scanner`, when all of it is a time.
std::optional<LooseTime> takeTime(Scanner& scanner);

} // namespace frond::data
