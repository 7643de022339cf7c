// SPDX-License-Identifier: GPL-3.0-or-later
// The cases that the receiver on Android answers too (tests/android/fixtures.txt).
#include "core/base/text.h"
#include "data/reminder/reminderlog.h"
#include "tests/support/zones.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace frond;
using namespace frond::test;

namespace {

std::vector<std::string> wordsIn(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

std::chrono::sys_seconds at(const std::string& seconds) {
    return std::chrono::sys_seconds(std::chrono::seconds(std::stoll(seconds)));
}

TEST(ReminderRules, AreTheSameAsOnAndroid) {
    std::ifstream file(FROND_REMINDER_FIXTURES);
    int cases = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#'))
            continue;
        std::vector<std::string> parts;
        for (const std::string_view part : split(line, '|'))
            parts.push_back(trimmed(part));
        ASSERT_EQ(parts.size(), 7U) << line;
        const ZoneOffsets zone = test::zone(parts[0]);
        std::vector<FloatingTime> handed;
        for (const std::string& time : wordsIn(parts[3]))
            handed.push_back(parseFloatingTime(time).value());
        std::vector<ReminderEvent> events;
        for (const std::string_view event : split(parts[4], ';')) {
            if (!trimmed(event).empty())
                events.push_back(data::parseEventLine(trimmed(event)).value());
        }
        events = notTakenIn(events, at(parts[2]));
        std::string due;
        for (const FloatingTime& time : dueNow(handed, events, zone, at(parts[1])))
            due += (due.empty() ? "" : " ") + toText(time);
        EXPECT_EQ(due, parts[5]) << line;
        const auto next = nextDue(handed, events, zone, at(parts[1]));
        EXPECT_EQ(next ? std::to_string(next->time_since_epoch().count()) : "-", parts[6]) << line;
        ++cases;
    }
    EXPECT_GE(cases, 15);
}

} // namespace
