// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/typedfields.h"

#include "app/viewmodels/kit/kititemeditor.h"
#include "app/viewmodels/note/goaleditor.h"
#include "app/viewmodels/note/symptomeditor.h"
#include "app/viewmodels/plan/plandraft.h"
#include "app/viewmodels/reminder/remindereditor.h"
#include "app/viewmodels/session/sessioneditor.h"
#include "app/viewmodels/session/sessionfields.h"
#include "tests/app/portsfixture.h"

#include <QJsonDocument>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;

namespace {

class TypedFieldsTest : public PortsTest {
protected:
    /// As another process of the program reads it.
    static QJsonObject stored(const QJsonObject& fields) {
        return QJsonDocument::fromJson(QJsonDocument(fields).toJson()).object();
    }
    template <class Form>
    void expectSame(Form& typed, Form& next) {
        putTypedFields(stored(typedFields(typed)), next);
        EXPECT_EQ(typedFields(next), typedFields(typed));
    }
};

TEST_F(TypedFieldsTest, TextsNumbersSwitchesAndFormsInAForm) {
    SymptomEditor typed(ports);
    typed.openNew();
    typed.setNewWord("stin");
    typed.setRating(4);
    typed.setFelt("ok");
    typed.setNote("half a sen");
    typed.when()->setChoice("pick");
    typed.when()->setDayField("2026-02-3");
    typed.when()->setTimeField("25:");
    SymptomEditor next(ports);
    next.openNew();
    expectSame(typed, next);
    EXPECT_EQ(next.rating(), 4);
    EXPECT_EQ(next.when()->dayField(), "2026-02-3");
    EXPECT_FALSE(next.when()->timeError().isEmpty());
    EXPECT_EQ(next.note(), "half a sen");
}

TEST_F(TypedFieldsTest, WhatOneFieldDoesToAnotherIsDoneUntilAllAgree) {
    ReminderEditor typed(ports);
    ASSERT_TRUE(typed.addTime("20:30"));
    typed.setDays("weekdays");
    typed.toggleWeekday("2");
    typed.toggleWeekday("6");
    typed.setMostPerDay("1");
    ReminderEditor next(ports);
    ASSERT_TRUE(next.addTime("8:00"));
    expectSame(typed, next);
    EXPECT_EQ(next.timeValues(), QStringList("20:30"));
    EXPECT_EQ(next.weekdays(), QStringList({"2", "6"}));
}

TEST_F(TypedFieldsTest, ARatingThatIsNotSavedYet) {
    GoalEditor typed(ports);
    typed.openNew();
    typed.setText("Sitting");
    typed.rate(7);
    GoalEditor next(ports);
    next.openNew();
    expectSame(typed, next);
    EXPECT_EQ(next.rating(), 7);
}

TEST_F(TypedFieldsTest, PhasesOfAPlanAndTheOneThatIsTyped) {
    plan(EveryDays{1});
    PlanDraft typed(ports);
    typed.openPlan("default");
    typed.copy(0);
    typed.shorten(1);
    ASSERT_TRUE(typed.openPhase(1));
    typed.phase()->setProperty("minutes", "12,");
    typed.setProperty("name", "A na");
    PlanDraft next(ports);
    next.openPlan("default");
    const QJsonObject kept = stored(typedFields(typed));
    putTypedFields(kept, next);
    ASSERT_TRUE(next.openPhase(1));
    putTypedFields(kept, next);
    EXPECT_EQ(typedFields(next), typedFields(typed));
    EXPECT_EQ(next.phases()->rowCount(), 2);
    EXPECT_EQ(next.phase()->property("minutes"), "12,");
    EXPECT_FALSE(next.openPhase(2)) << "there is none";
}

TEST_F(TypedFieldsTest, AStoredEntryThatIsChangedKeepsWhatTheFormDoesNotShow) {
    Session session = SessionBuilder("2026-03-01", 1).step(5);
    session.steps.front().duration = Seconds{301};
    storage.sessions.save(session);
    const QString id = toQString(session.id.toText());
    SessionEditor typed(ports);
    ASSERT_TRUE(typed.load(id));
    typed.addStep();
    typed.steps()->setMinutes(1, "3 m");
    typed.setRating("painDuring", 2);
    typed.setTags("a, b");
    SessionEditor next(ports);
    ASSERT_TRUE(next.load(id));
    putSessionFields(stored(sessionFields(typed)), next);
    EXPECT_EQ(sessionFields(next), sessionFields(typed));
    EXPECT_EQ(next.painDuring(), 2);
    EXPECT_FALSE(next.isValid());
    next.removeStep(1);
    ASSERT_TRUE(next.save());
    EXPECT_EQ(storage.sessions.find(session.id)->session.steps.front().duration, Seconds{301});
}

TEST_F(TypedFieldsTest, AStepThatIsLeftOutTakesWhatWasFeltInItAlong) {
    Session session = SessionBuilder("2026-03-01", 1).step(8).step(8).step(9);
    for (int i = 0; i < 3; ++i) {
        Step& step = session.steps.at(static_cast<std::size_t>(i));
        step.pain = toRating(2 + i);
        step.duration += Seconds{10 * i};
        step.use = use(static_cast<std::uint8_t>(i + 1), "x", "20");
    }
    session.steps[1].felt = Felt::Okay;
    storage.sessions.save(session);
    const QString id = toQString(session.id.toText());
    SessionEditor typed(ports);
    ASSERT_TRUE(typed.load(id));
    typed.removeStep(0);
    SessionEditor next(ports);
    ASSERT_TRUE(next.load(id));
    putSessionFields(stored(sessionFields(typed)), next);
    ASSERT_TRUE(next.save());
    session.steps.erase(session.steps.begin());
    EXPECT_EQ(storage.sessions.find(session.id)->session.steps, session.steps);
}

TEST_F(TypedFieldsTest, YesterdayIsTheSameDayPastMidnight) {
    for (const char* choice : {"today", "yesterday"}) {
        SymptomEditor typed(ports);
        typed.openNew();
        typed.when()->setChoice(choice);
        const auto day = typed.when()->value()->day;
        const QJsonObject kept = stored(typedFields(typed));
        clock.advance(24h);
        SymptomEditor next(ports);
        next.openNew();
        putTypedFields(kept, next);
        ASSERT_TRUE(next.when()->value()) << choice;
        EXPECT_EQ(next.when()->value()->day, day) << choice;
    }
    for (const char* text : {"", "{", "[]", R"({"day":7})", R"({"at":"2026-03-03T09:00"})"}) {
        SymptomEditor form(ports);
        form.openNew();
        form.when()->setTyped(text);
        EXPECT_TRUE(form.when()->dayField().isEmpty() || form.when()->value()) << text;
    }
}

TEST_F(TypedFieldsTest, WhatAFormDoesNotTakeIsLeftOut) {
    KitItemEditor form(ports);
    form.openNew();
    const QJsonObject before = typedFields(form);
    for (const char* text :
         {"{}", R"({"label":{"a":1}})", R"({"nothing":"x","objectName":"y","isNew":false})",
          R"({"label":null,"ready":["a"],"errors":{"label":"x"}})"})
        putTypedFields(QJsonDocument::fromJson(text).object(), form);
    EXPECT_EQ(typedFields(form), before);
    EXPECT_EQ(form.objectName(), "");
}

} // namespace
