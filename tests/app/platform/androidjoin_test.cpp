// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/androidjoin.h"

#include "app/viewmodels/session/sessionviewmodel.h"
#include "app/viewmodels/shell/appcontext.h"
#include "tests/app/portsfixture.h"
#include "tests/support/recordingbridge.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

class AndroidJoinTest : public PortsTest {
protected:
    /// Java calls in a thread of its own.
    static void fromJava(const std::function<void()>& call) {
        std::thread java(call);
        java.join();
        QCoreApplication::processEvents();
    }
    void answer(bool stops) {
        fromJava([&] { bridge.answer(stops); });
    }
    void arrive() { fromJava(bridge.arrive); }
    void comeToFront() {
        emit qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] std::vector<std::string> shown() const {
        std::vector<std::string> calls;
        for (const std::string& call : bridge.calls) {
            if (call.starts_with("showSession") || call == "takeSessionAway")
                calls.push_back(call);
        }
        return calls;
    }

    QTemporaryDir folder;
    std::filesystem::path database = folder.filePath("frond.db").toStdString();
    RecordingBridge bridge{database};
    AndroidReminders reminders{database, clock, bridge};
    AppContext context{ports};
    SessionViewModel& session = *context.session();
    std::unique_ptr<QObject> joined = joinAndroid(context, reminders, bridge);
    const std::string name = QCoreApplication::applicationName().toStdString();
};

TEST_F(AndroidJoinTest, ARunningSessionIsShownWithItsMinutesUntilItsEnd) {
    EXPECT_THAT(shown(), IsEmpty());
    session.start();
    clock.advance(2min);
    session.showMinute();
    session.pause();
    session.stop();
    EXPECT_THAT(shown(),
                ElementsAre("showSession " + name + " · 0 min", "showSession " + name + " · 2 min",
                            "showSession " + name + " · 2 min, paused", "takeSessionAway"));
}

TEST_F(AndroidJoinTest, ItsAnswersPauseGoOnAndStop) {
    answer(false); // to one that is over
    EXPECT_FALSE(session.active());
    session.start();
    answer(false);
    EXPECT_TRUE(session.paused());
    answer(false);
    EXPECT_FALSE(session.paused());
    answer(true);
    EXPECT_FALSE(session.active());
    EXPECT_EQ(storage.sessions.count(), 1U);
    answer(true);
    EXPECT_EQ(storage.sessions.count(), 1U);
}

TEST_F(AndroidJoinTest, WithTheWindowGoneNothingIsShownAndNobodyHears) {
    session.start();
    joined.reset();
    EXPECT_EQ(shown().back(), "takeSessionAway");
    EXPECT_FALSE(bridge.answer);
    EXPECT_FALSE(bridge.arrive);
}

TEST_F(AndroidJoinTest, StartOnAReminderIsWantedOnce) {
    QSignalSpy wanted(&context, &AppContext::startWanted);
    comeToFront();
    EXPECT_EQ(wanted.count(), 0);
    bridge.start = true;
    comeToFront();
    comeToFront();
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(AndroidJoinTest, BesideAnotherAppItHearsWithoutComingToTheFront) {
    QSignalSpy wanted(&context, &AppContext::startWanted);
    std::vector<ReminderPermission> answered;
    reminders.requestPermission([&](ReminderPermission said) { answered.push_back(said); });
    bridge.state = 1;
    bridge.start = true;
    arrive();
    EXPECT_EQ(wanted.count(), 0); // it is behind, and its state tells later
    EXPECT_THAT(answered, IsEmpty());

    QWindow window;
    window.show();
    window.requestActivate();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_THAT(answered, ElementsAre(ReminderPermission::Granted));

    reminders.requestPermission([&](ReminderPermission said) { answered.push_back(said); });
    bridge.state = 2;
    bridge.start = true;
    arrive();
    EXPECT_EQ(wanted.count(), 2);
    EXPECT_THAT(answered, ElementsAre(ReminderPermission::Granted, ReminderPermission::Refused));
}

} // namespace
