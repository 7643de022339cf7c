// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reminder/reminder.h"

#include "tests/core/builders.h"
#include "tests/support/zones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

using namespace frond;
using namespace frond::test;
using std::chrono::hours;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

minutes time(std::string_view text) {
    return parseTimeOfDay(text).value();
}

Reminders every(std::initializer_list<std::string_view> times) {
    Reminders reminders;
    for (const std::string_view text : times)
        reminders.times.push_back({time(text), std::nullopt});
    return reminders;
}

std::vector<std::string> on(const Reminders& reminders, std::string_view text,
                            const ReminderDay& facts = {}) {
    std::vector<std::string> times;
    for (const FloatingTime& at : remindersOn(reminders, day(text), facts))
        times.push_back(timeOfDayText(at.time));
    return times;
}

std::string firstProblem(const Reminders& reminders) {
    const Problems problems = validate(reminders);
    return problems.empty() ? "" : problems.front().field;
}

ReminderDays anyDay() {
    return [](Day) { return ReminderDay(); };
}

TEST(Reminders, ComeAtEachTimeOnTheDaysOfTheWeekChosen) {
    Reminders reminders = every({"20:30", "08:15"});
    reminders.times[0].weekdays = {false, true, false, true, false, false, false};
    EXPECT_THAT(on(reminders, "2026-03-03"), ElementsAre("08:15", "20:30")); // a Tuesday
    EXPECT_THAT(on(reminders, "2026-03-04"), ElementsAre("08:15"));
}

TEST(Reminders, AreSilentInQuietHoursAlsoPastMidnight) {
    Reminders reminders = every({"07:59", "08:00", "21:59", "22:00", "23:30", "00:00"});
    reminders.quiet = QuietHours{time("22:00"), time("08:00")};
    EXPECT_THAT(on(reminders, "2026-03-03"), ElementsAre("08:00", "21:59"));
    reminders.quiet = QuietHours{time("07:00"), time("08:00")};
    EXPECT_THAT(on(reminders, "2026-03-03"),
                ElementsAre("00:00", "08:00", "21:59", "22:00", "23:30"));
}

TEST(Reminders, AreSilentWhilePausedAndOnceTheDayIsSettled) {
    Reminders reminders = every({"20:30"});
    EXPECT_THAT(on(reminders, "2026-03-03", {.paused = true}), IsEmpty());
    EXPECT_THAT(on(reminders, "2026-03-03", {.answered = true}), IsEmpty());
    reminders.onlyIfNotDone = false;
    EXPECT_THAT(on(reminders, "2026-03-03", {.answered = true}), ElementsAre("20:30"));
    EXPECT_THAT(on(reminders, "2026-03-03", {.paused = true, .answered = true}), IsEmpty());
}

TEST(Reminders, FollowThePlanOrAreFreeOfIt) {
    Reminders reminders = every({"20:30"});
    EXPECT_THAT(on(reminders, "2026-03-03", {.planned = false}), ElementsAre("20:30"));
    reminders.followPlan = true;
    EXPECT_THAT(on(reminders, "2026-03-03", {.planned = false}), IsEmpty());
    EXPECT_THAT(on(reminders, "2026-03-03", {.planned = true}), ElementsAre("20:30"));
}

TEST(Reminders, ASecondOneComesUnlessSomethingIsNotedOrItWouldBeNextDay) {
    Reminders reminders = every({"20:30", "23:30"});
    reminders.secondAfterMinutes = 45;
    EXPECT_THAT(on(reminders, "2026-03-03"), ElementsAre("20:30", "21:15", "23:30"));
    reminders.onlyIfNotDone = false;
    EXPECT_THAT(on(reminders, "2026-03-03", {.answered = true}), ElementsAre("20:30", "23:30"));
    reminders.quiet = QuietHours{time("21:00"), time("22:00")};
    EXPECT_THAT(on(reminders, "2026-03-03"), ElementsAre("20:30", "23:30"));
}

TEST(Reminders, AreAtMostAsManyADayAsAPersonWants) {
    Reminders reminders = every({"20:30", "08:00", "12:00"});
    reminders.secondAfterMinutes = 60;
    reminders.mostPerDay = 3;
    EXPECT_THAT(on(reminders, "2026-03-03"), ElementsAre("08:00", "09:00", "12:00"));
}

TEST(Reminders, WhatCannotBeIsNamed) {
    EXPECT_EQ(firstProblem(every({"20:30"})), "");
    EXPECT_EQ(firstProblem(every({"20:30", "20:30"})), "slots[1].time");
    Reminders apart = every({"20:30", "20:30"});
    apart.times[0].weekdays = {true};
    apart.times[1].weekdays = {false, true};
    EXPECT_EQ(firstProblem(apart), "");
    Reminders none = every({"20:30"});
    none.times[0].weekdays.emplace();
    EXPECT_EQ(firstProblem(none), "slots[0].weekdays");
    Reminders quiet = every({});
    quiet.quiet = QuietHours{time("08:00"), time("08:00")};
    EXPECT_EQ(firstProblem(quiet), "quiet.to");
    Reminders text = every({});
    for (const char* wrong : {"", "  ", "two\nlines", "Time to dilate", "\xff"}) {
        text.text = wrong;
        EXPECT_EQ(firstProblem(text), "text") << wrong;
    }
    text.text = std::string(121, 'a');
    EXPECT_EQ(firstProblem(text), "text");
    text.text = "Tea?";
    EXPECT_EQ(firstProblem(text), "");
    Reminders numbers = every({});
    numbers.mostPerDay = 0;
    numbers.secondAfterMinutes = 14;
    EXPECT_EQ(validate(numbers).size(), 2U);
}

TEST(Reminders, NamingThePurposeIsNoticed) {
    for (const char* tells :
         {"Time to dilate!", "DILATOR", "my vagina", "Pelvic floor", "kegels", "lube",
          "Your PT says hi", "after radiotherapy", "trainers", "a bit of stretching", "no pain"})
        EXPECT_TRUE(namesPurpose(tells)) << tells;
    for (const char* quiet :
         {"A quiet moment, if you'd like one.", "Tea?", "Analysis of the day", "Painting",
          "A script to read", "Whenever you like", "20:30", "Optional", "Sextant"})
        EXPECT_FALSE(namesPurpose(quiet)) << quiet;
    EXPECT_FALSE(namesPurpose(neutralLine));
    const std::array own{std::string("Blue friend")};
    EXPECT_TRUE(namesPurpose("See your BLUE friend?", own));
    EXPECT_FALSE(namesPurpose("See a friend, blue or not", own));
}

TEST(ReminderDays, AreSettledByWhatThePlanHas) {
    ReminderFacts facts;
    facts.plans = {{std::string(defaultGroup),
                    withPlan({}, dailyPlan("2026-03-02", TimesPerDay{2}), day("2026-03-02"))}};
    facts.pauses = {{day("2026-03-06"), day("2026-03-06"), std::nullopt}};
    Session stopped = sessionOn("2026-03-03", 2);
    stopped.outcome = Outcome::StoppedEarly;
    Session notToday = sessionOn("2026-03-04", 3);
    notToday.outcome = Outcome::NotToday;
    facts.sessions = {sessionOn("2026-03-01", 9), sessionOn("2026-03-02"), sessionOn("2026-03-03"),
                      stopped, notToday};
    const ReminderDays days = reminderDays(facts, {day("2026-03-01"), day("2026-03-31")});
    EXPECT_EQ(days(day("2026-03-01")), (ReminderDay{false, false, true})); // no plan, one noted
    EXPECT_EQ(days(day("2026-03-02")), (ReminderDay{false, true, false})); // one of two
    EXPECT_EQ(days(day("2026-03-03")), (ReminderDay{false, true, true}));
    EXPECT_EQ(days(day("2026-03-04")), (ReminderDay{false, true, true})); // "not today"
    EXPECT_EQ(days(day("2026-03-05")), (ReminderDay{false, true, false}));
    EXPECT_EQ(days(day("2026-03-06")), (ReminderDay{true, false, false}));
}

TEST(ReminderDays, EveryPartOfTheKitHasToBeDone) {
    ReminderFacts facts;
    facts.kit.items = {{.id = id(200), .label = "A", .size = WithoutSize{}},
                       {.id = id(201), .label = "B", .size = WithoutSize{}, .group = "other"}};
    const PlanHistory daily = withPlan({}, dailyPlan("2026-03-02"), day("2026-03-02"));
    facts.plans = {{std::string(defaultGroup), daily}, {"other", daily}};
    facts.sessions = {with(sessionOn("2026-03-02"), {{ItemUse{id(201), "B", std::nullopt}}})};
    const DayRange range{day("2026-03-02"), day("2026-03-02")};
    EXPECT_FALSE(reminderDays(facts, range)(range.from).answered);
    facts.sessions.push_back(
        with(sessionOn("2026-03-02", 2), {{ItemUse{id(200), "A", std::nullopt}}}));
    EXPECT_TRUE(reminderDays(facts, range)(range.from).answered);
}

TEST(NextReminders, AreLaterThanNowAndInOrder) {
    const auto london = zone("Europe/London");
    std::vector<std::string> texts;
    for (const DueReminder& reminder :
         nextReminders(every({"20:30", "01:30"}), anyDay(), london,
                       moment("2026-03-28T20:30:00+00:00").utc, 3, day("2026-12-31")))
        texts.push_back(toText(reminder.due) + " at " + toText(reminder.at));
    EXPECT_THAT(texts, ElementsAre("2026-03-29T01:30 at 2026-03-29T02:30:00+01:00",
                                   "2026-03-29T20:30 at 2026-03-29T20:30:00+01:00",
                                   "2026-03-30T01:30 at 2026-03-30T01:30:00+01:00"));
}

TEST(NextReminders, EndWithTheDaysAskedAbout) {
    EXPECT_EQ(nextReminders(every({"20:30"}), anyDay(), zone("UTC"),
                            moment("2026-03-01T12:00:00Z").utc, 99, day("2026-03-03"))
                  .size(),
              3U);
    EXPECT_THAT(nextReminders({}, anyDay(), zone("UTC"), moment("2026-03-01T12:00:00Z").utc, 99,
                              day("2199-12-31")),
                IsEmpty());
}

// Per slot and local day exactly one, in order, none in the past: through each change of each zone.
TEST(NextReminders, AreOneForEachSlotAndDayInEveryZone) {
    const Reminders reminders = every({"00:00", "00:30", "01:59", "02:30", "03:00", "23:45"});
    for (const auto& [changes, name] : allZones()) {
        const ZoneOffsets zone = zoneOf(changes);
        for (std::size_t i = 1; i < changes.size(); ++i) {
            const auto after = changes[i].from - hours(50);
            const Day first = momentAt(after, zone).day() + Days{1};
            const auto due =
                nextReminders(reminders, anyDay(), zone, after, 6 * 5, first + Days{9});
            ASSERT_EQ(due.size(), 30U) << name;
            std::map<FloatingTime, int> seen;
            for (std::size_t k = 0; k < due.size(); ++k) {
                ASSERT_GT(due[k].at.utc, after) << name;
                if (k > 0) {
                    ASSERT_GE(due[k].at.utc, due[k - 1].at.utc) << name;
                }
                ++seen[due[k].due];
            }
            for (Day day = first; day < first + Days{3}; day += Days{1}) {
                for (const ReminderSlot& slot : reminders.times)
                    ASSERT_EQ((seen[{day, slot.time}]), 1)
                        << name << ' ' << toText(FloatingTime{day, slot.time});
            }
        }
    }
}

RC_GTEST_PROP(NextRemindersOfAny, AreNeverInThePastQuietOrTwice, ()) {
    static const auto zones = allZones();
    const auto& changes =
        std::next(zones.begin(),
                  *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(zones.size())))
            ->first;
    const ZoneOffsets zone = zoneOf(changes);
    Reminders reminders;
    const auto times = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 1440));
    for (const int minute : times) {
        if (reminders.times.size() < maxReminderSlots)
            reminders.times.push_back({minutes(minute), std::nullopt});
    }
    const int from = *rc::gen::inRange(0, 1440);
    const int to = *rc::gen::inRange(0, 1440);
    if (from != to)
        reminders.quiet = QuietHours{minutes(from), minutes(to)};
    RC_PRE(validate(reminders).empty());
    const auto after = moment("2020-01-02T00:00:00Z").utc +
                       minutes(*rc::gen::inRange<std::int64_t>(0, 17L * 365 * 1440));
    const auto due =
        nextReminders(reminders, anyDay(), zone, after, 60, momentAt(after, zone).day() + Days{5});
    std::set<FloatingTime> seen;
    for (const DueReminder& reminder : due) {
        RC_ASSERT(reminder.at.utc > after);
        RC_ASSERT(!reminders.quiet || !reminders.quiet->contains(reminder.due.time));
        RC_ASSERT(seen.insert(reminder.due).second);
    }
    if (!reminders.times.empty() && !reminders.quiet)
        RC_ASSERT(due.size() >= std::min<std::size_t>(60, reminders.times.size() * 5));
}

} // namespace
