// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/note/daycontexteditor.h"
#include "tests/app/portsfixture.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

// Today is Tuesday 3 March 2026.
class DayContextViewTest : public PortsTest {
protected:
    DayContextEditor editor{ports};
};

TEST_F(DayContextViewTest, IsOffUntilItIsWanted) {
    EXPECT_FALSE(editor.isOn());
    editor.setOn(true);
    EXPECT_TRUE(editor.isOn());
    DayContextEditor next{ports};
    EXPECT_TRUE(next.isOn());
}

TEST_F(DayContextViewTest, ADayIsOneRowOfItsOwnId) {
    editor.setOn(true);
    ASSERT_TRUE(editor.open("2026-03-02"));
    EXPECT_EQ(editor.title(), "Monday 2 March");
    EXPECT_TRUE(editor.storedText().isEmpty());
    editor.setCycleDay("12");
    editor.setFlare("yes");
    editor.setSleep(6);
    editor.setStress(0);
    editor.setMedicine(" ibuprofen ");
    ASSERT_TRUE(editor.save());
    ASSERT_EQ(storage.of<DayContext>().list().size(), 1U);
    EXPECT_EQ(storage.of<DayContext>().list().front().id,
              dayContextId(parseDay("2026-03-02").value()));
    EXPECT_EQ(editor.storedText(), "cycle day 12 · a flare · sleep 6 · stress 0 · ibuprofen");
    ASSERT_TRUE(editor.open("2026-03-03"));
    EXPECT_TRUE(editor.storedText().isEmpty());
    EXPECT_EQ(editor.sleep(), -1) << "never filled in beforehand";
    ASSERT_EQ(editor.recentMedicines().size(), 1);
    EXPECT_EQ(editor.recentMedicines()[0].text, "ibuprofen");
    ASSERT_TRUE(editor.open("2026-03-02"));
    editor.setFlare("no");
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(storage.of<DayContext>().list().size(), 1U);
    EXPECT_EQ(storage.of<DayContext>().list().front().flare, false);
}

TEST_F(DayContextViewTest, AnEmptiedOneIsRemoved) {
    editor.setOn(true);
    const auto before = storage.state.commits;
    ASSERT_TRUE(editor.open("2026-03-02"));
    ASSERT_TRUE(editor.save());
    EXPECT_EQ(storage.state.commits, before) << "nothing was there to remove";
    editor.setStress(3);
    ASSERT_TRUE(editor.save());
    editor.setStress(-1);
    editor.setMedicine("  ");
    ASSERT_TRUE(editor.save());
    EXPECT_TRUE(storage.of<DayContext>().list().empty());
    EXPECT_TRUE(editor.storedText().isEmpty());
}

TEST_F(DayContextViewTest, ACycleDayIsAWholeNumber) {
    ASSERT_TRUE(editor.open("2026-03-02"));
    for (const char* text : {"0", "121", "1.5", "a week"}) {
        editor.setCycleDay(text);
        EXPECT_FALSE(editor.isValid()) << text;
        EXPECT_FALSE(editor.save());
    }
    EXPECT_EQ(editor.cycleDayError(), "Cycle day can be 1 to 120.");
    for (const char* text : {"", " 1", "120"}) {
        editor.setCycleDay(text);
        EXPECT_TRUE(editor.isValid()) << text;
    }
    EXPECT_FALSE(editor.open("2026-02-30"));
}

TEST_F(DayContextViewTest, WhatCouldNotBeKeptStaysInTheForm) {
    editor.setOn(true);
    ASSERT_TRUE(editor.open("2026-03-02"));
    editor.setSleep(6);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(editor.sleep(), 6);
    storage.state.failing.reset();
    editor.retry();
    EXPECT_EQ(editor.storedText(), "sleep 6");
}

} // namespace

} // namespace frond::test
