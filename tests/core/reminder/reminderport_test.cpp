// SPDX-License-Identifier: GPL-3.0-or-later
// Which handed-over reminders are due, and when the next is. (What the phones' sides do is held to
// the same by tests/android/fixtures.txt.)
#include "core/reminder/reminderport.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using Kind = ReminderEvent::Kind;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

FloatingTime wall(std::string_view text) {
    return parseFloatingTime(text).value();
}

sys_seconds at(std::string_view text) {
    return parseMoment(text).value().utc;
}

const ZoneOffsets zone = [](sys_seconds) { return minutes(0); };
const sys_seconds due = at("2026-03-01T20:30:00Z");
const std::vector<FloatingTime> handed{wall("2026-03-01T20:30"), wall("2026-03-02T20:30")};

TEST(ReminderPortTest, EveryCauseHasAWordOfItsOwn) {
    std::vector<std::string_view> words;
    for (const MissCause cause :
         {MissCause::Unknown, MissCause::Permission, MissCause::Exact, MissCause::BatterySaver,
          MissCause::DeviceOff, MissCause::AppClosed, MissCause::ClockChanged, MissCause::Opened}) {
        EXPECT_EQ(parseMissCause(toText(cause)), cause);
        EXPECT_EQ(std::count(words.begin(), words.end(), toText(cause)), 0);
        words.push_back(toText(cause));
    }
    EXPECT_EQ(parseMissCause("Unknown"), std::nullopt);
}

TEST(ReminderPortTest, IsDueFromItsMinuteToAnHourLater) {
    EXPECT_TRUE(dueNow(handed, {}, zone, due - seconds(1)).empty());
    EXPECT_EQ(dueNow(handed, {}, zone, due), std::vector{handed[0]});
    EXPECT_EQ(dueNow(handed, {}, zone, due + latestAfter), std::vector{handed[0]});
    EXPECT_TRUE(dueNow(handed, {}, zone, due + latestAfter + seconds(1)).empty());
}

TEST(ReminderPortTest, WhatWasShownOrCouldNotBeIsNotDueAgain) {
    for (const Kind kind : {Kind::Shown, Kind::Failed}) {
        const std::vector<ReminderEvent> events{{due, kind, handed[0], {}}};
        EXPECT_TRUE(dueNow(handed, events, zone, due).empty());
        EXPECT_EQ(nextDue(handed, events, zone, due - seconds(1)), at("2026-03-02T20:30:00Z"));
    }
}

TEST(ReminderPortTest, LaterComesAgainAndNotTodayEndsTheDay) {
    const std::vector<ReminderEvent> later{
        {due, Kind::Shown, handed[0], {}},
        {due + minutes(1), Kind::Later, handed[0], wall("2026-03-01T21:01")}};
    EXPECT_EQ(nextDue(handed, later, zone, due + minutes(2)), at("2026-03-01T21:01:00Z"));
    std::vector<ReminderEvent> ended = later;
    ended.push_back({due + minutes(3), Kind::NotToday, handed[0], {}});
    EXPECT_EQ(nextDue(handed, ended, zone, due + minutes(4)), at("2026-03-02T20:30:00Z"));
}

TEST(ReminderPortTest, TheNextIsAfterNow) {
    EXPECT_EQ(nextDue(handed, {}, zone, due - seconds(1)), due);
    EXPECT_EQ(nextDue(handed, {}, zone, due), at("2026-03-02T20:30:00Z"));
    EXPECT_EQ(nextDue(handed, {}, zone, at("2026-03-02T20:30:00Z")), std::nullopt);
    EXPECT_EQ(nextDue({}, {}, zone, due), std::nullopt);
}

TEST(ReminderPortTest, WhatAPlanTookInIsTakenOutOnce) {
    const std::vector<ReminderEvent> events{{due, Kind::Shown, handed[0], {}},
                                            {due, Kind::Later, handed[0], wall("2026-03-01T21:00")},
                                            {due, Kind::NotToday, handed[0], {}},
                                            {due + seconds(1), Kind::NotToday, handed[0], {}}};
    // What is as old as the plan is in it.
    EXPECT_EQ(notTakenIn(events, due), (std::vector{events[0], events[3]}));
    EXPECT_EQ(notTakenIn(events, due - seconds(1)), events);
}

} // namespace
} // namespace frond
