// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/milestoneeditor.h"
#include "app/viewmodels/note/milestonesmodel.h"
#include "app/viewmodels/note/noteforms.h"
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
        storage.trials.save({.id = Id::fromRandom({id, 50}),
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
    EXPECT_TRUE(storage.milestones.list().empty());
    editor.undoRemove();
    EXPECT_EQ(storage.milestones.list().size(), 1U);
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
    ASSERT_EQ(storage.milestones.list().size(), 1U);
    EXPECT_TRUE(forms.open("milestone", forms.milestone()->entryId()));
    EXPECT_FALSE(forms.open("symptom", forms.milestone()->entryId()));
}

} // namespace
} // namespace frond::test
