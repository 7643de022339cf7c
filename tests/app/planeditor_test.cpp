// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/planeditor.h"

#include "tests/support/fakeclock.h"
#include "tests/support/memoryrepositories.h"

#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;

namespace {

class PlanForm : public ::testing::Test {
protected:
    FakeClock clock{"2026-03-03T20:00:00+01:00"};
    MemoryStorage storage{clock};
    Ports ports{clock,
                countingIds(),
                [](Day, std::chrono::minutes) { return std::chrono::minutes{60}; },
                storage.sessions,
                storage.running,
                storage.kits,
                storage.plans,
                storage.pauses,
                storage.settings};
    PlanEditor editor{ports};

    void fill(const char* cadence, const char* times, const char* minutes, const char* weeks) {
        editor.openForm();
        editor.setProperty("name", "Mine");
        editor.setProperty("cadence", cadence);
        editor.setProperty("times", times);
        editor.setProperty("minutes", minutes);
        editor.setProperty("weeks", weeks);
    }
    std::vector<int> plannedFrom(const char* first, int days) {
        const Day day = parseDay(first).value();
        std::vector<int> planned;
        for (const ScheduledDay& d :
             schedule(storage.plans.planHistory(defaultGroup), {}, {day, day + Days{days - 1}}))
            planned.push_back(d.planned);
        return planned;
    }
    QString error(const char* field) {
        return editor.errors().toMap().value(QLatin1String(field)).toString();
    }
};

TEST_F(PlanForm, SavesEachCadence) {
    fill("times_per_day", "2", "20", "");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-02", 3), (std::vector<int>{0, 2, 2}));
    fill("every_days", "2", "", "");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 3), (std::vector<int>{1, 0, 1}));
    fill("times_per_week", "3", "", "");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 7), (std::vector<int>{1, 0, 1, 0, 1, 0, 0}));
    fill("weekdays", "1", "", "");
    editor.setProperty("weekdays", QStringList{"0", "3"});
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 7), (std::vector<int>{0, 0, 1, 0, 0, 0, 1}));
    fill("when_i_like", "", "", "");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-03", 2), (std::vector<int>{0, 0}));
}

TEST_F(PlanForm, SaysThePlanInASentence) {
    EXPECT_FALSE(editor.hasPlan());
    fill("times_per_day", "1", "20", "4");
    ASSERT_TRUE(editor.save());
    EXPECT_TRUE(editor.hasPlan());
    EXPECT_EQ(editor.nowText(), "Now: once a day, about 20 minutes, until Monday 30 March.");
}

TEST_F(PlanForm, AChangeLeavesThePastAsItWas) {
    fill("times_per_day", "1", "20", "");
    editor.setProperty("from", "2026-03-01");
    ASSERT_TRUE(editor.save());
    fill("times_per_day", "3", "10", "");
    editor.setProperty("from", "2026-03-04");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(plannedFrom("2026-03-02", 3), (std::vector<int>{1, 1, 3}));
}

TEST_F(PlanForm, NamesWhatIsWrongAndKeepsWhatWasTyped) {
    fill("every_days", "400", "900", "0");
    editor.setProperty("maxDiameter", "0.5");
    editor.setProperty("from", "2026-02-30");
    editor.setProperty("name", " ");
    EXPECT_FALSE(editor.save());
    for (const char* field : {"times", "minutes", "weeks", "maxDiameter", "from", "name"})
        EXPECT_NE(error(field), "") << field;
    EXPECT_EQ(editor.property("minutes").toString(), "900");
    EXPECT_FALSE(editor.hasPlan());
}

TEST_F(PlanForm, ClosingCanBeTakenBack) {
    fill("times_per_day", "1", "20", "");
    editor.setProperty("from", "2026-03-01");
    ASSERT_TRUE(editor.save());
    ASSERT_TRUE(editor.close());
    EXPECT_FALSE(editor.hasPlan());
    EXPECT_EQ(plannedFrom("2026-03-01", 3), (std::vector<int>{1, 1, 0}));
    ASSERT_TRUE(editor.undoClose());
    EXPECT_EQ(plannedFrom("2026-03-01", 3), (std::vector<int>{1, 1, 1}));
}

TEST_F(PlanForm, APlanAfterSurgeryIsShownAsClinicalAndOfSeveralPhasesIsNotEdited) {
    Plan plan{"Taper", PlanKind::Surgery};
    plan.start = parseDay("2026-03-01").value();
    plan.breakWords = "Call us before a break.";
    plan.phases = {{TimesPerDay{3}, 10, std::nullopt, 12}, {TimesPerDay{1}, 10}};
    storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
    editor.reload();
    EXPECT_TRUE(editor.clinical());
    EXPECT_FALSE(editor.canEdit());
    EXPECT_EQ(editor.breakWords(), "Call us before a break.");
    ASSERT_EQ(editor.phaseTexts().size(), 2);
    EXPECT_TRUE(editor.phaseTexts()[1].contains("24 May")) << qPrintable(editor.phaseTexts()[1]);
}

TEST_F(PlanForm, KeepsItsInputWhenTheDiskIsFull) {
    QString message;
    QObject::connect(&editor, &PlanEditor::failed, [&](const QString& text) { message = text; });
    storage.state.failing = StorageError::Kind::Full;
    fill("times_per_day", "1", "20", "");
    EXPECT_FALSE(editor.save());
    EXPECT_FALSE(message.isEmpty());
    EXPECT_EQ(editor.property("minutes").toString(), "20");
    EXPECT_FALSE(editor.hasPlan());
}

} // namespace
