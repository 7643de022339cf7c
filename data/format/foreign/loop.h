// SPDX-License-Identifier: GPL-3.0-or-later
// What Loop Habit Tracker keeps, the same in its tables and in its backup, so that both give the
// same entries.
#pragma once

#include "data/format/foreign/gather.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace frond::data {

enum class LoopType {
    YesNo,
    Numerical,
    Untold ///< tables before 2.3 do not say
};

struct LoopHabit {
    std::string name;
    LoopType type = LoopType::YesNo;
    std::string unit; ///< the person's word
    std::string file; ///< where its checks stand, as messages name it
};

/// What is kept for one habit and day.
struct LoopCheck {
    std::size_t habit = 0; ///< index
    Day day;
    std::int64_t value = 0; ///< a mark, or thousandths of the unit
    std::string note;
    std::size_t line = 0;
};

/// Adds the checks, by habit and day; those that say that nothing was done are left out.
void addLoopChecks(Gatherer& gatherer, const std::vector<LoopHabit>& habits,
                   std::vector<LoopCheck> checks);

/// The seconds in a unit of time ("min", "hours"); null for any other unit.
std::optional<std::int64_t> secondsInUnit(std::string_view unit);

/// A value as the tables write it: "YES_MANUAL" or a whole number.
std::optional<std::int64_t> loopValueFrom(std::string_view text);

} // namespace frond::data
