// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed to whoever shows reminders while the database is closed, and what they write down.
// The formats are docs/formats/reminders.md.
#pragma once

#include "core/reminder/reminderport.h"

#include <filesystem>
#include <span>
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

/// `FILE.reminders-log` beside the database `FILE`.
class ReminderLog : public ReminderEvents {
public:
    explicit ReminderLog(const std::filesystem::path& database);

    [[nodiscard]] Batch since(std::uint64_t mark) const override;
    void append(const ReminderEvent& event) override;

    /// With nobody else writing meanwhile: `show` is given what is due at `now` and says whether it
    /// could be shown; that is written down for each. Does nothing when none is due. So two
    /// programs that look at the same moment show each one once.
    void showDue(const HandOver& handOver, const ZoneOffsets& zone, std::chrono::sys_seconds now,
                 const std::function<bool(const std::vector<FloatingTime>&)>& show);

    [[nodiscard]] std::vector<FloatingTime> due(const HandOver& handOver, const ZoneOffsets& zone,
                                                std::chrono::sys_seconds now) const;
    /// When the next will be due; null when none is to come.
    [[nodiscard]] std::optional<std::chrono::sys_seconds>
    nextDue(const HandOver& handOver, const ZoneOffsets& zone, std::chrono::sys_seconds now) const;

private:
    std::filesystem::path m_path;
};

std::string eventLine(const ReminderEvent& event);
/// Null for a line that cannot be read.
std::optional<ReminderEvent> parseEventLine(std::string_view line);

} // namespace frond::data
