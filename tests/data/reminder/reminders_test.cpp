// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/formaterror.h"
#include "data/format/json/remindersjson.h"
#include "data/reminder/handover.h"
#include "data/reminder/handoverscheduler.h"
#include "data/reminder/reminderlog.h"
#include "tests/data/storagetest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

using namespace frond;
using namespace frond::data;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;
using Kind = ReminderEvent::Kind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

FloatingTime wall(std::string_view text) {
    return parseFloatingTime(text).value();
}

sys_seconds at(std::string_view text) {
    return parseMoment(text).value().utc;
}

ZoneOffsets utc() {
    return [](sys_seconds) { return minutes(0); };
}

std::string wrongField(std::string_view text) {
    try {
        static_cast<void>(remindersFromJson(text));
        return "";
    } catch (const FormatError& error) {
        return error.problem().field;
    }
}

TEST(RemindersJson, GivesBackWhatItWasGiven) {
    const std::string whole =
        R"({"format":"frond-reminders","version":1,"slots":[{"time":"20:30","weekdays":["tue","thu"]},)"
        R"({"time":"08:05","weekdays":null}],"follow_plan":true,"quiet":{"from":"22:00","to":"08:00"},)"
        R"("only_if_not_done":false,"text":"Tea?","most_per_day":2,"second_after_minutes":45})";
    EXPECT_EQ(toJson(remindersFromJson(whole)).dump(), whole);
    EXPECT_EQ(remindersFromJson(R"({"format":"frond-reminders","version":1})"), Reminders());
}

TEST(RemindersJson, WhatIsWrongIsNamedByItsPath) {
    const auto with = [](const std::string& rest) {
        return R"({"format":"frond-reminders","version":1,)" + rest + '}';
    };
    EXPECT_EQ(wrongField(with(R"("slots":[{"time":"20:30"},{"time":"24:00"}])")), "slots[1].time");
    EXPECT_EQ(wrongField(with(R"("slots":[{"weekdays":["mon"]}])")), "slots[0].time");
    EXPECT_EQ(wrongField(with(R"("slots":[{"time":"20:30","weekdays":["mon","mon"]}])")),
              "slots[0].weekdays");
    EXPECT_EQ(wrongField(with(R"("slots":[{"time":"20:30","weekdays":[]}])")), "slots[0].weekdays");
    EXPECT_EQ(wrongField(with(R"("slots":[{"time":"20:30","days":["mon"]}])")), "slots[0].days");
    EXPECT_EQ(wrongField(with(R"("slots":{})")), "slots");
    EXPECT_EQ(wrongField(with(R"("quiet":{"from":"22:00"})")), "quiet.to");
    EXPECT_EQ(wrongField(with(R"("quiet":{"from":"22:00","to":"22:00"})")), "quiet.to");
    EXPECT_EQ(wrongField(with(R"("text":"Time for your dilator")")), "text");
    EXPECT_EQ(wrongField(with(R"("follow_plan":"yes")")), "follow_plan");
    EXPECT_EQ(wrongField(with(R"("most_per_day":25)")), "most_per_day");
    EXPECT_EQ(wrongField(with(R"("snooze":5)")), "snooze");
}

class ReminderFilesTest : public ::testing::Test {
protected:
    static ReminderPlan plan(std::initializer_list<std::string_view> times) {
        ReminderPlan plan{.line = "Tea?", .made = at("2026-03-29T12:00:00Z")};
        for (const std::string_view time : times)
            plan.due.push_back({wall(time), momentOf(wall(time), utc()).value()});
        return plan;
    }
    std::string log() const { return contentOf(beside(database, ".reminders-log")); }
    /// What is shown when it is `now`.
    std::vector<std::string> shownAt(std::string_view now, bool taken = true) {
        std::vector<std::string> shown;
        ReminderLog(database).showDue(readHandOver(database), utc(), at(now),
                                      [&](const std::vector<FloatingTime>& due) {
                                          for (const FloatingTime& time : due)
                                              shown.push_back(toText(time));
                                          return taken;
                                      });
        return shown;
    }

    TemporaryFolder folder;
    std::filesystem::path database = folder.path() / "frond.db";
};

TEST_F(ReminderFilesTest, TheHandOverIsReadAsItWasWritten) {
    ReminderPlan given = plan({"2026-03-29T20:30", "2026-03-31T20:30"});
    given.exact = true;
    writeHandOver(database, given);
    EXPECT_EQ(
        readHandOver(database),
        (HandOver{"Tea?", true, {wall("2026-03-29T20:30"), wall("2026-03-31T20:30")}, given.made}));
    const auto mode = std::filesystem::status(handOverPath(database)).permissions();
    EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto written = std::filesystem::last_write_time(handOverPath(database));
    given.made += seconds(60); // nothing else: it is left alone
    writeHandOver(database, given);
    EXPECT_EQ(std::filesystem::last_write_time(handOverPath(database)), written);
}

TEST_F(ReminderFilesTest, AHandOverThatIsNotWholeHasNoTimes) {
    const std::string text = handOverText(plan({"2026-03-29T20:30", "2026-03-30T20:30"}));
    for (std::size_t length = 0; length < text.size(); ++length)
        EXPECT_THAT(parseHandOver(text.substr(0, length)).due, IsEmpty()) << length;
    EXPECT_THAT(parseHandOver("frond-handover 2" + text.substr(16)).due, IsEmpty());
    EXPECT_THAT(readHandOver(folder.path() / "none.db").due, IsEmpty());
    EXPECT_EQ(readHandOver(folder.path() / "none.db").line, neutralLine);
}

TEST_F(ReminderFilesTest, ClearingMakesNoFile) {
    clearHandOver(database);
    EXPECT_FALSE(std::filesystem::exists(handOverPath(database)));
    HandOverScheduler scheduler(database);
    scheduler.replaceAll(plan({"2026-03-29T20:30"}));
    EXPECT_EQ(readHandOver(database).due.size(), 1U);
    scheduler.cancelAll();
    EXPECT_THAT(readHandOver(database).due, IsEmpty());
}

TEST_F(ReminderFilesTest, EachIsShownOnceWhenItsTimeHasCome) {
    writeHandOver(database, plan({"2026-03-29T20:30", "2026-03-29T21:00", "2026-03-30T20:30"}));
    EXPECT_THAT(shownAt("2026-03-29T20:29:59Z"), IsEmpty());
    EXPECT_THAT(shownAt("2026-03-29T20:30:05Z"), ElementsAre("2026-03-29T20:30"));
    EXPECT_THAT(shownAt("2026-03-29T20:30:06Z"), IsEmpty());
    EXPECT_EQ(log(), "1774816205 shown 2026-03-29T20:30\n");
    // An hour late it still comes, later it does not.
    EXPECT_THAT(shownAt("2026-03-29T22:00:00Z"), ElementsAre("2026-03-29T21:00"));
    EXPECT_THAT(shownAt("2026-03-30T21:30:01Z"), IsEmpty());
}

TEST_F(ReminderFilesTest, WhatTheSystemRefusesIsNotTriedForEver) {
    writeHandOver(database, plan({"2026-03-29T20:30"}));
    EXPECT_THAT(shownAt("2026-03-29T20:30:05Z", false), ElementsAre("2026-03-29T20:30"));
    EXPECT_THAT(shownAt("2026-03-29T20:30:06Z"), IsEmpty());
    EXPECT_EQ(log(), "1774816205 failed 2026-03-29T20:30\n");
}

TEST_F(ReminderFilesTest, LaterAndNotTodayAreHeededUntilTheyAreTakenIn) {
    writeHandOver(database, plan({"2026-03-29T20:30", "2026-03-29T22:00", "2026-03-30T20:30"}));
    ReminderLog events(database);
    shownAt("2026-03-29T20:30:05Z");
    events.append({at("2026-03-29T20:31:00Z"), Kind::Later, wall("2026-03-29T20:30"),
                   wall("2026-03-29T21:01")});
    EXPECT_EQ(events.nextDue(readHandOver(database), utc(), at("2026-03-29T20:32:00Z")),
              at("2026-03-29T21:01:00Z"));
    EXPECT_THAT(shownAt("2026-03-29T21:01:00Z"), ElementsAre("2026-03-29T21:01"));
    events.append({at("2026-03-29T21:02:00Z"), Kind::NotToday, wall("2026-03-29T21:01"), {}});
    EXPECT_THAT(shownAt("2026-03-29T22:00:00Z"), IsEmpty());
    // The entry it became was taken away: the day is open again.
    ReminderPlan again = plan({"2026-03-29T22:10"});
    again.made = at("2026-03-29T22:05:00Z");
    writeHandOver(database, again);
    EXPECT_THAT(shownAt("2026-03-29T22:10:00Z"), ElementsAre("2026-03-29T22:10"));
}

TEST_F(ReminderFilesTest, TheLogGoesOnFromAMarkAndPassesOverWhatItCannotRead) {
    ReminderLog events(database);
    EXPECT_THAT(events.since(0).events, IsEmpty());
    const ReminderEvent first{
        at("2026-03-29T20:30:05Z"), Kind::Shown, wall("2026-03-29T20:30"), {}};
    const ReminderEvent second{at("2026-03-29T20:31:00Z"), Kind::Started, tryDue, {}};
    events.append(first);
    const auto batch = events.since(0);
    EXPECT_THAT(batch.events, ElementsAre(first));
    {
        std::ofstream file(database.string() + ".reminders-log", std::ios::app);
        file << "rubbish\n12 shown yesterday\n12 later 2026-03-29T20:30\n1774816205 sho";
    }
    EXPECT_THAT(events.since(batch.mark).events, IsEmpty()); // the last line has no end yet
    events.append(second);
    const auto next = events.since(batch.mark);
    EXPECT_THAT(next.events, ElementsAre(second));
    EXPECT_THAT(events.since(next.mark).events, IsEmpty());
    EXPECT_EQ(events.since(next.mark + 1000).events.size(), 2U); // another log: from its beginning
}

TEST_F(ReminderFilesTest, TwoThatLookAtOnceShowItOnce) {
    writeHandOver(database, plan({"2026-03-29T20:30"}));
    for (int round = 0; round < 20; ++round) {
        std::filesystem::remove(database.string() + ".reminders-log");
        std::atomic<int> shown{0};
        const auto look = [&] {
            ReminderLog(database).showDue(readHandOver(database), utc(), at("2026-03-29T20:30:05Z"),
                                          [&](const std::vector<FloatingTime>&) {
                                              ++shown;
                                              return true;
                                          });
        };
        std::thread other(look);
        look();
        other.join();
        ASSERT_EQ(shown, 1);
    }
}

using ReminderStoreTest = StorageTest;

TEST_F(ReminderStoreTest, KeepsWhatIsWantedAndWhatBecameOfEach) {
    auto storage = open();
    EXPECT_EQ(storage->reminders().reminders(), Reminders());
    EXPECT_FALSE(storage->reminders().mark());
    Reminders wanted;
    wanted.times = {{minutes(1230), std::nullopt}};
    wanted.text = "Tea?";
    const ReminderRecord shown{wall("2026-03-01T20:30"),
                               at("2026-03-01T19:30:00Z"),
                               true,
                               at("2026-03-01T19:31:00Z"),
                               std::nullopt,
                               false};
    const ReminderRecord missed{wall("2026-03-02T20:30"),
                                at("2026-03-02T19:30:00Z"),
                                false,
                                std::nullopt,
                                MissCause::BatterySaver,
                                true};
    const ReminderRecord toCome{wall("2026-03-03T20:30"), at("2026-03-03T19:30:00Z")};
    storage->reminders().save(wanted);
    storage->reminders().save({shown, missed, toCome}, 77);
    storage.reset();
    storage = open();
    EXPECT_EQ(storage->reminders().reminders(), wanted);
    EXPECT_THAT(storage->reminders().records(), ElementsAre(shown, missed, toCome));
    EXPECT_EQ(storage->reminders().mark(), 77U);
    storage->reminders().save(ReminderRecords{missed}, 78);
    EXPECT_THAT(storage->reminders().records(), ElementsAre(missed));
    EXPECT_TRUE(storage->check().ok);
}

TEST_F(ReminderStoreTest, WhatNoOneCouldHaveChosenIsNone) {
    auto storage = open();
    storage->settings().saveSetting("reminders", "{\"format\":\"frond-reminders\"}");
    EXPECT_EQ(storage->reminders().reminders(), Reminders());
}

} // namespace
