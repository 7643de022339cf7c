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

TEST_F(SessionEditorTest, EveryStepTakenOverFromLastTimeIsShown) {
    storage.sessions.save(lastTime().step("2", "20", 6).item(kitId(2)));
    editor.openEarlier();
    editor.sameAsLast();
    EXPECT_EQ(editor.steps()->count(), 2);
    editor.removeStep(0);
    EXPECT_EQ(editor.sizeRowOfStep(0), 1);
    EXPECT_EQ(editor.steps()->minutes(0), "6");
    ASSERT_TRUE(editor.save());
    ASSERT_EQ(all().back().steps.size(), 1U);
    EXPECT_EQ(all().back().steps[0].use, use(2, "2", "20"));
}

TEST_F(SessionEditorTest, ASizeThatIsNoLongerInTheKitIsShownBeforeItIsStored) {
    storage.sessions.save(lastTime());
    Kit kit = storage.kits.kit();
    std::erase_if(kit.items, [](const KitItem& item) { return item.id == kitId(3); });
    storage.kits.saveKit(kit);
    editor.reload();
    editor.openEarlier();
    editor.sameAsLast();
    EXPECT_EQ(editor.sizeRowOfStep(0), -1);
    const QVariant size = editor.steps()->data(editor.steps()->index(0), StepModel::SizeRole);
    EXPECT_EQ(size.toString(), "24 mm");
}

TEST_F(SessionEditorTest, MinutesAreWholeOnScreenAndKeepTheirSecondsUntilTheyAreChanged) {
    Session last = lastTime();
    last.steps[0].duration = 515s;
    storage.sessions.save(last);
    editor.openEarlier();
    editor.sameAsLast();
    EXPECT_EQ(editor.steps()->minutes(0), "8");
    editor.steps()->setMinutes(0, "");
    editor.steps()->setMinutes(0, "8"); // as it was
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(all().back().steps[0].duration, 515s);
    ASSERT_TRUE(editor.load(toQString(last.id.toText())));
    editor.steps()->setMinutes(0, "9");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(at(toQString(last.id.toText())).steps[0].duration, 9min);
}

TEST_F(SessionEditorTest, ChangingTheDiameterForOneStepLeavesTheOthers) {
    const QString id = stored(SessionBuilder("2026-03-01", 50)
                                  .step("Expander", "26", 5)
                                  .item(kitId(4))
                                  .step("Expander", "30", 5)
                                  .item(kitId(4)));
    ASSERT_TRUE(editor.load(id));
    const int row = editor.sizeRowOfStep(1);
    editor.sizes()->larger(row);
    editor.chooseStepSize(1, row);
    EXPECT_EQ(editor.steps()->use(0), use(4, "Expander", "26"));
    EXPECT_EQ(editor.steps()->use(1), use(4, "Expander", "31"));
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
    EXPECT_FALSE(editor.steps()->use(0));
    editor.chooseStepSize(0, 1);
    editor.steps()->setMinutes(0, "7,5");
    ASSERT_TRUE(editor.save());
    const Session entry = all().front();
    ASSERT_EQ(entry.steps.size(), 1U);
    EXPECT_EQ(entry.steps[0].use, use(2, "2", "20"));
    EXPECT_EQ(entry.steps[0].duration, 450s);
}

TEST_F(SessionEditorTest, MinutesThatCannotBeAreNamedBeneathAndNothingIsSaved) {
    editor.openEarlier();
    for (const char* text : {"1441", "0", "-3", "ten", "1e2"}) {
        editor.steps()->setMinutes(0, text);
        EXPECT_EQ(editor.steps()->minutesError(0), "Minutes can be 1 to 1440.") << text;
        EXPECT_FALSE(editor.isValid()) << text;
        EXPECT_FALSE(editor.save()) << text;
        EXPECT_EQ(editor.steps()->minutes(0), text);
    }
    EXPECT_TRUE(all().empty());
    for (const char* text : {"1", "1440", "", " 12 "}) {
        editor.steps()->setMinutes(0, text);
        EXPECT_EQ(editor.steps()->minutesError(0), "") << text;
    }
}

TEST_F(SessionEditorTest, AFormThatCannotBeStoredKeepsItsInput) {
    editor.openEarlier();
    editor.steps()->setMinutes(0, "10");
    editor.setNote("long day");
    const QSignalSpy failed(&editor, &SessionEditor::failed);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(editor.steps()->minutes(0), "10");
    EXPECT_EQ(editor.note(), "long day");
    storage.state.failing.reset();
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(all().front().note, "long day");
}

TEST_F(SessionEditorTest, ADraftIsKeptUntilItIsSaved) {
    editor.openEarlier();
    editor.steps()->setMinutes(0, "10");
    clock.advance(1h);
    editor.openEarlier();
    EXPECT_EQ(editor.steps()->minutes(0), "10");
    editor.save();
    editor.openEarlier();
    EXPECT_EQ(editor.steps()->minutes(0), "");
}

TEST_F(SessionEditorTest, WhenIsTodayYesterdayOrADay) {
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    EXPECT_EQ(when.choice(), "today");
    EXPECT_EQ(when.timeField(), "20:00");
    EXPECT_EQ(when.value()->at, clock.now()); // to the second
    when.setTimeField("");
    EXPECT_EQ(when.value()->day, parseDay("2026-03-03"));
    EXPECT_FALSE(when.value()->at);
    when.setTimeField("18:30");
    EXPECT_EQ(when.value()->at, parseMoment("2026-03-03T18:30:00+01:00"));
    when.setChoice("yesterday");
    EXPECT_EQ(when.value()->day, parseDay("2026-03-02"));
    EXPECT_EQ(when.value()->at, parseMoment("2026-03-02T18:30:00+01:00"));
    when.setChoice("pick");
    for (const char* text : {"2026-02-14", "14.2.2026", "14/02/2026", "14 2 2026"}) {
        when.setDayField(text);
        EXPECT_EQ(when.value()->day, parseDay("2026-02-14")) << text;
    }
}

TEST_F(SessionEditorTest, AnotherDayHasNoTimeUntilOneIsPicked) {
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    when.setChoice("yesterday");
    EXPECT_EQ(when.timeField(), "");
    EXPECT_FALSE(when.value()->at);
    when.setChoice("today");
    EXPECT_EQ(when.value()->at, clock.now());
}

TEST_F(SessionEditorTest, ADayOrTimeThatCannotBeIsNamedBeneath) {
    editor.openEarlier();
    WhenChoice& when = *editor.when();
    when.setChoice("pick");
    when.setDayField("2026-02-30");
    EXPECT_EQ(when.dayError(), "Day can be written 03/03/2026 or 2026-03-03.");
    EXPECT_FALSE(editor.isValid());
    when.setDayField("2026-03-04");
    EXPECT_EQ(when.dayError(), "Day can be up to today.");
    when.setDayField("2026-03-03");
    when.setTimeField("20:06");
    EXPECT_EQ(when.timeError(), "Time can be up to now.");
    when.setTimeField("20:05"); // clocks never agree exactly
    EXPECT_EQ(when.timeError(), "");
    when.setTimeField("25:00");
    EXPECT_EQ(when.timeError(), "Time can be written 20:30.");
    EXPECT_FALSE(editor.save());
}

TEST_F(SessionEditorTest, ATimeThatNoClockShowedIsNamedBeneath) {
    clock.setNow("2026-04-01T12:00:00+02:00");
    Ports ours = ports;
    ours.zone = [](std::chrono::sys_seconds utc) {
        return std::chrono::minutes(utc < parseMoment("2026-03-29T01:00:00Z")->utc ? 60 : 120);
    };
    WhenChoice when(ours);
    when.setChoice("pick");
    when.setDayField("2026-03-29");
    when.setTimeField("02:30");
    EXPECT_EQ(when.timeError(), "The clocks went past this time on that day.");
    EXPECT_FALSE(when.value());
    when.setTimeField("03:00");
    EXPECT_EQ(when.value()->at, parseMoment("2026-03-29T03:00:00+02:00"));
    // what came in from a table may stay where it is
    when.set({*parseDay("2026-03-29"), parseMoment("2026-03-29T02:30:00+01:00")});
    EXPECT_EQ(when.value()->at, parseMoment("2026-03-29T02:30:00+01:00"));
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

TEST_F(SessionEditorTest, AfterASessionItSaysWhatWasUsed) {
    ASSERT_TRUE(editor.openAfter(stored(twelveMinutes())));
    EXPECT_EQ(editor.usedText().replace(QChar::Nbsp, ' '), "20 mm"); // the title has its minutes
    Session two = twelveMinutes().step("3", "24", 3).item(kitId(3));
    two.steps[0].duration = 539s;
    ASSERT_TRUE(editor.openAfter(stored(two)));
    EXPECT_EQ(editor.usedText().replace(QChar::Nbsp, ' '),
              QString::fromUtf8("20 mm 8 min · 24 mm 3 min"));
    Session timerOnly = twelveMinutes();
    timerOnly.steps[0].use.reset();
    ASSERT_TRUE(editor.openAfter(stored(timerOnly)));
    EXPECT_EQ(editor.usedText(), "");
}

TEST_F(SessionEditorTest, AStartByAccidentCanBeDiscarded) {
    ASSERT_TRUE(editor.openAfter(stored(twelveMinutes())));
    EXPECT_FALSE(editor.canDiscard());
    EXPECT_FALSE(editor.discard());
    Session brief = twelveMinutes();
    brief.steps[0].duration = 31s;
    ASSERT_TRUE(editor.openAfter(stored(brief)));
    EXPECT_FALSE(editor.canDiscard());
    brief.steps[0].duration = 30s;
    const QString id = stored(brief);
    ASSERT_TRUE(editor.load(id));
    EXPECT_FALSE(editor.canDiscard()); // an edit has Remove
    ASSERT_TRUE(editor.openAfter(id));
    ASSERT_TRUE(editor.canDiscard());
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(editor.discard());
    storage.state.failing.reset();
    editor.setNote("a word");
    ASSERT_TRUE(editor.discard());
    editor.flush(); // what was typed does not bring it back
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(storage.sessions.recentlyRemoved().size(), 1U);
}

TEST_F(SessionEditorTest, AMonthShowsTheDaysWithASession) {
    for (const auto& [day, number] : {std::pair{"2026-02-28", 1}, std::pair{"2026-03-01", 2},
                                      std::pair{"2026-03-01", 3}, std::pair{"2026-03-02", 4}})
        storage.sessions.save(SessionBuilder(day, static_cast<std::uint8_t>(number)).step(5));
    Session skipped = SessionBuilder("2026-03-03", 5);
    skipped.outcome = Outcome::NotToday;
    storage.sessions.save(skipped);
    const QSignalSpy told(&editor, &SessionEditor::notedDaysChanged);
    editor.lookAtDays("2026-03-01", "2026-03-31");
    EXPECT_EQ(editor.notedDays(), (QStringList{"2026-03-01", "2026-03-02"}));
    EXPECT_EQ(told.count(), 1);
}

TEST_F(SessionEditorTest, TheLastWordsAreOfferedAgain) {
    Session last = lastTime();
    last.context.position = "on my side";
    last.context.warmUp = "bath";
    last.context.lubricant = "water";
    last.context.tags = {"evening", "alone"};
    storage.sessions.save(last);
    editor.openEarlier();
    const auto words = [](const QList<Choice>& choices) {
        QStringList texts;
        for (const Choice& choice : choices)
            texts << choice.text;
        return texts;
    };
    EXPECT_EQ(words(editor.recentPositions()), QStringList{"on my side"});
    EXPECT_EQ(words(editor.recentWarmUps()), QStringList{"bath"});
    EXPECT_EQ(words(editor.recentLubricants()), QStringList{"water"});
    EXPECT_EQ(words(editor.recentTags()), (QStringList{"evening", "alone"}));
    editor.toggleTag("alone");
    editor.setTags("alone, new");
    editor.toggleTag("evening");
    EXPECT_EQ(editor.tags(), "alone, new, evening");
    editor.toggleTag("alone");
    EXPECT_EQ(editor.tagList(), (QStringList{"new", "evening"}));
}

TEST_F(SessionEditorTest, BleedingComesFirstWithAPlanFromSurgeryOrRadiotherapy) {
    for (const auto& [kind, first] :
         {std::pair{PlanKind::Own, false}, std::pair{PlanKind::Surgery, true},
          std::pair{PlanKind::Radiotherapy, true}}) {
        plan(TimesPerDay{1});
        PlanHistory plans = storage.plans.planHistory(defaultGroup);
        plans.front().plan->kind = kind;
        storage.plans.savePlanHistory(defaultGroup, plans);
        editor.openEarlier();
        EXPECT_EQ(editor.bleedingFirst(), first);
    }
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
