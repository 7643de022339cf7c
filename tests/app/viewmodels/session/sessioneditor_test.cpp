// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/session/sessioneditor.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <QTimer>
#include <chrono>

namespace frond::test {

namespace {

using namespace std::chrono_literals;

class SessionEditorTest : public PortsTest {
protected:
    QString stored(const Session& session) {
        storage.sessions.save(session);
        return toQString(session.id.toText());
    }
    std::vector<Session> all() { return storage.sessions.list(std::nullopt, std::nullopt, {}); }
    Session at(const QString& id) {
        return storage.sessions.find(Id::parse(toStd(id)).value()).value().session;
    }
    static SessionBuilder twelveMinutes() {
        return SessionBuilder::at("2026-03-03T19:45:00+01:00", 50)
            .step("2", "20", 12)
            .item(kitId(2));
    }
    static SessionBuilder lastTime() {
        SessionBuilder builder =
            SessionBuilder::at("2026-03-01T20:00:00+01:00", 40).step("3", "24", 15).item(kitId(3));
        return builder.felt(Felt::Hard).painDuring(4).note("yesterday's words");
    }

    SessionEditor editor{ports};
};

TEST_F(SessionEditorTest, AfterASessionEachChoiceIsSavedAtOnce) {
    const QString id = stored(twelveMinutes());
    ASSERT_TRUE(editor.openAfter(id));
    EXPECT_EQ(editor.savedTitle(), "12 minutes. Saved.");
    editor.setFelt("okay");
    EXPECT_EQ(at(id).ratings.felt, Felt::Okay);
    editor.setRating("painDuring", 3);
    EXPECT_EQ(at(id).ratings.painDuring->value(), 3);
    editor.setRating("painDuring", -1);
    EXPECT_FALSE(at(id).ratings.painDuring);
    editor.setStoppedEarly(true);
    editor.setStopReason("tired");
    EXPECT_EQ(at(id).outcome, Outcome::StoppedEarly);
    EXPECT_EQ(at(id).context.stopReason, "tired");
    editor.setStoppedEarly(false);
    EXPECT_EQ(at(id).outcome, Outcome::Done);
    EXPECT_FALSE(at(id).context.stopReason);
    editor.setBleeding("spotting");
    editor.setOnPeriod(true);
    editor.setHelped("no");
    EXPECT_EQ(at(id).context.bleeding, Bleeding::Spotting);
    EXPECT_EQ(at(id).context.onPeriod, true);
    EXPECT_EQ(at(id).context.helped, false);
    EXPECT_EQ(at(id).steps, Session(twelveMinutes()).steps);
}

TEST_F(SessionEditorTest, WhatIsTypedIsSavedWhenTypingRests) {
    const QString id = stored(twelveMinutes());
    editor.openAfter(id);
    auto* timer = editor.findChild<QTimer*>("typing");
    ASSERT_TRUE(timer);
    EXPECT_LE(timer->intervalAsDuration(), 1s);
    editor.setNote("warm");
    editor.setNote("warm bath first");
    EXPECT_TRUE(timer->isActive());
    EXPECT_FALSE(at(id).note);
    ASSERT_TRUE(QMetaObject::invokeMethod(timer, "timeout"));
    EXPECT_EQ(at(id).note, "warm bath first");
    EXPECT_FALSE(timer->isActive());
}

TEST_F(SessionEditorTest, WhatIsTypedIsSavedWhenThePageIsLeft) {
    const QString id = stored(twelveMinutes());
    editor.openAfter(id);
    editor.setTags(" bath, evening ,bath");
    editor.flush();
    EXPECT_EQ(at(id).context.tags, std::vector<std::string>({"bath", "evening"}));
}

TEST_F(SessionEditorTest, WhatCouldNotBeSavedIsStillThereAndCanBeTriedAgain) {
    const QString id = stored(twelveMinutes());
    editor.openAfter(id);
    const QSignalSpy failed(&editor, &SessionEditor::failed);
    storage.state.failing = StorageError::Kind::Full;
    editor.setFelt("hard");
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(editor.felt(), "hard");
    editor.reload(); // a change elsewhere does not take it away
    EXPECT_EQ(editor.felt(), "hard");
    storage.state.failing.reset();
    editor.flush();
    EXPECT_EQ(at(id).ratings.felt, Felt::Hard);
}

TEST_F(SessionEditorTest, SameAsLastTimeAfterASessionCopiesContextAndNothingElse) {
    Session last = lastTime();
    last.context.lubricant = "water";
    last.context.helped = true;
    last.context.tags = {"bath"};
    last.context.bleeding = Bleeding::Spotting;
    last.context.stopReason = "tired";
    storage.sessions.save(last);
    const QString id = stored(twelveMinutes());
    editor.openAfter(id);
    ASSERT_TRUE(editor.hasLast());
    editor.sameAsLast();
    Session expected = twelveMinutes();
    expected.context.lubricant = "water";
    expected.context.helped = true;
    expected.context.tags = {"bath"};
    EXPECT_EQ(at(id), expected);
}

TEST_F(SessionEditorTest, OneFromEarlierWithSameAsLastTimeHasSizeAndMinutesAndNoRating) {
    storage.sessions.save(lastTime());
    editor.openEarlier();
    editor.sameAsLast();
    ASSERT_TRUE(editor.save());
    ASSERT_EQ(all().size(), 2U);
    const Session entry = all().back();
    EXPECT_EQ(entry.at, clock.now());
    ASSERT_EQ(entry.steps.size(), 1U);
    EXPECT_EQ(entry.steps[0].use, use(3, "3", "24"));
    EXPECT_EQ(entry.steps[0].duration, 15min);
    EXPECT_EQ(entry.ratings, Ratings{});
    EXPECT_FALSE(entry.note);
}

TEST_F(SessionEditorTest, OneFromEarlierNeedsNothingButItsDay) {
    editor.openEarlier();
    EXPECT_TRUE(editor.isValid());
    EXPECT_FALSE(editor.hasLast());
    ASSERT_TRUE(editor.save());
    EXPECT_TRUE(all().front().steps.empty());
}

TEST_F(SessionEditorTest, SizeAndMinutesMakeOneStep) {
    editor.openEarlier();
    EXPECT_EQ(editor.sizeRow(), -1);
    editor.chooseSize(1);
    editor.setMinutes("7,5");
    ASSERT_TRUE(editor.save());
    const Session entry = all().front();
    ASSERT_EQ(entry.steps.size(), 1U);
    EXPECT_EQ(entry.steps[0].use, use(2, "2", "20"));
    EXPECT_EQ(entry.steps[0].duration, 450s);
}

TEST_F(SessionEditorTest, MinutesThatCannotBeAreNamedBeneathAndNothingIsSaved) {
    editor.openEarlier();
    for (const char* text : {"601", "-3", "ten", "1e2"}) {
        editor.setMinutes(text);
        EXPECT_EQ(editor.minutesError(), "Minutes can be 0 to 600.") << text;
        EXPECT_FALSE(editor.isValid()) << text;
        EXPECT_FALSE(editor.save()) << text;
        EXPECT_EQ(editor.minutes(), text);
    }
    EXPECT_TRUE(all().empty());
    for (const char* text : {"0", "600", "", " 12 "}) {
        editor.setMinutes(text);
        EXPECT_EQ(editor.minutesError(), "") << text;
    }
}

TEST_F(SessionEditorTest, AFormThatCannotBeStoredKeepsItsInput) {
    editor.openEarlier();
    editor.setMinutes("10");
    editor.setNote("long day");
    const QSignalSpy failed(&editor, &SessionEditor::failed);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(editor.minutes(), "10");
    EXPECT_EQ(editor.note(), "long day");
    storage.state.failing.reset();
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(all().front().note, "long day");
}

TEST_F(SessionEditorTest, ADraftIsKeptUntilItIsSaved) {
    editor.openEarlier();
    editor.setMinutes("10");
    clock.advance(1h);
    editor.openEarlier();
    EXPECT_EQ(editor.minutes(), "10");
    editor.save();
    editor.openEarlier();
    EXPECT_EQ(editor.minutes(), "");
}

TEST_F(SessionEditorTest, WhenCanBeEarlierTodayYesterdayOrADay) {
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    when.setChoice("earlier");
    EXPECT_EQ(when.value()->day, parseDay("2026-03-03"));
    EXPECT_FALSE(when.value()->at);
    when.setTimeField("18:30");
    EXPECT_EQ(when.value()->at, parseMoment("2026-03-03T18:30:00+01:00"));
    when.setChoice("yesterday");
    EXPECT_EQ(when.value()->day, parseDay("2026-03-02"));
    when.setChoice("pick");
    for (const char* text : {"2026-02-14", "14.2.2026", "14/02/2026", "14 2 2026"}) {
        when.setDayField(text);
        EXPECT_EQ(when.value()->day, parseDay("2026-02-14")) << text;
    }
}

TEST_F(SessionEditorTest, ADayOrTimeThatCannotBeIsNamedBeneath) {
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    when.setChoice("pick");
    when.setDayField("2026-02-30");
    EXPECT_EQ(when.dayError(), "A day can be written 2026-03-01 or 1.3.2026.");
    EXPECT_FALSE(editor.isValid());
    when.setDayField("2026-03-04");
    EXPECT_EQ(when.dayError(), "A day up to today can be noted.");
    when.setDayField("2026-03-03");
    when.setTimeField("20:06");
    EXPECT_EQ(when.timeError(), "A time up to now can be noted.");
    when.setTimeField("20:05"); // clocks never agree exactly
    EXPECT_EQ(when.timeError(), "");
    when.setTimeField("25:00");
    EXPECT_EQ(when.timeError(), "A time can be written 20:30.");
    EXPECT_FALSE(editor.save());
}

TEST_F(SessionEditorTest, AfterMidnightItMayCountForTheDayBefore) {
    clock.setNow("2026-03-04T01:20:00+01:00");
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    ASSERT_TRUE(when.countsForShown());
    EXPECT_FALSE(when.countsForPrevious());
    EXPECT_EQ(when.value()->day, parseDay("2026-03-04"));
    when.setCountsForPrevious(true);
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(all().front().day, parseDay("2026-03-03"));
    EXPECT_EQ(all().front().at, clock.now());
}

TEST_F(SessionEditorTest, FromFourOnItCountsForItsOwnDay) {
    clock.setNow("2026-03-04T04:00:00+01:00");
    editor.openEarlier();
    EXPECT_FALSE(editor.when()->countsForShown());
}

TEST_F(SessionEditorTest, AnEditThatChangesNothingChangesNothing) {
    Session session = SessionBuilder::at("2026-03-03T00:30:21+02:00", 60)
                          .step("1", "15", 5)
                          .item(kitId(1))
                          .step("Old", "17.5", 10);
    session.day = parseDay("2026-03-02").value();
    session.steps[1].duration = 613s;
    session.steps[1].depth = mm("80.5");
    session.steps[1].pain = Rating::from(3);
    session.context.tags = {"bath", "evening"};
    session.context.onPeriod = true;
    session.note = "warm bath first";
    const QString id = stored(session);
    ASSERT_TRUE(editor.load(id));
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(at(id), session);
}

TEST_F(SessionEditorTest, EveryStepOfAnEntryCanBeEdited) {
    const QString id = stored(twelveMinutes().step("3", "24", 3).item(kitId(3)));
    ASSERT_TRUE(editor.load(id));
    StepModel& steps = *editor.steps();
    ASSERT_EQ(steps.count(), 2);
    EXPECT_EQ(editor.sizeRowOfStep(1), 2);
    steps.setMinutes(0, "10");
    steps.setDepth(1, "80,5");
    editor.chooseStepSize(1, 0);
    EXPECT_EQ(steps.use(0), use(2, "2", "20")); // the other step keeps its own
    editor.addStep();
    steps.setMinutes(2, "2");
    steps.setDepth(2, "301");
    EXPECT_FALSE(editor.save());
    steps.removeStep(2);
    EXPECT_TRUE(at(id) == Session(twelveMinutes().step("3", "24", 3).item(kitId(3))));
    ASSERT_TRUE(editor.save());
    const Session entry = at(id);
    ASSERT_EQ(entry.steps.size(), 2U);
    EXPECT_EQ(entry.steps[0].duration, 10min);
    EXPECT_EQ(entry.steps[1].use, use(1, "1", "15"));
    EXPECT_EQ(entry.steps[1].depth, mm("80.5"));
}

TEST_F(SessionEditorTest, AnEntryThatIsNotThereIsNotLoaded) {
    EXPECT_FALSE(editor.load("nonsense"));
    EXPECT_FALSE(editor.load(toQString(kitId(9).toText())));
    EXPECT_FALSE(editor.save());
}

TEST_F(SessionEditorTest, ATagThatCannotBeIsNamed) {
    editor.openEarlier();
    editor.setTags("a;b");
    EXPECT_NE(editor.tagsError(), "");
    EXPECT_FALSE(editor.isValid());
    editor.setTags("a, b");
    EXPECT_EQ(editor.tagsError(), "");
}

} // namespace

} // namespace frond::test
