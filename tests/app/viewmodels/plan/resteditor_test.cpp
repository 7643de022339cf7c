// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/resteditor.h"

#include "app/viewmodels/today/todayviewmodel.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class RestEditorTest : public PortsTest {
protected:
    [[nodiscard]] Day today() const { return clock.now().day(); }
    [[nodiscard]] std::vector<Pause> stored() const { return storage.pauses.pauses(); }
    void clinicPlan(PlanKind kind, std::optional<std::string> words = std::nullopt) {
        Plan plan{"From the clinic", kind};
        plan.start = parseDay("2026-01-05").value();
        plan.breakWords = std::move(words);
        plan.phases = {{TimesPerDay{3}}};
        storage.plans.savePlanHistory(defaultGroup, {{plan.start, plan}});
    }
};

TEST_F(RestEditorTest, WithoutAnswersItGoesOnUntilPickedUp) {
    RestEditor rest(ports);
    EXPECT_FALSE(rest.resting());
    EXPECT_TRUE(rest.rest());
    EXPECT_EQ(stored(), (std::vector<Pause>{{today(), std::nullopt, std::nullopt}}));
    EXPECT_TRUE(rest.resting());
    EXPECT_EQ(rest.restingText(), "Resting for now.");
}

TEST_F(RestEditorTest, SomeDaysCountTodayAndEndByThemselves) {
    RestEditor rest(ports);
    rest.setProperty("until", "3");
    rest.setProperty("reason", "flare");
    EXPECT_TRUE(rest.rest());
    EXPECT_EQ(stored(), (std::vector<Pause>{{today(), today() + Days{2}, "flare"}}));
    clock.advance(72h);
    rest.reload();
    EXPECT_FALSE(rest.resting());
}

TEST_F(RestEditorTest, ADateIsTheLastDayAndMustNotLieBehind) {
    RestEditor rest(ports);
    rest.setProperty("until", "date");
    EXPECT_TRUE(rest.dateError().isEmpty()); // nothing was tried yet
    for (const char* wrong : {"", "soon", "2020-01-01"}) {
        rest.setProperty("date", wrong);
        EXPECT_FALSE(rest.rest());
        EXPECT_FALSE(rest.dateError().isEmpty()) << wrong;
    }
    EXPECT_TRUE(stored().empty());
    rest.setProperty("date", isoText(today() + Days{9}));
    EXPECT_TRUE(rest.rest());
    EXPECT_EQ(stored().at(0).to, today() + Days{9});
}

TEST_F(RestEditorTest, PickingUpAgainCanBeUndone) {
    const std::vector<Pause> before{{today() - Days{4}, std::nullopt, "illness"}};
    storage.pauses.savePauses(before);
    RestEditor rest(ports);
    const QSignalSpy heard(&changes, &Changes::changed);
    rest.pickUpAgain();
    EXPECT_FALSE(rest.resting());
    EXPECT_TRUE(rest.pickedUp());
    EXPECT_EQ(stored().at(0).to, today() - Days{1});
    rest.undoPickUp();
    EXPECT_EQ(stored(), before);
    EXPECT_FALSE(rest.pickedUp());
    EXPECT_EQ(heard.count(), 2);
}

TEST_F(RestEditorTest, WhatCouldNotBeKeptStaysTypedAndIsTriedAgain) {
    RestEditor rest(ports);
    rest.setProperty("until", "7");
    storage.state.failing = StorageError::Kind::Full;
    const QSignalSpy failed(&rest, &RestEditor::failed);
    EXPECT_FALSE(rest.rest());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(rest.property("until"), "7");
    storage.state.failing.reset();
    rest.retry();
    EXPECT_EQ(stored().at(0).to, today() + Days{6});
}

TEST_F(RestEditorTest, OnlyAPlanFromAClinicBringsItsWords) {
    plan(TimesPerDay{1});
    EXPECT_TRUE(RestEditor(ports).clinicText().isEmpty());
    clinicPlan(PlanKind::Radiotherapy);
    EXPECT_EQ(RestEditor(ports).clinicText(), "Your team can say what a break means for you.");
    clinicPlan(PlanKind::Radiotherapy, "Ring us first.");
    EXPECT_EQ(RestEditor(ports).clinicText(), "Ring us first.");
    clinicPlan(PlanKind::Surgery, "Ring us first.");
    EXPECT_TRUE(RestEditor(ports).clinicText().startsWith("After surgery a break can change"));
    EXPECT_TRUE(RestEditor(ports).clinicText().endsWith("Ring us first."));
}

TEST_F(RestEditorTest, EveryReasonHasAText) {
    const QList<Choice> reasons = RestEditor::reasons();
    ASSERT_EQ(reasons.size(), static_cast<qsizetype>(pauseReasons.size()));
    for (const Choice& reason : reasons)
        EXPECT_FALSE(reason.text.isEmpty());
}

TEST_F(RestEditorTest, TodaysSentenceKnowsOfIt) {
    plan(TimesPerDay{1});
    storage.pauses.savePauses({{today(), today(), std::nullopt}});
    EXPECT_EQ(TodayViewModel(ports).planSentence(), "Resting. Pick up whenever suits you.");
}

} // namespace

} // namespace frond::test
