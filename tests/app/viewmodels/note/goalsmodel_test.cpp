// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/goaleditor.h"
#include "app/viewmodels/note/goalsmodel.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

// Today is Tuesday 3 March 2026.
class GoalsTest : public PortsTest {
protected:
    QString add(const char* text) {
        editor.openNew();
        editor.setText(text);
        EXPECT_TRUE(editor.save());
        model.reload();
        return model.shown().back().id;
    }
    void later(int days) { clock.advance(std::chrono::days(days)); }

    GoalsModel model{ports};
    GoalEditor editor{ports};
};

TEST_F(GoalsTest, OneIsKeptInOnesOwnWords) {
    EXPECT_TRUE(model.valueText().isEmpty());
    editor.openNew();
    EXPECT_FALSE(editor.isValid());
    editor.setText("  ");
    EXPECT_FALSE(editor.save());
    editor.setText(" Sitting ");
    EXPECT_EQ(editor.text(), " Sitting "); // as typed
    EXPECT_TRUE(editor.save());
    model.reload();
    ASSERT_EQ(model.shown().size(), 1);
    EXPECT_EQ(model.shown()[0].text, "Sitting");
    EXPECT_TRUE(model.shown()[0].value.isEmpty()) << "nothing is invented";
    EXPECT_EQ(storage.of<Goal>().list().front().kind, GoalKind::Own);
}

TEST_F(GoalsTest, LatestStandsAgainstFirst) {
    editor.openNew();
    editor.setText("Sitting");
    editor.rate(7);
    EXPECT_EQ(editor.rating(), 7);
    EXPECT_TRUE(storage.of<GoalRating>().list().empty()) << "not before it is stored";
    ASSERT_TRUE(editor.save());
    model.reload();
    EXPECT_EQ(model.shown()[0].value, "now 7");
    later(20);
    ASSERT_TRUE(editor.open(model.shown()[0].id));
    EXPECT_EQ(editor.rating(), -1) << "never filled in beforehand";
    editor.rate(4);
    model.reload();
    EXPECT_EQ(model.shown()[0].value, "now 4 · at first 7");
    later(10);
    ASSERT_TRUE(editor.open(model.shown()[0].id));
    EXPECT_EQ(editor.earlier(), (QList<EntryField>{{"23 March", "4"}, {"3 March", "7"}}));
    EXPECT_EQ(editor.dots(), (QList<RatingDot>{{0, 7}, {1, 4}}));
    EXPECT_EQ(editor.firstDay(), "3 March");
    EXPECT_EQ(editor.latestDay(), "23 March");
}

TEST_F(GoalsTest, ARatingOfTodayIsReplacedOrTakenBack) {
    ASSERT_TRUE(editor.open(add("Sitting")));
    editor.rate(7);
    editor.rate(5);
    ASSERT_EQ(storage.of<GoalRating>().list().size(), 1U);
    EXPECT_EQ(storage.of<GoalRating>().list().front().rating, *Rating::from(5));
    EXPECT_TRUE(editor.earlier().isEmpty()) << "it stands above them";
    editor.rate(-1);
    EXPECT_TRUE(storage.of<GoalRating>().list().empty());
    EXPECT_EQ(editor.rating(), -1);
}

TEST_F(GoalsTest, AHiddenOneStandsApartAndComesBack) {
    ASSERT_TRUE(editor.open(add("Sitting")));
    editor.setText("Sitting for long"); // not saved with it
    editor.setHidden(true);
    model.reload();
    EXPECT_TRUE(model.shown().isEmpty());
    ASSERT_EQ(model.hidden().size(), 1);
    EXPECT_EQ(model.hidden()[0].text, "Sitting");
    EXPECT_TRUE(model.valueText().isEmpty());
    editor.setHidden(false);
    model.reload();
    EXPECT_EQ(model.shown().size(), 1);
}

TEST_F(GoalsTest, ARemovedOneComesBackWithItsRatings) {
    const QString id = add("Sitting");
    ASSERT_TRUE(editor.open(id));
    editor.rate(7);
    model.remove(id);
    EXPECT_TRUE(model.shown().isEmpty());
    EXPECT_EQ(model.undoText(), "Removed.");
    EXPECT_FALSE(editor.open(id));
    model.undo();
    ASSERT_EQ(model.shown().size(), 1);
    EXPECT_EQ(model.shown()[0].value, "now 7");
    EXPECT_TRUE(model.undoText().isEmpty());
    model.remove(id);
    model.forgetUndo();
    model.undo();
    EXPECT_TRUE(model.shown().isEmpty());
}

TEST_F(GoalsTest, LinesOfTheLookBackAreNotAmongThem) {
    storage.of<Goal>().save({.id = kitId(60), .kind = GoalKind::Outcome, .text = "A line"});
    model.reload();
    EXPECT_TRUE(model.shown().isEmpty());
    ASSERT_TRUE(editor.open(QString::fromStdString(kitId(60).toText())));
    EXPECT_FALSE(editor.isOwn());
}

TEST_F(GoalsTest, WhatCouldNotBeKeptIsSaidAndKeptLater) {
    QSignalSpy failed(&editor, &GoalEditor::failed);
    ASSERT_TRUE(editor.open(add("Sitting")));
    storage.state.failing = StorageError::Kind::Full;
    editor.rate(7);
    EXPECT_EQ(failed.count(), 1);
    editor.setText("Sitting for long");
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(editor.text(), "Sitting for long");
    storage.state.failing.reset();
    editor.retry();
    EXPECT_EQ(storage.of<Goal>().list().front().text, "Sitting for long");
}

} // namespace

} // namespace frond::test
