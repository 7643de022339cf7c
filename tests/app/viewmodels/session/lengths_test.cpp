// SPDX-License-Identifier: GPL-3.0-or-later
// A session is as long on one page as on every other.
#include "app/viewmodels/history/entrylistmodel.h"
#include "app/viewmodels/overtime/overtimetext.h"
#include "app/viewmodels/overtime/overtimeviewmodel.h"
#include "app/viewmodels/session/entryfields.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionviewmodel.h"
#include "core/overtime/statistics.h"
#include "tests/app/portsfixture.h"

#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class LengthsTest : public PortsTest {};

TEST_F(LengthsTest, EveryPageNamesTheMinutesThatTheTimerShowed) {
    SessionViewModel timer(ports);
    timer.start();
    clock.advance(13min + 50s);
    timer.showMinute();
    EXPECT_EQ(timer.minutesNumber(), "13");
    ASSERT_TRUE(timer.stop());
    const Session session = storage.sessions.newest().value();
    ASSERT_EQ(totalDuration(session), 13min + 50s);

    SessionEditor form(ports);
    ASSERT_TRUE(form.openAfter(toQString(session.id.toText())));
    EXPECT_EQ(form.savedTitle(), "13 minutes. Saved.");
    EXPECT_EQ(form.steps()->minutes(0), "13");
    EXPECT_EQ(entryText(session), "15 mm · 13 minutes"); // Today, History, a day of a month
    EXPECT_EQ(stepFields(session).front().value, "13 minutes");
    PeriodSummary week;
    week.sessions = 1;
    week.duration = totalDuration(session);
    EXPECT_EQ(weekText(week, false), "1 session · 13 minutes");
    OverTimeViewModel overTime(ports);
    overTime.setActive(true);
    EXPECT_TRUE(overTime.minutes()->summary().contains("13 minutes"))
        << qPrintable(overTime.minutes()->summary());
}

TEST_F(LengthsTest, LessThanAMinuteIsSaidTheSameEverywhere) {
    Session session = SessionBuilder("2026-03-03").step("1", "15", 0);
    session.steps[0].duration = 40s;
    storage.sessions.save(session);
    EXPECT_EQ(entryText(session), "15 mm · less than a minute");
    EXPECT_EQ(stepFields(session).front().value, "less than a minute");
    SessionEditor form(ports);
    ASSERT_TRUE(form.openAfter(toQString(session.id.toText())));
    EXPECT_EQ(form.savedTitle(), "Less than a minute. Saved.");
}

} // namespace

} // namespace frond::test
