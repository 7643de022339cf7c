// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears of whose changes.
#include "app/viewmodels/appcontext.h"

#include "portsfixture.h"

#include <QCoreApplication>
#include <gmock/gmock.h>

using namespace frond;
using namespace frond::test;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

class AppContextTest : public PortsTest {
protected:
    /// What a queued arming waits for.
    static void finishQueued() { QCoreApplication::processEvents(); }
};

TEST_F(AppContextTest, ARestIsHeardOfByTheObservationOfASize) {
    for (std::uint8_t number = 1; number <= 7; ++number) {
        Session session = SessionBuilder("2026-02-25", number).step("2", "20", 10).build();
        session.day += Days{number - 1};
        session.ratings.painDuring = Rating::from(2);
        storage.sessions.save(session);
    }
    AppContext context(ports);
    context.comparison()->setActive(true);
    context.comparison()->setShowsObservation(true);
    const QString before = context.comparison()->observationText();
    ASSERT_TRUE(before.startsWith("Pain during was 2 or less")) << before.toStdString();
    ASSERT_TRUE(context.rest()->rest());
    finishQueued();
    EXPECT_NE(context.comparison()->observationText(), before);
    context.rest()->pickUpAgain();
    finishQueued();
    EXPECT_EQ(context.comparison()->observationText(), before);
}

TEST_F(AppContextTest, AKitItemThatJoinsAPlanBringsItsReminders) {
    Plan other{"Back"};
    other.start = parseDay("2026-01-05").value();
    other.phases = {{TimesPerDay{1}, 5, std::nullopt, std::nullopt}};
    storage.plans.savePlanHistory("back", {{other.start, other}});
    reminders.save({.times = {{std::chrono::minutes(1230), std::nullopt}}, .followPlan = true});
    AppContext context(ports);
    context.reminders()->start();
    finishQueued();
    ASSERT_THAT(system.armed, IsEmpty());
    ASSERT_TRUE(context.kitItem()->load(QString::fromStdString(kitId(2).toText())));
    context.kitItem()->setProperty("group", "back");
    ASSERT_TRUE(context.kitItem()->save());
    finishQueued();
    EXPECT_THAT(system.armed, Not(IsEmpty()));
}

} // namespace
