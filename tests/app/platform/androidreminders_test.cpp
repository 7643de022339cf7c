// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidreminders.h"

#include "data/reminder/handover.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recordingbridge.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

class AndroidRemindersTest : public ::testing::Test {
protected:
    static ReminderPlan plan() {
        const FloatingTime due = parseFloatingTime("2026-03-03T20:30").value();
        return {.line = "Tea?",
                .due = {{due, parseMoment("2026-03-03T20:30:00+01:00").value()}},
                .made = {}};
    }

    QTemporaryDir folder;
    std::filesystem::path database = folder.filePath("frond.db").toStdString();
    FakeClock clock;
    RecordingBridge bridge{database};
    AndroidReminders reminders{database, clock, bridge};
};

TEST_F(AndroidRemindersTest, HandsOverBeforeItArmsAndArmsEachTime) {
    reminders.replaceAll(plan());
    reminders.replaceAll(plan()); // the system may have forgotten
    reminders.cancelAll();
    EXPECT_THAT(bridge.calls, ElementsAre("rearm 1", "rearm 1", "cancelAll 0"));
}

TEST_F(AndroidRemindersTest, WithoutAnythingHandedOverCancellingMakesNoFile) {
    reminders.cancelAll();
    EXPECT_FALSE(std::filesystem::exists(data::handOverPath(database)));
    EXPECT_THAT(bridge.calls, ElementsAre("cancelAll 0"));
}

TEST_F(AndroidRemindersTest, TheAnswerToThePermissionComesWithTheReturnAndOnce) {
    std::vector<ReminderPermission> answers;
    reminders.resumed();
    reminders.requestPermission(
        [&](ReminderPermission permission) { answers.push_back(permission); });
    EXPECT_THAT(answers, IsEmpty());
    bridge.state = 2;
    reminders.resumed();
    reminders.resumed();
    EXPECT_THAT(answers, ElementsAre(ReminderPermission::Refused));
    EXPECT_THAT(bridge.calls, ElementsAre("requestPermission"));
}

TEST_F(AndroidRemindersTest, ItsHealthIsWhatTheSystemSays) {
    EXPECT_EQ(reminders.health().permission, ReminderPermission::NotAsked);
    EXPECT_EQ(reminders.health().exactAllowed, false);
    bridge.state = 1;
    bridge.exact = true;
    bridge.held = true;
    const ReminderHealth health = reminders.health();
    EXPECT_EQ(health.permission, ReminderPermission::Granted);
    EXPECT_EQ(health.exactAllowed, true);
    EXPECT_TRUE(health.heldBack);
    EXPECT_TRUE(health.whenClosed);
    EXPECT_EQ(health.deviceStarted, clock.now().utc - std::chrono::hours(1));
}

TEST_F(AndroidRemindersTest, AnAlarmThatNobodyWouldNoticeIsNone) {
    reminders.handAlarm({"", std::chrono::minutes(20), false});
    EXPECT_THAT(bridge.calls, ElementsAre("takeBackAlarm"));
}

TEST_F(AndroidRemindersTest, EverythingElseGoesStraightThrough) {
    reminders.clearShown();
    reminders.tryOne("Tea?", std::chrono::seconds(10));
    reminders.handAlarm({"20 min", std::chrono::minutes(20), true});
    reminders.takeBackAlarm();
    EXPECT_TRUE(reminders.openSettings(MissCause::BatterySaver));
    EXPECT_THAT(bridge.calls,
                ElementsAre("clearShown", "tryOne 10 Tea?", "handAlarm 1200 20 min, vibrating",
                            "takeBackAlarm", "openSettings battery_saver"));
}

} // namespace
