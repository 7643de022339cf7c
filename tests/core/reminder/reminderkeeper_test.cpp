// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminderkeeper.h"

#include "tests/core/builders.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memoryreminders.h"
#include "tests/support/zones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <random>

using namespace frond;
using namespace frond::test;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::sys_seconds;
using Kind = ReminderEvent::Kind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

FloatingTime wall(std::string_view text) {
    return parseFloatingTime(text).value();
}

Reminders daily(std::initializer_list<std::string_view> times) {
    Reminders reminders;
    for (const std::string_view text : times)
        reminders.times.push_back({parseTimeOfDay(text).value(), std::nullopt});
    return reminders;
}

/// A device with a person, somewhere.
struct World {
    FakeClock clock{"2026-03-03T12:00:00+01:00"}; // a Tuesday
    MemoryStorage storage{clock};
    MemoryReminders reminders{storage.state};
    MemoryEvents events;
    SimulatedSystem system{events};
    ZoneOffsets zone = [](sys_seconds) { return minutes(60); };
    ReminderKeeper keeper{{clock, [this](sys_seconds utc) { return zone(utc); }, countingIds(),
                           storage.sessions, storage.kits, storage.plans, storage.pauses, reminders,
                           events, system}};

    void start(ReminderChoices choices = {}) {
        keeper.findMisses(choices);
        keeper.rearm(choices);
    }
    void goTo(std::string_view time) {
        clock.setNow(time);
        system.goTo(clock.now().utc);
    }
    [[nodiscard]] std::vector<std::string> handed(std::size_t count) const {
        std::vector<std::string> texts;
        for (const DueReminder& reminder : system.handed.due) {
            if (texts.size() < count)
                texts.push_back(toText(reminder.due));
        }
        return texts;
    }
    [[nodiscard]] std::optional<ReminderRecord> record(std::string_view due) const {
        for (const ReminderRecord& record : reminders.records()) {
            if (record.due == wall(due))
                return record;
        }
        return std::nullopt;
    }
    [[nodiscard]] MissCause cause(std::string_view due) const {
        return record(due).value().cause.value();
    }
};

class ReminderKeeperTest : public ::testing::Test, protected World {};

TEST_F(ReminderKeeperTest, HandsOverFourWeeksWithTheNeutralLine) {
    reminders.save(daily({"20:30"}));
    start();
    EXPECT_EQ(system.handed.line, "A quiet moment, if you'd like one.");
    EXPECT_EQ(system.handed.due.size(), 29U); // today and 28 days
    EXPECT_THAT(handed(2), ElementsAre("2026-03-03T20:30", "2026-03-04T20:30"));
    EXPECT_FALSE(system.handed.exact);
    start({.off = false, .exact = true});
    EXPECT_TRUE(system.handed.exact);
}

TEST_F(ReminderKeeperTest, WithoutTimesOrSwitchedOffNothingIsLeft) {
    start();
    EXPECT_THAT(system.calls, ElementsAre("cancelAll"));
    reminders.save(daily({"20:30"}));
    start();
    start({.off = true});
    EXPECT_THAT(system.handed.due, IsEmpty());
    EXPECT_THAT(reminders.records(), IsEmpty());
    goTo("2026-03-05T12:00:00+01:00");
    start({.off = true});
    EXPECT_FALSE(keeper.misses());
}

TEST_F(ReminderKeeperTest, ASessionHoldsTheDayBackAndItsRemovalBringsItAgain) {
    reminders.save(daily({"20:30"}));
    start();
    const Session noted = sessionOn("2026-03-03");
    storage.sessions.save(noted);
    keeper.rearm();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-04T20:30"));
    EXPECT_FALSE(record("2026-03-03T20:30"));
    storage.sessions.remove(noted.id);
    keeper.rearm();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-03T20:30"));
    storage.pauses.savePauses({{day("2026-03-03"), day("2026-03-05"), std::nullopt}});
    keeper.rearm();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-06T20:30"));
}

TEST_F(ReminderKeeperTest, WhatWasShownIsWrittenDownAndNothingIsToldOfIt) {
    reminders.save(daily({"20:30"}));
    start();
    goTo("2026-03-04T09:00:00+01:00");
    start();
    EXPECT_EQ(record("2026-03-03T20:30")->shown, moment("2026-03-03T20:30:00+01:00").utc);
    EXPECT_FALSE(keeper.misses());
}

TEST_F(ReminderKeeperTest, WhatDidNotAppearIsToldOnceWithItsCause) {
    reminders.save(daily({"20:30"}));
    start();
    system.drops = [](const DueReminder& reminder) { return reminder.due.day < day("2026-03-05"); };
    goTo("2026-03-06T09:00:00+01:00");
    system.state.heldBack = true;
    start();
    EXPECT_EQ(keeper.misses(), (Misses{2, day("2026-03-03"), MissCause::BatterySaver}));
    keeper.putAside();
    EXPECT_FALSE(keeper.misses());
    goTo("2026-03-08T09:00:00+01:00");
    start();
    EXPECT_FALSE(keeper.misses());
}

TEST_F(ReminderKeeperTest, TheCauseIsWhatTheSystemLetsOneKnow) {
    const auto after = [&](const ReminderHealth& health, std::string_view now,
                           ReminderChoices choices = {}) {
        World world;
        world.reminders.save(daily({"20:30"}));
        world.start(choices);
        world.clock.setNow(now);
        world.system.state = health;
        world.start(choices);
        return world.cause("2026-03-03T20:30");
    };
    const auto* next = "2026-03-04T09:00:00+01:00";
    EXPECT_EQ(after({}, next), MissCause::Unknown);
    EXPECT_EQ(after({.permission = ReminderPermission::Refused}, next), MissCause::Permission);
    EXPECT_EQ(after({.whenClosed = false}, next), MissCause::AppClosed);
    EXPECT_EQ(after({.heldBack = true}, next), MissCause::BatterySaver);
    EXPECT_EQ(after({.exactAllowed = false}, next, {.exact = true}), MissCause::Exact);
    EXPECT_EQ(after({.exactAllowed = false}, next), MissCause::Unknown);
    EXPECT_EQ(after({.deviceStarted = moment("2026-03-04T08:00:00+01:00").utc}, next),
              MissCause::DeviceOff);
    EXPECT_EQ(after({.deviceStarted = moment("2026-03-03T08:00:00+01:00").utc}, next),
              MissCause::Unknown);
    EXPECT_EQ(after({}, "2026-03-03T20:40:00+01:00"), MissCause::Opened);
    EXPECT_EQ(after({}, "2026-03-03T20:50:00+01:00"), MissCause::Unknown);
}

TEST_F(ReminderKeeperTest, ARefusalByTheSystemIsAMiss) {
    reminders.save(daily({"20:30"}));
    start();
    system.state.permission = ReminderPermission::Refused;
    goTo("2026-03-04T09:00:00+01:00");
    start();
    EXPECT_EQ(keeper.misses(), (Misses{1, day("2026-03-03"), MissCause::Permission}));
}

TEST_F(ReminderKeeperTest, LaterComesAgainAndStaysThroughAnotherRearm) {
    reminders.save(daily({"20:30"}));
    start();
    goTo("2026-03-03T20:31:00+01:00");
    events.append(
        {clock.now().utc, Kind::Later, wall("2026-03-03T20:30"), wall("2026-03-03T21:01")});
    start();
    EXPECT_THAT(handed(2), ElementsAre("2026-03-03T21:01", "2026-03-04T20:30"));
    keeper.rearm();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-03T21:01"));
    storage.sessions.save(sessionOn("2026-03-03"));
    keeper.rearm();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-04T20:30"));
}

TEST_F(ReminderKeeperTest, NotTodayBecomesOneEntryAndSilencesTheDay) {
    reminders.save(daily({"10:00", "20:30"}));
    start();
    goTo("2026-03-04T10:01:00+01:00");
    const auto answered = moment("2026-03-04T10:01:00+01:00");
    events.append({answered.utc, Kind::NotToday, wall("2026-03-04T10:00"), std::nullopt});
    EXPECT_TRUE(keeper.rearm());
    EXPECT_FALSE(keeper.rearm());
    const auto noted = storage.sessions.list(day("2026-03-04"), day("2026-03-04"), {});
    ASSERT_EQ(noted.size(), 1U);
    EXPECT_EQ(noted[0].outcome, Outcome::NotToday);
    EXPECT_EQ(noted[0].at, answered);
    EXPECT_THAT(handed(1), ElementsAre("2026-03-05T10:00"));
    // Removed by the person it stays removed.
    storage.sessions.remove(noted[0].id);
    EXPECT_FALSE(keeper.rearm());
    EXPECT_THAT(storage.sessions.list(day("2026-03-04"), day("2026-03-04"), {}), IsEmpty());
}

TEST_F(ReminderKeeperTest, ATravellerIsNotRemindedTwiceOfOneEvening) {
    reminders.save(daily({"20:30"}));
    start();
    goTo("2026-03-03T20:31:00+01:00");
    zone = [](sys_seconds) { return minutes(-300); }; // 14:31 there, and evening is yet to come
    start();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-04T20:30"));
    EXPECT_FALSE(keeper.misses());
}

TEST_F(ReminderKeeperTest, ATimeThatTheTravellersClockLeftOutIsSaidToBeThat) {
    reminders.save(daily({"20:30"}));
    start();
    goTo("2026-03-03T13:00:00+01:00");
    zone = [](sys_seconds) { return minutes(600); }; // 22:00 there
    start();
    EXPECT_EQ(cause("2026-03-03T20:30"), MissCause::ClockChanged);
    EXPECT_THAT(handed(1), ElementsAre("2026-03-04T20:30"));
}

TEST_F(ReminderKeeperTest, OverTheDateLineEachDayHasItsOwn) {
    reminders.save(daily({"20:30"}));
    zone = [](sys_seconds) { return minutes(840); };
    clock.setNow("2026-03-03T21:00:00+14:00");
    start();
    EXPECT_THAT(handed(1), ElementsAre("2026-03-04T20:30"));
    zone = [](sys_seconds) { return minutes(-600); }; // a day earlier: 2 March, 21:00
    start();
    EXPECT_THAT(handed(2), ElementsAre("2026-03-03T20:30", "2026-03-04T20:30"));
    EXPECT_EQ(system.handed.due[0].at, moment("2026-03-03T20:30:00-10:00"));
}

TEST_F(ReminderKeeperTest, WhatHappenedBeforeACopyWasRestoredIsNotForIt) {
    events.append({clock.now().utc, Kind::NotToday, wall("2026-03-03T10:00"), std::nullopt});
    reminders.save(daily({"20:30"}));
    start();
    EXPECT_EQ(storage.sessions.count(), 0U);
    EXPECT_THAT(handed(1), ElementsAre("2026-03-03T20:30"));
}

TEST_F(ReminderKeeperTest, AFullDiskLeavesTheEventsForTheNextStart) {
    reminders.save(daily({"20:30"}));
    start();
    goTo("2026-03-04T09:00:00+01:00");
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_THROW(start(), StorageError);
    storage.state.failing.reset();
    start();
    EXPECT_TRUE(record("2026-03-03T20:30")->shown);
}

// Phones drop alarms, delay them, are switched off, travel and lose permission. Whatever happens,
// each reminder that was ever to come is shown at most once, and at the next start each that was
// not is written down and told; from then on the next ones are armed again.
RC_GTEST_PROP(ASystemThatForgets, IsArmedAgainAndEveryMissIsTold, ()) {
    World world;
    world.reminders.save(daily({"08:00", "20:30"}));
    world.system.state.deviceStarted = moment("2026-03-01T00:00:00Z").utc;
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    const auto chance = [&](int percent) {
        return std::uniform_int_distribution<int>(0, 99)(random) < percent;
    };
    std::set<FloatingTime> lost;
    world.system.drops = [&](const DueReminder& reminder) {
        const bool drop = chance(30);
        if (drop)
            lost.insert(reminder.due);
        return drop;
    };
    world.start();
    std::set<FloatingTime> ended; // written down as shown, told, or come upon by opening Frond
    sys_seconds now = world.clock.now().utc;
    for (int step = 0; step < 40; ++step) {
        now += minutes(std::uniform_int_distribution<int>(1, 5000)(random));
        if (chance(10)) // restarted: what was armed is forgotten
            world.system.armed.clear();
        if (chance(10))
            world.system.state.permission = ReminderPermission::Refused;
        else if (chance(50))
            world.system.state.permission = ReminderPermission::Granted;
        world.system.goTo(now);
        world.clock.setNow(toText(Moment{now, minutes(0)}));
        if (chance(15)) { // elsewhere
            const minutes offset(60 * std::uniform_int_distribution<int>(-11, 13)(random));
            world.zone = [offset](sys_seconds) { return offset; };
        }
        world.start();
        // Armed again within this one start: all that is to come, and nothing that was shown.
        RC_ASSERT(!world.system.armed.empty());
        for (const DueReminder& reminder : world.system.armed)
            RC_ASSERT(reminder.at.utc > now);
        for (const ReminderRecord& record : world.reminders.records()) {
            const auto at = momentOf(record.due, world.zone).value().utc;
            if (at <= now) // past: it has an end
                RC_ASSERT(!isToCome(record));
            if (!isToCome(record))
                ended.insert(record.due);
        }
    }
    std::map<FloatingTime, int> shown;
    for (const ReminderEvent& event : world.events.all)
        shown[event.due] += event.kind == Kind::Shown ? 1 : 0;
    for (const auto& [due, times] : shown)
        RC_ASSERT(times <= 1);
    for (const ReminderRecord& record : world.reminders.records()) {
        if (isToCome(record))
            lost.erase(record.due);
    }
    RC_ASSERT(std::includes(ended.begin(), ended.end(), lost.begin(), lost.end()));
}

} // namespace
