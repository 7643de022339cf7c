// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/plan/plandraft.h"

#include "app/qtconvert.h"
#include "tests/app/pastfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class DraftTest : public PastFixture {
protected:
    void fill(const char* cadence, const char* times, const char* minutes = "",
              const char* weeks = "") {
        draft.openPlan("main");
        draft.setProperty("name", "Mine");
        PhaseForm& only = *draft.only();
        only.setProperty("cadence", cadence);
        only.setProperty("times", times);
        only.setProperty("minutes", minutes);
        only.setProperty("weeks", weeks);
    }
    [[nodiscard]] std::vector<int> plannedFrom(const char* first, int days) const {
        const Day day = parseDay(first).value();
        std::vector<int> planned;
        for (const ScheduledDay& d : schedule(history(), {}, {day, day + Days{days - 1}}))
            planned.push_back(d.planned);
        return planned;
    }
    [[nodiscard]] PlanHistory history() const { return storage.plans.planHistory(defaultGroup); }
    [[nodiscard]] Plan kept() const { return *shownPlan(history(), clock.now().day()); }
    QVariant phase(int row, int role) {
        return draft.phases()->data(draft.phases()->index(row), role);
    }
    void keepTaper(const char* start) {
        Plan plan{"Taper", PlanKind::Surgery};
        plan.start = parseDay(start).value();
        plan.phases = {
            {TimesPerDay{3}, 10, {}, 12}, {TimesPerDay{1}, {}, {}, 12}, {TimesPerWeek{2}}};
        storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
    }

    PlanDraft draft{ports};
};

TEST_F(DraftTest, SavesEachCadence) {
    fill("times_per_day", "2", "20");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-02", 3), (std::vector<int>{0, 2, 2}));
    fill("every_days", "2");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 3), (std::vector<int>{1, 0, 1}));
    fill("times_per_week", "3");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 7), (std::vector<int>{1, 0, 1, 0, 1, 0, 0}));
    fill("weekdays", "1");
    draft.only()->toggleWeekday("0");
    draft.only()->toggleWeekday("3");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 7), (std::vector<int>{0, 0, 1, 0, 0, 0, 1}));
    fill("when_i_like", "");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 2), (std::vector<int>{0, 0}));
}

TEST_F(DraftTest, AChangeLeavesThePastAsItWas) {
    fill("times_per_day", "1", "20");
    draft.setProperty("start", "2026-03-01");
    ASSERT_TRUE(draft.save());
    fill("times_per_day", "3", "10");
    draft.setProperty("fromChoice", "day");
    draft.setProperty("fromDay", "2026-03-04");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-02", 3), (std::vector<int>{1, 1, 3}));
}

TEST_F(DraftTest, NamesWhatIsWrongAndKeepsWhatWasTyped) {
    fill("every_days", "400", "900", "0");
    draft.only()->setProperty("maxDiameter", "0.5");
    draft.setProperty("start", "2026-02-30");
    draft.setProperty("fromChoice", "day");
    draft.setProperty("fromDay", "soon");
    draft.setProperty("name", " ");
    EXPECT_FALSE(draft.save());
    const PlanErrors plan = draft.errors();
    for (const QString& error : {plan.start, plan.fromDay, plan.name})
        EXPECT_FALSE(error.isEmpty());
    const PhaseErrors phase = draft.only()->errors();
    for (const QString& error : {phase.times, phase.minutes, phase.weeks, phase.maxDiameter})
        EXPECT_FALSE(error.isEmpty());
    EXPECT_EQ(draft.only()->property("minutes").toString(), "900");
    EXPECT_TRUE(history().empty());
}

TEST_F(DraftTest, ChosenWeekdaysNeedADay) {
    fill("weekdays", "1");
    EXPECT_FALSE(draft.save());
    EXPECT_FALSE(draft.only()->errors().weekdays.isEmpty());
}

TEST_F(DraftTest, OnlyTheLastPhaseCanHaveNoEnd) {
    keepTaper("2026-03-01");
    draft.openPlan("main");
    ASSERT_TRUE(draft.openPhase(0));
    draft.phase()->setProperty("weeks", "");
    EXPECT_FALSE(draft.takePhase());
    EXPECT_FALSE(draft.phase()->errors().weeks.isEmpty());
    ASSERT_TRUE(draft.openPhase(2));
    EXPECT_TRUE(draft.phase()->last());
    EXPECT_TRUE(draft.takePhase());
}

TEST_F(DraftTest, CardsShowRealDates) {
    keepTaper("2026-03-01");
    draft.openPlan("main");
    EXPECT_FALSE(draft.single());
    EXPECT_EQ(phase(0, PhaseModel::DatesRole).toString(), "1 March to 23 May");
    EXPECT_EQ(phase(0, PhaseModel::DoseRole).toString(), "3 times a day, about 10 minutes");
    EXPECT_EQ(phase(0, PhaseModel::LengthRole).toString(), "12 weeks");
    EXPECT_TRUE(phase(0, PhaseModel::CurrentRole).toBool());
    EXPECT_EQ(phase(1, PhaseModel::DatesRole).toString(), "24 May to 15 August");
    EXPECT_EQ(phase(2, PhaseModel::DatesRole).toString(), "from 16 August");
    EXPECT_EQ(phase(2, PhaseModel::LengthRole).toString(), "no end");
    draft.setProperty("start", "2026-03-08");
    EXPECT_EQ(phase(1, PhaseModel::DatesRole).toString(), "31 May to 22 August");
}

TEST_F(DraftTest, ShrinksAsEasilyAsItGrows) {
    keepTaper("2026-03-01");
    draft.openPlan("main");
    draft.shorten(0);
    EXPECT_EQ(phase(0, PhaseModel::LengthRole).toString(), "11 weeks");
    draft.copy(0);
    EXPECT_EQ(draft.phases()->count(), 4);
    draft.moveDown(1);
    EXPECT_EQ(phase(1, PhaseModel::DoseRole).toString(), "once a day");
    draft.remove(0);
    EXPECT_EQ(draft.phases()->count(), 3);
    EXPECT_TRUE(draft.removed());
    draft.undoRemove();
    EXPECT_FALSE(draft.removed());
    EXPECT_EQ(draft.phases()->count(), 4);
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(kept().phases.size(), 4U);
    EXPECT_EQ(kept().phases[0].weeks, 11);
    EXPECT_EQ(kept().phases[2].weeks, 11);
}

TEST_F(DraftTest, ASingleThatBecomesSeveralKeepsWhatWasTyped) {
    fill("times_per_day", "2", "20", "3");
    draft.copy(0);
    ASSERT_FALSE(draft.single());
    EXPECT_EQ(phase(1, PhaseModel::DoseRole).toString(), "twice a day, about 20 minutes");
    draft.remove(0);
    ASSERT_TRUE(draft.single());
    EXPECT_EQ(draft.only()->property("weeks").toString(), "3");
}

TEST_F(DraftTest, AWrongSinglePhaseIsNotLeftForANewOne) {
    fill("times_per_day", "many");
    EXPECT_FALSE(draft.openPhase(-1));
    EXPECT_FALSE(draft.only()->errors().times.isEmpty());
}

TEST_F(DraftTest, SaysWhatWouldChangeBeforeItDoes) {
    keepTaper("2026-03-01");
    draft.openPlan("main");
    EXPECT_TRUE(draft.changeTexts().isEmpty());
    draft.shorten(1);
    draft.setProperty("name", "Slower");
    const QStringList texts = draft.changeTexts();
    ASSERT_EQ(texts.size(), 3) << qPrintable(texts.join('\n'));
    EXPECT_EQ(texts[0], "Name: Slower (was: Taper)");
    EXPECT_EQ(texts[1], "Phase 2: once a day, 11 weeks (was: once a day, 12 weeks)");
    EXPECT_EQ(kept().name, "Taper");
}

TEST_F(DraftTest, AScheduleOfAClinicWaitsForItsDay) {
    ASSERT_TRUE(draft.openPreset("taper-12-12"));
    EXPECT_TRUE(draft.published());
    EXPECT_TRUE(draft.waits());
    EXPECT_EQ(phase(0, PhaseModel::DatesRole).toString(), "");
    EXPECT_TRUE(draft.sourceText().contains("checked on 22 November 2026"))
        << qPrintable(draft.sourceText());
    EXPECT_FALSE(draft.save());
    EXPECT_TRUE(history().empty());
    ASSERT_TRUE(draft.keepAsDraft());
    EXPECT_TRUE(history().empty());

    PlanDraft later(ports);
    ASSERT_TRUE(later.openDraft());
    EXPECT_TRUE(later.waits());
    later.setProperty("start", "2026-03-09");
    EXPECT_FALSE(later.waits());
    EXPECT_EQ(later.phases()->data(later.phases()->index(0), PhaseModel::DatesRole).toString(),
              "9 March to 31 May");
    ASSERT_TRUE(later.save());
    EXPECT_EQ(kept().start, parseDay("2026-03-09"));
    EXPECT_EQ(kept().kind, PlanKind::Surgery);
    EXPECT_FALSE(later.openDraft());
}

TEST_F(DraftTest, OneFromElsewhereOpensFromItsText) {
    Plan plan{"Taper", PlanKind::Surgery};
    plan.start = parseDay("2026-03-20").value();
    plan.source = "https://clinic.example/taper";
    plan.phases = {{TimesPerDay{3}, 10, {}, 12}, {TimesPerWeek{2}}};
    ASSERT_TRUE(draft.openReceived(toQString(library.writePlan(plan))));
    EXPECT_EQ(draft.title(), "A plan from elsewhere");
    EXPECT_FALSE(draft.openReceived("no plan"));
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(kept(), plan);
}

TEST_F(DraftTest, APublishedScheduleOfOnesOwnBeginsToday) {
    ASSERT_TRUE(draft.openPreset("daily-20"));
    EXPECT_FALSE(draft.waits());
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(plannedFrom("2026-03-02", 3), (std::vector<int>{0, 1, 1}));
    EXPECT_EQ(kept().source, "https://rrmacademy.org/library/sp-46");
    EXPECT_FALSE(draft.openPreset("no-such"));
}

TEST_F(DraftTest, TheFirstPlanAfterSurgeryWaitsToo) {
    draft.openFirstPlan("surgery");
    EXPECT_TRUE(draft.clinical());
    EXPECT_TRUE(draft.waits());
    draft.openFirstPlan("own");
    EXPECT_FALSE(draft.waits());
    keepTaper("2026-03-01");
    draft.openFirstPlan("radiotherapy");
    EXPECT_EQ(draft.property("kind").toString(), "surgery");
    EXPECT_FALSE(draft.waits());
}

TEST_F(DraftTest, KeepsItsInputWhenTheDiskIsFull) {
    const QSignalSpy failed(&draft, &PlanDraft::failed);
    const QSignalSpy saved(&draft, &PlanDraft::saved);
    storage.state.failing = StorageError::Kind::Full;
    fill("times_per_day", "1", "20");
    EXPECT_FALSE(draft.save());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(draft.only()->property("minutes").toString(), "20");
    EXPECT_TRUE(history().empty());
    storage.state.failing.reset();
    draft.retry();
    EXPECT_EQ(saved.count(), 1);
    EXPECT_EQ(history().size(), 1U);
}

TEST_F(DraftTest, TheWordsOnBreaksAreTheClinics) {
    keepTaper("2026-03-01");
    draft.openPlan("main");
    draft.setProperty("breakWords", "Call us before a break.");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(kept().breakWords, "Call us before a break.");
    draft.openPlan("main");
    draft.setProperty("kind", "own");
    ASSERT_TRUE(draft.save());
    EXPECT_EQ(kept().breakWords, std::nullopt);
}

} // namespace

} // namespace frond::test
