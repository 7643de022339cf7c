// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed to whoever shows reminders while the database is closed. The format is
// docs/formats/reminders.md.
#pragma once

#include "core/reminder/reminderport.h"

#include <filesystem>
#include <string>
#include <vector>

namespace frond::data {

struct HandOver {
    std::string line;
    bool exact = false;
    std::vector<FloatingTime> due;
    std::chrono::sys_seconds made;
    friend bool operator==(const HandOver&, const HandOver&) = default;
};

std::string handOverText(const ReminderPlan& plan);
/// Without times when `text` is not whole.
HandOver parseHandOver(std::string_view text);

/// `FILE.reminders` beside the database `FILE`.
std::filesystem::path handOverPath(const std::filesystem::path& database);
/// Without times when there is no file or it cannot be read.
HandOver readHandOver(const std::filesystem::path& database);
/// On disk when it returns; a file that says the same is left alone, its time too. Throws
/// StorageError.
void writeHandOver(const std::filesystem::path& database, const ReminderPlan& plan);
/// Nothing is to come. Makes no file where there was none.
void clearHandOver(const std::filesystem::path& database);

} // namespace frond::data
