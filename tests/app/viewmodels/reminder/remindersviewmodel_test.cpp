// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/reminder/remindersviewmodel.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <gmock/gmock.h>

using namespace frond;
using namespace frond::test;
using Kind = ReminderEvent::Kind;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

// It is 20:00 on Tuesday 3 March 2026.
class RemindersViewModelTest : public PortsTest {
protected:
    void want(std::initializer_list<int> minutes) {
        Reminders wanted;
        for (const int time : minutes)
            wanted.times.push_back({std::chrono::minutes(time), std::nullopt});
        reminders.save(wanted);
        watch.wanted();
    }
    void goTo(std::string_view time) {
        clock.setNow(time);
        system.goTo(clock.now().utc);
    }
    /// What a queued arming waits for.
    static void idle() { QCoreApplication::processEvents(); }
    PastReminder last(int index) { return watch.last().value(index); }

    RemindersViewModel watch{ports};
};

TEST_F(RemindersViewModelTest, IsOffUntilWantedAndSaysItsTimes) {
    EXPECT_FALSE(watch.on());
    EXPECT_EQ(watch.valueText(), "Off");
    want({1230, 495});
    EXPECT_TRUE(watch.on());
    EXPECT_EQ(watch.valueText(), "08:15 and 20:30, every day");
    EXPECT_EQ(watch.nextText(), "Next: Tuesday 3 March, 20:30");
    Reminders wanted = reminders.reminders();
    wanted.times = {{std::chrono::minutes(1230), std::array<bool, 7>{false, true, false, true}}};
    reminders.save(wanted);
    watch.wanted();
    EXPECT_EQ(watch.valueText(), "20:30, Tue and Thu");
    wanted.followPlan = true;
    reminders.save(wanted);
    watch.wanted();
    EXPECT_EQ(watch.valueText(), "20:30, as planned");
}

TEST_F(RemindersViewModelTest, TheSwitchTakesAllAwayAndBringsThemBack) {
    want({1230});
    EXPECT_EQ(system.armed.size(), 29U);
    watch.setOn(false);
    EXPECT_THAT(system.armed, IsEmpty());
    EXPECT_EQ(watch.valueText(), "Off");
    RemindersViewModel next(ports); // another start
    next.start();
    EXPECT_THAT(system.armed, IsEmpty());
    EXPECT_TRUE(next.hasTimes());
    next.setOn(true);
    EXPECT_EQ(system.armed.size(), 29U);
}

TEST_F(RemindersViewModelTest, PermissionIsAskedWhenTheyAreWantedAndNeverByItself) {
    system.state.permission = ReminderPermission::NotAsked;
    system.answer = ReminderPermission::Refused;
    watch.start();
    watch.look();
    EXPECT_THAT(system.calls, Not(Contains("requestPermission")));
    watch.reload();
    want({1230});
    EXPECT_THAT(system.calls, Contains("requestPermission"));
    EXPECT_TRUE(watch.refused());
    EXPECT_TRUE(watch.openSettings());
    EXPECT_EQ(system.calls.back(), "openSettings permission");
}

TEST_F(RemindersViewModelTest, LoggingClearsWhatIsShowingAndHoldsTheDayBack) {
    want({1230});
    goTo("2026-03-03T20:31:00+01:00");
    EXPECT_EQ(system.showing, 1);
    storage.sessions.save(SessionBuilder("2026-03-03").step("1", "15.0", 5).build());
    EXPECT_EQ(system.showing, 0);
    idle();
    EXPECT_EQ(toText(system.armed.front().due), "2026-03-04T20:30");
}

TEST_F(RemindersViewModelTest, SaysOnceWhatDidNotAppearAndNotAgainWithinAWeek) {
    want({1230});
    system.drops = [](const DueReminder&) { return true; };
    goTo("2026-03-05T09:00:00+01:00");
    watch.start();
    EXPECT_EQ(watch.missText(), "2 reminders did not appear since Tuesday. No cause is known.");
    watch.putAside();
    EXPECT_EQ(watch.missText(), "");
    goTo("2026-03-08T09:00:00+01:00");
    watch.start();
    EXPECT_EQ(watch.missText(), ""); // the line comes again after seven days
    goTo("2026-03-12T09:00:00+01:00");
    system.state.permission = ReminderPermission::Refused;
    watch.start();
    EXPECT_THAT(watch.missText().toStdString(),
                ::testing::StartsWith("7 reminders did not appear since Thu 5 March."));
    EXPECT_THAT(watch.missText().toStdString(),
                ::testing::EndsWith("Notifications are off for Frond."));
}

TEST_F(RemindersViewModelTest, OneIsSaidToBeOne) {
    want({1230});
    system.drops = [](const DueReminder&) { return true; };
    system.state.whenClosed = false;
    goTo("2026-03-04T09:00:00+01:00");
    watch.start();
    EXPECT_EQ(watch.missText(), "A reminder did not appear on Tuesday. Frond was closed, and "
                                "nothing opens it here.");
}

TEST_F(RemindersViewModelTest, ListsTheLastFive) {
    want({1230});
    system.drops = [](const DueReminder& due) { return toText(due.due) == "2026-03-08T20:30"; };
    goTo("2026-03-09T09:00:00+01:00");
    watch.look();
    EXPECT_EQ(watch.last().size(), 5);
    EXPECT_EQ(last(0).due, "Sunday 8 March, 20:30");
    EXPECT_EQ(last(0).arrived, "Did not appear. No cause is known.");
    EXPECT_EQ(last(1).arrived, "Came at 20:30");
}

TEST_F(RemindersViewModelTest, TryingOneReportsWhatCameOfIt) {
    want({1230});
    watch.tryOne();
    EXPECT_EQ(system.calls.back(), "tryOne 10 A quiet moment, if you'd like one.");
    EXPECT_EQ(watch.tryText(), "Coming in ten seconds. You can leave this page.");
    watch.happened(); // something else
    EXPECT_EQ(watch.tryText(), "Coming in ten seconds. You can leave this page.");
    reminderEvents.append({clock.now().utc, Kind::Shown, tryDue, {}});
    watch.happened();
    EXPECT_EQ(watch.tryText(), "The system took it at 20:00.");
    watch.tryOne();
    reminderEvents.append({clock.now().utc, Kind::Failed, tryDue, {}});
    watch.happened();
    EXPECT_EQ(watch.tryText(), "The system did not take it at 20:00.");
    EXPECT_TRUE(watch.last().isEmpty()); // it is none of the planned
}

TEST_F(RemindersViewModelTest, NotTodayOnAReminderIsTold) {
    int made = 0;
    QObject::connect(&changes, &Changes::changed, &watch,
                     [&](Topics topics) { made += topics.meets(Topic::Entries) ? 1 : 0; });
    want({1230});
    goTo("2026-03-03T20:31:00+01:00");
    reminderEvents.append({clock.now().utc, Kind::NotToday, system.handed.due[0].due, {}});
    watch.happened();
    EXPECT_EQ(made, 1);
    EXPECT_EQ(storage.sessions.list(std::nullopt, std::nullopt, {}).front().outcome,
              Outcome::NotToday);
}

TEST_F(RemindersViewModelTest, IsOfferedOnceAfterTheThirdEntry) {
    for (std::uint8_t i = 1; i <= 2; ++i)
        storage.sessions.save(SessionBuilder("2026-03-01", i).step("1", "15.0", 5).build());
    EXPECT_FALSE(watch.offered());
    storage.sessions.save(SessionBuilder("2026-03-02", 3).step("1", "15.0", 5).build());
    EXPECT_TRUE(watch.offered());
    watch.declineOffer();
    EXPECT_FALSE(watch.offered());
    EXPECT_FALSE(RemindersViewModel(ports).offered());
}

TEST_F(RemindersViewModelTest, WhoHasTimesIsNotOfferedAny) {
    for (std::uint8_t i = 1; i <= 3; ++i)
        storage.sessions.save(SessionBuilder("2026-03-01", i).step("1", "15.0", 5).build());
    want({1230});
    EXPECT_FALSE(watch.offered());
}

TEST_F(RemindersViewModelTest, ToTheMinuteIsOfferedWhereThereIsSuchAThing) {
    EXPECT_FALSE(watch.exactOffered());
    system.state.exactAllowed = false;
    want({1230});
    EXPECT_TRUE(watch.exactOffered());
    watch.setExact(true);
    EXPECT_TRUE(system.handed.exact);
    EXPECT_EQ(system.calls.back(), "openSettings exact");
}

} // namespace
