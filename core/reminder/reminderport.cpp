// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminderport.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace frond {

using std::chrono::sys_seconds;

namespace {

constexpr std::array<std::pair<MissCause, std::string_view>, 8> causeWords{{
    {MissCause::Unknown, "unknown"},
    {MissCause::Permission, "permission"},
    {MissCause::Exact, "exact"},
    {MissCause::BatterySaver, "battery_saver"},
    {MissCause::DeviceOff, "device_off"},
    {MissCause::AppClosed, "app_closed"},
    {MissCause::ClockChanged, "clock_changed"},
    {MissCause::Opened, "opened"},
}};

/// What is still to appear, whenever that may be.
std::set<FloatingTime> open(std::span<const FloatingTime> handed,
                            std::span<const ReminderEvent> events) {
    std::set<FloatingTime> open(handed.begin(), handed.end());
    std::set<Day> notToday;
    for (const ReminderEvent& event : events) {
        if (event.until)
            open.insert(*event.until);
        if (event.kind == ReminderEvent::Kind::NotToday)
            notToday.insert(event.due.day);
    }
    for (const ReminderEvent& event : events) {
        if (event.kind == ReminderEvent::Kind::Shown || event.kind == ReminderEvent::Kind::Failed)
            open.erase(event.due);
    }
    for (auto time = open.begin(); time != open.end();)
        time = notToday.contains(time->day) ? open.erase(time) : std::next(time);
    return open;
}

} // namespace

std::string_view toText(MissCause cause) {
    return std::find_if(causeWords.begin(), causeWords.end(),
                        [&](const auto& word) { return word.first == cause; })
        ->second;
}

std::optional<MissCause> parseMissCause(std::string_view text) {
    const auto found = std::find_if(causeWords.begin(), causeWords.end(),
                                    [&](const auto& word) { return word.second == text; });
    return found == causeWords.end() ? std::nullopt : std::optional(found->first);
}

std::vector<ReminderEvent> notTakenIn(std::span<const ReminderEvent> events, sys_seconds made) {
    using Kind = ReminderEvent::Kind;
    std::vector<ReminderEvent> left;
    for (const ReminderEvent& event : events) {
        if ((event.kind != Kind::Later && event.kind != Kind::NotToday) || event.at > made)
            left.push_back(event);
    }
    return left;
}

std::vector<FloatingTime> dueNow(std::span<const FloatingTime> handed,
                                 std::span<const ReminderEvent> events, const ZoneOffsets& zone,
                                 sys_seconds now) {
    std::vector<FloatingTime> due;
    for (const FloatingTime& time : open(handed, events)) {
        const auto at = momentOf(time, zone);
        if (at && at->utc <= now && now - at->utc <= latestAfter)
            due.push_back(time);
    }
    return due;
}

std::optional<sys_seconds> nextDue(std::span<const FloatingTime> handed,
                                   std::span<const ReminderEvent> events, const ZoneOffsets& zone,
                                   sys_seconds now) {
    std::optional<sys_seconds> next;
    for (const FloatingTime& time : open(handed, events)) {
        const auto at = momentOf(time, zone);
        if (at && at->utc > now && (!next || at->utc < *next))
            next = at->utc;
    }
    return next;
}

} // namespace frond
