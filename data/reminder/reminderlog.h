// SPDX-License-Identifier: GPL-3.0-or-later
// What whoever shows reminders while the database is closed writes down. The format is
// docs/formats/reminders.md.
#pragma once

#include "core/reminder/reminderport.h"
#include "data/reminder/handover.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

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
