// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminderrecord.h"

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

const ZoneOffsets zone = [](sys_seconds) { return minutes(0); };
const FloatingTime evening = wall("2026-03-01T20:30");
const sys_seconds at = parseMoment("2026-03-01T20:30:00Z").value().utc;

ReminderRecord record(const FloatingTime& due = evening, sys_seconds when = at) {
    return {due, when, false, std::nullopt, std::nullopt, false};
}

TEST(ReminderRecordTest, IsToComeUntilItIsShownOrGivenUp) {
    ReminderRecord one = record();
    EXPECT_TRUE(isToCome(one));
    one.shown = at;
    EXPECT_FALSE(isToCome(one));
    one = record();
    one.cause = MissCause::Unknown;
    EXPECT_FALSE(isToCome(one));
}

TEST(ReminderRecordTest, TheSameEventsAgainChangeNothing) {
    const std::vector<ReminderEvent> events{
        {at, Kind::Shown, evening, {}},
        {at + minutes(1), Kind::Later, evening, wall("2026-03-01T21:01")},
        {at + minutes(31), Kind::Failed, wall("2026-03-01T21:01"), {}},
        {at + minutes(40), Kind::Shown, tryDue, {}}}; // none of the planned
    const ReminderRecords once = withEvents({record()}, events, zone);
    ASSERT_EQ(once.size(), 2U);
    EXPECT_EQ(once[0].shown, at);
    EXPECT_TRUE(once[1].putOff);
    EXPECT_EQ(once[1].at, at + minutes(31));
    EXPECT_EQ(once[1].cause, MissCause::Unknown);
    EXPECT_EQ(withEvents(once, events, zone), once);
}

/// What the system lets one know, and what follows from it for a reminder of `late` ago.
struct Known {
    ReminderHealth health;
    bool exact;
    minutes late;
    MissCause cause;
};

TEST(ReminderRecordTest, ACauseIsTheFirstThatCanBeKnown) {
    using Permission = ReminderPermission;
    const std::vector<Known> table{
        {{.permission = Permission::Refused, .whenClosed = false},
         false,
         minutes(20),
         MissCause::Permission},
        {{.permission = Permission::NotAsked}, false, minutes(1), MissCause::Permission},
        {{.deviceStarted = at + seconds(1)}, false, minutes(1), MissCause::DeviceOff},
        {{.deviceStarted = at}, false, minutes(16), MissCause::Unknown},
        {{.whenClosed = false}, false, minutes(15), MissCause::Opened},
        {{.whenClosed = false, .heldBack = true}, false, minutes(16), MissCause::AppClosed},
        {{.exactAllowed = false, .heldBack = true}, true, minutes(16), MissCause::BatterySaver},
        {{.exactAllowed = false}, true, minutes(16), MissCause::Exact},
        {{.exactAllowed = false}, false, minutes(16), MissCause::Unknown},
        {{.exactAllowed = true}, true, minutes(16), MissCause::Unknown},
        {{}, true, minutes(0), MissCause::Opened},
    };
    for (const Known& known : table) {
        const auto records =
            withCauses({record()}, known.health, known.exact, zone, at + known.late);
        EXPECT_EQ(records[0].cause, known.cause) << &known - table.data();
    }
    EXPECT_EQ(withCauses({record()}, {}, false, zone, at - seconds(1))[0].cause, std::nullopt);
    EXPECT_EQ(withCauses({record(evening, at + minutes(60))}, {}, false, zone, at)[0].cause,
              MissCause::ClockChanged);
}

TEST(ReminderRecordTest, ARefusalExplainsWhatFailedBefore) {
    ReminderRecord failed = record();
    failed.cause = MissCause::Unknown;
    const ReminderHealth refused{.permission = ReminderPermission::Refused};
    EXPECT_EQ(withCauses({failed}, refused, false, zone, at)[0].cause, MissCause::Permission);
    failed.told = true;
    EXPECT_EQ(withCauses({failed}, refused, false, zone, at)[0].cause, MissCause::Unknown);
}

TEST(ReminderRecordTest, WhatWasShownIsNotDueAgainAndWhatWasPutOffIs) {
    const Moment moment{at, minutes(0)};
    ReminderRecord shown = record();
    shown.shown = at;
    ReminderRecord putOff = record(wall("2026-03-01T21:00"), at + minutes(30));
    putOff.putOff = true;
    const auto days = [](bool answered, bool paused) {
        return [=](Day) {
            ReminderDay day;
            day.answered = answered;
            day.paused = paused;
            return day;
        };
    };
    const std::vector<DueReminder> due{{evening, moment}};
    const ReminderRecords records{shown, putOff};
    const auto left = stillDue(due, records, days(false, false), zone, at);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].due, putOff.due);
    EXPECT_TRUE(stillDue(due, records, days(true, false), zone, at).empty());
    EXPECT_TRUE(stillDue(due, records, days(false, true), zone, at).empty());
    EXPECT_TRUE(stillDue(due, records, days(false, false), zone, putOff.at).empty());
    EXPECT_EQ(stillDue(due, {}, days(false, false), zone, at), due);
}

TEST(ReminderRecordTest, PlanningAnewKeepsWhatWasAndReplacesWhatIsToCome) {
    ReminderRecord shown = record(wall("2026-02-27T20:30"), at - std::chrono::hours(48));
    shown.shown = shown.at;
    const ReminderRecord past = record(); // its time is now
    const ReminderRecord gone = record(wall("2026-03-02T20:30"), at + std::chrono::hours(24));
    const std::vector<DueReminder> due{
        {wall("2026-03-03T08:00"), {at + std::chrono::hours(36), {}}}};
    const auto planned = replanned({shown, past, gone}, due, at, parseDay("2026-02-27").value());
    ASSERT_EQ(planned.size(), 3U);
    EXPECT_EQ(planned[0], shown);
    EXPECT_EQ(planned[1], past);
    EXPECT_EQ(planned[2].due, due[0].due);
    EXPECT_TRUE(isToCome(planned[2]));
    const auto younger = replanned({shown, past}, {}, at, parseDay("2026-02-28").value());
    EXPECT_EQ(younger, (ReminderRecords{past}));
}

TEST(ReminderRecordTest, TellsWhatDidNotAppearOnce) {
    ReminderRecords records{record(wall("2026-02-26T20:30")), record(wall("2026-02-27T20:30")),
                            record(wall("2026-02-28T20:30")), record()};
    EXPECT_EQ(missesIn(records), std::nullopt);
    records[0].cause = MissCause::Opened; // nothing went wrong
    records[1].cause = MissCause::DeviceOff;
    records[2].cause = MissCause::Exact;
    EXPECT_EQ(missesIn(records), (Misses{2, parseDay("2026-02-27").value(), MissCause::Exact}));
    EXPECT_EQ(missesIn(told(records)), std::nullopt);
    EXPECT_FALSE(told(records)[3].told);
}

} // namespace
} // namespace frond
