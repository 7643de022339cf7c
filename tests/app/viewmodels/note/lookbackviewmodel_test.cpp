// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/lookbackviewmodel.h"
#include "core/note/lookback.h"
#include "tests/app/portsfixture.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

// Today is Tuesday 3 March 2026.
class LookBackViewTest : public PortsTest {
protected:
    void later(int days) {
        clock.advance(std::chrono::days(days));
        model.reload();
    }
    LookBackViewModel model{ports};
};

TEST_F(LookBackViewTest, IsOffAndMakesNothingUntilItIsWanted) {
    EXPECT_FALSE(model.isOn());
    EXPECT_EQ(model.valueText(), "Off");
    EXPECT_TRUE(model.todayText().isEmpty());
    EXPECT_TRUE(storage.of<Goal>().list().empty());
}

TEST_F(LookBackViewTest, SwitchedOnItHasItsLines) {
    model.setOn(true);
    EXPECT_EQ(model.valueText(), "Once a month");
    EXPECT_EQ(model.lines().size(), lookBackLines);
    EXPECT_EQ(model.monthText(), "March 2026");
    EXPECT_EQ(model.todayText(), "A look back for March");
    for (const LookBackLine& line : model.lines())
        EXPECT_EQ(line.rating, -1);
}

TEST_F(LookBackViewTest, SwitchedOnAgainTheLinesAreAsTheyWereLeft) {
    model.setOn(true);
    Goal line = storage.of<Goal>().list().front();
    line.text = "In my words";
    storage.of<Goal>().save(line);
    storage.of<Goal>().remove(storage.of<Goal>().list().back().id);
    model.setOn(false);
    EXPECT_TRUE(model.lines().isEmpty());
    EXPECT_TRUE(model.todayText().isEmpty());
    model.setOn(true);
    EXPECT_EQ(model.lines().size(), lookBackLines - 1);
    EXPECT_EQ(model.lines().front().text, "In my words");
}

TEST_F(LookBackViewTest, OneNumberIsEnoughForAMonth) {
    model.setOn(true);
    const QString id = model.lines()[2].id;
    model.rate(id, 6);
    EXPECT_EQ(model.lines()[2].rating, 6);
    EXPECT_TRUE(model.todayText().isEmpty());
    later(20);
    model.rate(id, 5); // still March
    ASSERT_EQ(storage.of<GoalRating>().list().size(), 1U);
    later(9); // 1 April
    EXPECT_EQ(model.todayText(), "A look back for April");
    EXPECT_EQ(model.lines()[2].rating, -1) << "never filled in beforehand";
    EXPECT_EQ(model.lines()[2].before, "23 March: 5");
    model.rate(id, 4);
    EXPECT_EQ(model.lines()[2].before, "23 March: 5");
    model.rate(id, -1);
    EXPECT_EQ(model.todayText(), "A look back for April");
}

TEST_F(LookBackViewTest, NotThisMonthIsHeardUntilTheNext) {
    model.setOn(true);
    model.notThisMonth();
    EXPECT_TRUE(model.todayText().isEmpty());
    later(28); // 31 March
    EXPECT_TRUE(model.todayText().isEmpty());
    later(1);
    EXPECT_EQ(model.todayText(), "A look back for April");
}

TEST_F(LookBackViewTest, AHiddenLineIsNotAskedAbout) {
    model.setOn(true);
    for (Goal line : storage.of<Goal>().list()) {
        line.hidden = true;
        storage.of<Goal>().save(line);
    }
    model.reload();
    EXPECT_TRUE(model.lines().isEmpty());
    EXPECT_EQ(model.hidden().size(), lookBackLines);
    EXPECT_TRUE(model.todayText().isEmpty());
}

TEST_F(LookBackViewTest, WhatCouldNotBeKeptIsKeptLater) {
    storage.state.failing = StorageError::Kind::Full;
    model.setOn(true);
    EXPECT_FALSE(model.isOn());
    storage.state.failing.reset();
    model.retry();
    EXPECT_TRUE(model.isOn());
    EXPECT_EQ(model.lines().size(), lookBackLines);
}

} // namespace

} // namespace frond::test
