// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/milestoneeditor.h"
#include "app/viewmodels/note/milestonesmodel.h"
#include "app/viewmodels/note/noteforms.h"
#include "app/viewmodels/note/notetext.h"
#include "app/viewmodels/note/scoreeditor.h"
#include "app/viewmodels/note/scoresmodel.h"
#include "app/viewmodels/note/trialsmodel.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {
namespace {

using NoteListsTest = PortsTest;

TEST_F(NoteListsTest, TrialsAreListedNewestFirstWithTheLatestBesideTheFirst) {
    TrialsModel model(ports);
    model.setActive(true);
    EXPECT_TRUE(model.isEmpty());
    const auto add = [&](std::uint8_t id, std::string_view day, std::string item, int pain) {
        storage.of<Trial>().save({.id = Id::fromRandom({id, 50}),
                                  .day = parseDay(day).value(),
                                  .item = std::move(item),
                                  .pain = Rating::from(pain)});
    };
    add(1, "2026-01-05", "Swab", 6);
    add(2, "2026-02-02", "Tampon", 7);
    add(3, "2026-02-10", "swab", 4);
    add(4, "2026-03-01", "Swab", 2);
    model.setActive(false);
    QCoreApplication::processEvents();
    model.setActive(true);
    ASSERT_EQ(model.rows().size(), 4);
    EXPECT_EQ(model.rows()[0].title, "Sun 1 March");
    EXPECT_EQ(model.rows()[0].value, "Swab · pain 2");
    ASSERT_EQ(model.items().size(), 1) << "only what was tried more than once";
    EXPECT_EQ(model.items()[0].title, "Swab");
    EXPECT_EQ(model.items()[0].text, "Latest: pain 2, 1 March. First: pain 6, 5 January.");
    const QList<RatingDot> dots = model.items()[0].dots;
    ASSERT_EQ(dots.size(), 3) << "of this item alone";
    EXPECT_EQ(dots[0], (RatingDot{0, 6}));
    EXPECT_EQ(dots[1].value, 4);
    EXPECT_NEAR(dots[1].place, 36.0 / 55, 1e-9); // days of the whole
    EXPECT_EQ(dots[2], (RatingDot{1, 2}));
    EXPECT_EQ(model.items()[0].firstDay, "5 January");
    EXPECT_EQ(model.items()[0].latestDay, "1 March");
}

TEST_F(NoteListsTest, AMilestoneIsADayAndASentence) {
    MilestoneEditor editor(ports);
    MilestonesModel model(ports);
    model.setActive(true);
    EXPECT_TRUE(model.isEmpty());
    editor.openNew();
    EXPECT_FALSE(editor.isValid());
    editor.setText("  ");
    EXPECT_FALSE(editor.isValid());
    editor.setText(" Sat through a whole film ");
    editor.setDay("2026-03-04");
    EXPECT_EQ(editor.dayError(), "Day can be up to today.");
    editor.setDay("2026-03-01");
    QSignalSpy saved(&editor, &MilestoneEditor::saved);
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(saved.count(), 1);
    QCoreApplication::processEvents();
    ASSERT_EQ(model.rows().size(), 1);
    EXPECT_EQ(model.rows()[0].title, "Sat through a whole film");
    EXPECT_EQ(model.rows()[0].value, "Sunday 1 March");
    ASSERT_TRUE(editor.open(model.rows()[0].id));
    editor.remove();
    EXPECT_TRUE(storage.of<Milestone>().list().empty());
    editor.undoRemove();
    EXPECT_EQ(storage.of<Milestone>().list().size(), 1U);
}

TEST_F(NoteListsTest, AScoreIsANameANumberAndADay) {
    ScoreEditor editor(ports);
    ScoresModel model(ports);
    model.setActive(true);
    EXPECT_TRUE(model.isEmpty());
    editor.openNew();
    EXPECT_TRUE(editor.names().isEmpty());
    EXPECT_FALSE(editor.isValid());
    EXPECT_EQ(editor.nameError() + editor.valueError() + editor.dayError(), "")
        << "an empty form says nothing";
    editor.setName(" FSFI ");
    EXPECT_FALSE(editor.isValid());
    editor.setValue("26,455");
    EXPECT_EQ(editor.valueError(), "A score can be 0 to 10000, with up to two decimals.");
    EXPECT_FALSE(editor.isValid());
    editor.setValue("26,40"); // with either decimal sign
    EXPECT_EQ(editor.valueError(), "");
    editor.setDay("2026-03-04");
    EXPECT_EQ(editor.dayError(), "Day can be up to today.");
    editor.setDay("2026-03-01");
    editor.setNote("at the clinic");
    ASSERT_TRUE(editor.save());
    QCoreApplication::processEvents();
    ASSERT_EQ(model.rows().size(), 1);
    EXPECT_EQ(model.rows()[0].title, "FSFI: 26.4");
    EXPECT_EQ(model.rows()[0].value, "Sunday 1 March");

    ASSERT_TRUE(editor.open(model.rows()[0].id));
    EXPECT_EQ(editor.name(), "FSFI");
    EXPECT_EQ(editor.value(), "26.4");
    EXPECT_EQ(editor.note(), "at the clinic");
    editor.setName(QString(41, 'x'));
    EXPECT_EQ(editor.nameError(), "A name can have up to 40 characters.");
    EXPECT_FALSE(editor.isValid());
    editor.remove();
    EXPECT_TRUE(storage.of<Score>().list().empty());
    editor.undoRemove();
    EXPECT_EQ(storage.of<Score>().list().size(), 1U);
}

TEST_F(NoteListsTest, ScoresAreListedLatestFirstAndTheirNamesAreOfferedAgain) {
    const auto add = [&](std::uint8_t id, std::string_view day, std::string name) {
        storage.of<Score>().save({.id = Id::fromRandom({id, 51}),
                                  .day = parseDay(day).value(),
                                  .name = std::move(name),
                                  .value = *ScoreNumber::parse("1234.5")});
    };
    add(1, "2026-01-05", "fsfi");
    add(2, "2026-03-02", "PHQ");
    add(3, "2026-02-10", "FSFI");
    ScoresModel model(ports);
    model.setActive(true);
    ASSERT_EQ(model.rows().size(), 3);
    EXPECT_EQ(model.rows()[0].title, "PHQ: 1234.5");
    EXPECT_EQ(model.rows()[2].title, "fsfi: 1234.5");
    ScoreEditor editor(ports);
    editor.openNew();
    ASSERT_EQ(editor.names().size(), 2) << "what differs in case only is one";
    EXPECT_EQ(editor.names()[0].value, "PHQ");
    EXPECT_EQ(editor.names()[1].value, "FSFI");
    editor.setName("PHQ");
    editor.openNew();
    EXPECT_EQ(editor.name(), "PHQ") << "a draft that was left is still there";
    ASSERT_TRUE(editor.open(model.rows()[0].id));
    editor.openNew();
    EXPECT_EQ(editor.name(), "");
}

TEST_F(NoteListsTest, AScoreStandsInTheDigitsAndTheSignOfTheLocale) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QString german = scoreNumberText(*ScoreNumber::parse("1234.05"));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QString arabic = scoreNumberText(*ScoreNumber::parse("26.4"));
    const auto read = parseScoreNumber(arabic);
    QLocale::setDefault(before);
    EXPECT_EQ(german, "1234,05");
    EXPECT_NE(arabic, "26.4");
    EXPECT_EQ(read, ScoreNumber::parse("26.4"));
}

TEST_F(NoteListsTest, WhatAFormCouldNotKeepIsTriedAgain) {
    NoteForms forms(ports);
    EXPECT_FALSE(forms.openNew("session"));
    ASSERT_TRUE(forms.openNew("milestone"));
    forms.milestone()->setText("A whole film");
    storage.state.failing = StorageError::Kind::Full;
    QSignalSpy failed(&forms, &NoteForms::failed);
    EXPECT_FALSE(forms.milestone()->save());
    EXPECT_EQ(failed.count(), 1);
    storage.state.failing.reset();
    forms.retry();
    ASSERT_EQ(storage.of<Milestone>().list().size(), 1U);
    EXPECT_TRUE(forms.open("milestone", forms.milestone()->entryId()));
    EXPECT_FALSE(forms.open("symptom", forms.milestone()->entryId()));
}

} // namespace
} // namespace frond::test
