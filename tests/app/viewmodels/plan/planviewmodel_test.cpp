// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/planviewmodel.h"

#include "app/viewmodels/plan/plandraft.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class PlanPageTest : public PortsTest {
protected:
    /// A phase of eight weeks, then an open one.
    Plan taper(const char* start, PlanKind kind = PlanKind::Own) {
        Plan plan{"Taper", kind};
        plan.start = parseDay(start).value();
        plan.phases = {{TimesPerDay{2}, 20, {}, 8}, {TimesPerDay{1}}};
        storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
        model.reload();
        return plan;
    }
    void rest(const char* from, const char* to) {
        storage.pauses.savePauses({{parseDay(from).value(), parseDay(to).value(), {}}});
        model.reload();
    }
    [[nodiscard]] PlanHistory history() const { return storage.plans.planHistory(defaultGroup); }
    [[nodiscard]] QStringList choices() const {
        QStringList keys;
        for (const Choice& choice : model.datesChoices())
            keys << choice.text;
        return keys;
    }

    PlanViewModel model{ports};
};

TEST_F(PlanPageTest, SaysThePlanInASentence) {
    EXPECT_FALSE(model.hasPlan());
    EXPECT_EQ(model.summaryText(), "None");
    plan(TimesPerDay{1});
    model.reload();
    EXPECT_TRUE(model.hasPlan());
    EXPECT_EQ(model.nowText(), "Now: once a day, about 20 minutes.");
    EXPECT_EQ(model.summaryText(), "once a day");
    taper("2026-02-02");
    EXPECT_EQ(model.nowText(), "Now: twice a day, about 20 minutes, until Sunday 29 March.");
    EXPECT_EQ(model.phases()->count(), 2);
    taper("2026-04-01");
    EXPECT_EQ(model.nowText(), "Starts Wednesday 1 April.");
}

TEST_F(PlanPageTest, ClosingLeavesThePastAndCanBeTakenBack) {
    taper("2026-02-02");
    ASSERT_TRUE(model.close());
    EXPECT_FALSE(model.hasPlan());
    EXPECT_EQ(model.doneText(), "The plan is closed.");
    EXPECT_EQ(history().size(), 2U);
    EXPECT_EQ(model.earlierTexts(),
              QStringList{"2 February to 2 March: Taper, twice a day, about 20 minutes"});
    ASSERT_TRUE(model.undo());
    EXPECT_TRUE(model.hasPlan());
    EXPECT_EQ(history().size(), 1U);
    EXPECT_TRUE(model.doneText().isEmpty());
}

TEST_F(PlanPageTest, ClosingIsPutAsTheKindOfPlanCallsFor) {
    taper("2026-02-02");
    EXPECT_TRUE(model.closingText().contains("Not continuing is a fine choice."));
    taper("2026-02-02", PlanKind::Radiotherapy);
    EXPECT_TRUE(model.closingText().contains("a question for your team"));
    EXPECT_FALSE(model.closingText().contains("fine choice"));
}

TEST_F(PlanPageTest, AfterALongPauseAsksAboutTheDates) {
    taper("2026-02-02");
    EXPECT_TRUE(model.datesText().isEmpty());
    rest("2026-02-15", "2026-02-26");
    EXPECT_EQ(model.datesText(), "Your plan's dates moved on by 12 days.");
    EXPECT_EQ(choices(),
              (QStringList{"Keep the dates", "Move the rest by 12 days", "Just when I like"}));
    ASSERT_TRUE(model.answerDates("move"));
    EXPECT_TRUE(model.datesText().isEmpty());
    // The days before keep the plan they had; what is left of the eight weeks lies 12 days later.
    EXPECT_EQ(
        phaseOn(*planOn(history(), parseDay("2026-03-02").value()), parseDay("2026-03-02").value())
            ->firstDay,
        parseDay("2026-02-02"));
    EXPECT_EQ(model.nowText(), "Now: twice a day, about 20 minutes, until Friday 10 April.");
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(model.datesText(), "Your plan's dates moved on by 12 days.");
}

TEST_F(PlanPageTest, DatesThatAreKeptAreNotAskedAboutAgain) {
    taper("2026-02-02");
    rest("2026-02-15", "2026-02-26");
    ASSERT_TRUE(model.answerDates("keep"));
    EXPECT_TRUE(PlanViewModel(ports).datesText().isEmpty());
    ASSERT_TRUE(model.undo());
    EXPECT_FALSE(model.datesText().isEmpty());
    ASSERT_TRUE(model.answerDates("whenILike"));
    EXPECT_FALSE(model.hasPlan());
}

TEST_F(PlanPageTest, DatesCountedFromSurgeryAreNotMovedHere) {
    taper("2026-02-02", PlanKind::Surgery);
    rest("2026-02-15", "2026-02-26");
    EXPECT_EQ(model.datesClinicText(),
              "These dates count from surgery. Your team can say whether they move.");
    EXPECT_EQ(choices(), (QStringList{"Keep the dates", "Just when I like"}));
}

TEST_F(PlanPageTest, AllDatesMoveTogetherAndArePreviewed) {
    taper("2026-02-02");
    EXPECT_FALSE(model.canMove());
    model.setMoveDays("0");
    EXPECT_FALSE(model.moveDaysError().isEmpty());
    model.setMoveDays("366");
    EXPECT_FALSE(model.canMove());
    EXPECT_FALSE(model.moveDates());
    model.setMoveDays("10");
    EXPECT_TRUE(model.moveDaysError().isEmpty());
    ASSERT_FALSE(model.movePreview().isEmpty());
    EXPECT_TRUE(
        model.movePreview().first().startsWith("twice a day, about 20 minutes: 12 February"))
        << qPrintable(model.movePreview().first());
    EXPECT_TRUE(model.moveClinicText().isEmpty());
    const PlanHistory before = history();
    ASSERT_TRUE(model.moveDates());
    EXPECT_EQ(model.doneText(), "All dates are 10 days later.");
    EXPECT_EQ(history(), withDatesMoved(before, Days{10}, ports.clock.now().day()));
    ASSERT_TRUE(model.undo());
    EXPECT_EQ(history(), before);
    model.setMoveEarlier(true);
    ASSERT_TRUE(model.moveDates());
    EXPECT_EQ(history(), withDatesMoved(before, Days{-10}, ports.clock.now().day()));
}

TEST_F(PlanPageTest, MovingDatesOfAClinicSaysWhomToAsk) {
    taper("2026-02-02", PlanKind::Surgery);
    EXPECT_EQ(model.moveClinicText(),
              "These dates count from surgery. Your team can say whether they move.");
}

TEST_F(PlanPageTest, APartThatIsKeptApartHasAPlanOfItsOwn) {
    EXPECT_TRUE(model.groups().isEmpty());
    Kit kit = storage.kits.kit();
    KitItem apart{kitId(9), "Small", FixedSize{mm("12")}};
    apart.group = "rectal";
    kit.items.push_back(apart);
    storage.kits.saveKit(kit);
    Plan other{"Other"};
    other.group = "rectal";
    other.start = parseDay("2026-03-01").value();
    other.phases = {{TimesPerWeek{2}}};
    storage.plans.savePlanHistory("rectal", withPlan({}, other, other.start));
    taper("2026-02-02");
    ASSERT_EQ(model.groups().size(), 2);
    EXPECT_EQ(model.planName(), "Taper");
    model.setGroup("rectal");
    EXPECT_EQ(model.planName(), "Other");
    ASSERT_TRUE(model.close());
    EXPECT_FALSE(model.hasPlan());
    model.setGroup("main");
    EXPECT_TRUE(model.hasPlan());
}

TEST_F(PlanPageTest, ADraftThatWaitsIsNamedAndCanBeRemoved) {
    PlanDraft draft(ports);
    ASSERT_TRUE(draft.openPreset("taper-6-6"));
    ASSERT_TRUE(draft.keepAsDraft());
    model.reload();
    EXPECT_EQ(model.draftName(), "3 a day for 6 weeks, 2 a day for 6 weeks, then once a day");
    ASSERT_TRUE(model.discardDraft());
    EXPECT_EQ(model.draftName(), "");
    ASSERT_TRUE(model.undo());
    EXPECT_NE(model.draftName(), "");
}

TEST_F(PlanPageTest, WhatCouldNotBeKeptIsTriedAgain) {
    taper("2026-02-02");
    const QSignalSpy failed(&model, &PlanViewModel::failed);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(model.close());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(model.hasPlan());
    storage.state.failing.reset();
    model.retry();
    EXPECT_FALSE(model.hasPlan());
}

} // namespace

} // namespace frond::test
