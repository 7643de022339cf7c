// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/entryviewmodel.h"

#include "tests/app/pastfixture.h"

#include <QSignalSpy>
#include <QStringList>

namespace frond::test {
namespace {

class EntryViewModelTest : public PastFixture {
protected:
    static QStringList lines(const QList<EntryField>& fields) {
        QStringList list;
        for (const EntryField& field : fields)
            list.append(field.label + ": " + field.value);
        return list;
    }
    EntryViewModel model{ports};
};

TEST_F(EntryViewModelTest, ShowsOnlyFieldsThatHaveAValue) {
    const Session plain = SessionBuilder("2026-03-01").build();
    save(plain);
    ASSERT_TRUE(model.open(idOf(plain)));
    EXPECT_EQ(model.title(), "Sun 1 March");
    EXPECT_TRUE(model.steps().isEmpty());
    EXPECT_TRUE(model.ratings().isEmpty());
    EXPECT_TRUE(model.context().isEmpty());
    EXPECT_TRUE(model.note().isEmpty());
    EXPECT_TRUE(model.editedText().isEmpty());
}

TEST_F(EntryViewModelTest, ShowsEverythingThatWasNoted) {
    Session session = SessionBuilder::at("2026-03-01T21:10:00+01:00")
                          .step("1", "15.0", 5)
                          .step("3", "22.5", 15)
                          .step(2)
                          .felt(Felt::Okay)
                          .painDuring(0)
                          .outcome(Outcome::StoppedEarly)
                          .note("warm bath first");
    session.steps[1].felt = Felt::Hard;
    session.steps[1].pain = Rating::from(4);
    session.steps[1].depth = Millimetres::parse("80");
    session.ratings.easeAfter = Rating::from(7);
    session.context.stopReason = "tired";
    session.context.bleeding = Bleeding::Spotting;
    session.context.onPeriod = true;
    session.context.numbingGel = false;
    session.context.lubricant = "water";
    session.context.tags = {"bath", "evening"};
    save(session);
    ASSERT_TRUE(model.open(idOf(session)));
    EXPECT_EQ(lines(model.steps()),
              (QStringList{"15 mm (1): 5 minutes",
                           "22.5 mm (3): 15 minutes · Hard · pain 4 · depth 80 mm",
                           "Without a size: 2 minutes"}));
    EXPECT_EQ(lines(model.ratings()),
              (QStringList{"How it felt: Okay", "Pain during: 0", "At ease after: 7"}));
    EXPECT_EQ(lines(model.context()),
              (QStringList{"Stopped sooner: tired", "Bleeding: Spotting", "On my period: Yes",
                           "Lubricant: water", "Numbing gel: No", "Tags: bath, evening"}));
    EXPECT_EQ(model.note(), "warm bath first");
}

TEST_F(EntryViewModelTest, SaysOnWhichDayItWasEdited) {
    Session session = SessionBuilder("2026-03-01").build();
    save(session);
    clock.setNow("2026-03-05T00:30:00+01:00");
    session.note = "later";
    save(session);
    model.open(idOf(session));
    EXPECT_EQ(model.editedText(), "Edited 5 March");
}

TEST_F(EntryViewModelTest, WhatIsNotedAfterASessionIsNoEdit) {
    clock.setNow("2026-03-03T23:50:00+01:00");
    Session session = SessionBuilder("2026-03-03").build();
    save(session);
    for (const char* time : {"2026-03-03T23:51:00+01:00", "2026-03-04T00:20:00+01:00"}) {
        clock.setNow(time);
        session.note = time;
        save(session);
        model.open(idOf(session));
        EXPECT_EQ(model.editedText(), "") << time;
    }
    clock.setNow("2026-03-04T19:00:00+01:00");
    session.note = "on the next evening";
    save(session);
    model.reload();
    EXPECT_EQ(model.editedText(), "Edited 4 March");
}

TEST_F(EntryViewModelTest, RemovesAndPutsBack) {
    const Session session = SessionBuilder("2026-03-01").note("keep");
    save(session);
    model.open(idOf(session));
    QSignalSpy changed(&changes, &Changes::changed);
    EXPECT_TRUE(model.remove());
    EXPECT_TRUE(model.isRemoved());
    EXPECT_EQ(storage.sessions.count(), 0U);
    model.reload(); // as everyone does when entries change
    EXPECT_TRUE(model.isRemoved());
    EXPECT_TRUE(model.undoRemove());
    EXPECT_FALSE(model.isRemoved());
    EXPECT_EQ(storage.sessions.find(session.id)->session, session);
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(EntryViewModelTest, SaysSoWhenStorageCannotRemove) {
    const Session session = SessionBuilder("2026-03-01");
    save(session);
    model.open(idOf(session));
    storage.state.failing = StorageError::Kind::Full;
    QSignalSpy failed(&model, &EntryViewModel::failed);
    EXPECT_FALSE(model.remove());
    EXPECT_FALSE(model.isRemoved());
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(EntryViewModelTest, ShowsNothingForAnIdItDoesNotKnow) {
    EXPECT_FALSE(model.open(QStringLiteral("no id")));
    EXPECT_FALSE(model.exists());
    EXPECT_FALSE(model.remove());
}

TEST_F(EntryViewModelTest, ShowsWhatAnEditMadeOfIt) {
    Session session = SessionBuilder("2026-03-01");
    save(session);
    model.open(idOf(session));
    session.note = "new";
    save(session);
    model.reload();
    EXPECT_EQ(model.note(), "new");
}

} // namespace
} // namespace frond::test
