// SPDX-License-Identifier: GPL-3.0-or-later
// The first start in the real window, tapped with the mouse.
#include "tests/app/windowfixture.h"

namespace frond::test {

namespace {

TEST_F(WindowTest, TheFirstStartAsksThreeQuestionsAndEndsOnToday) {
    storage.kits.saveKit({});
    open();
    EXPECT_FALSE(find("tab_today"));
    tap("setUp");
    tap("chip_practise");
    tap("next");
    tap("chip_sizes");
    tap("size_0");
    type("20");
    tap("addSize");
    type("24"); // the new field has the keyboard
    tap("chip_trainer");
    tap("next");
    window->setProperty("hidden", false);
    QMetaObject::invokeMethod(window, "goBack"); // keeps what was typed
    EXPECT_TRUE(find("size_1"));
    tap("next");
    tap("open");
    EXPECT_TRUE(find("start"));
    EXPECT_TRUE(find("tab_today"));
    EXPECT_EQ(storage.kits.kit().items.size(), 2U);
    tap("start");
    EXPECT_EQ(textOf("size"), "trainer: 20 mm");
}

TEST_F(WindowTest, AKnownSetAndReadyItemsFillTheKit) {
    storage.kits.saveKit({});
    open();
    tap("setUp");
    tap("next");
    tap("chip_sizes");
    tap("knownSet");
    tap("set_hegar");
    tap("chip_1");
    tap("chip_2");
    tap("addSet");
    EXPECT_TRUE(storage.kits.kit().items.empty());
    ASSERT_TRUE(find("size_0") && find("size_1"));
    EXPECT_FALSE(find("ready"));
    tap("chip_other");
    tap("chip_breathing");
    tap("chip_swab");
    tap("next");
    tap("open");
    ASSERT_EQ(storage.kits.kit().items.size(), 4U);
    EXPECT_EQ(storage.kits.kit().items[2].label, "Breathing only");
    EXPECT_TRUE(find("start"));
}

TEST_F(WindowTest, WhatItIsCalledCanBeChangedLater) {
    open();
    tap("tab_more");
    tap("words");
    tap("chip_trainer");
    EXPECT_EQ(textOf("deviceExample"), "trainer: 20 mm");
    tap("chip_own_device");
    type("helper");
    EXPECT_EQ(textOf("deviceExample"), "helper: 20 mm");
    EXPECT_EQ(context->settings()->deviceWord(), "helper");
    tap("chip_own_practice");
    type("stretching");
    EXPECT_EQ(context->words()->practice(), "stretching");
    QTest::keyClick(window, Qt::Key_Escape);
    EXPECT_EQ(valueOf("words"), "helper · stretching");
}

TEST_F(WindowTest, TheFirstStartCanBeSkippedAsAWhole) {
    storage.kits.saveKit({});
    open();
    tap("skipAll");
    EXPECT_EQ(taps, 1);
    EXPECT_TRUE(find("start"));
    tap("start");
    EXPECT_TRUE(storage.running.running());
}

TEST_F(WindowTest, ExamsOnlyOffersANoteInsteadOfASession) {
    storage.kits.saveKit({});
    open();
    tap("setUp");
    tap("chip_exams");
    tap("next");
    EXPECT_FALSE(find("start"));
    tap("writeNote");
    EXPECT_FALSE(find("chip_20"));
    tap("word_okay");
    tap("save");
    ASSERT_EQ(all().size(), 1U);
    EXPECT_TRUE(all()[0].steps.empty());
    EXPECT_TRUE(find("writeNote"));
}

TEST_F(WindowTest, AScheduleFromAClinicOpensThePlanForm) {
    storage.kits.saveKit({});
    open();
    tap("setUp");
    tap("next");
    tap("next");
    tap("chip_clinic");
    tap("open");
    EXPECT_TRUE(find("tab_more"));
    EXPECT_TRUE(find("review")); // when to ask someone, once before a first plan
    tap("close");
    EXPECT_TRUE(find("save"));
    tap("back");
    tap("change");
    EXPECT_FALSE(find("review"));
    EXPECT_TRUE(find("save"));
}

TEST_F(WindowTest, AScheduleAfterSurgeryWaitsForTheClinicsDay) {
    storage.kits.saveKit({});
    open();
    tap("setUp");
    tap("chip_surgery");
    tap("next");
    tap("next");
    tap("chip_published");
    tap("open");
    tap("preset_taper-12-12");
    tap("close");
    EXPECT_TRUE(find("start"));
    tap("save");
    EXPECT_TRUE(storage.plans.planHistory(defaultGroup).empty());
    EXPECT_EQ(textOf("start"), "Start"); // it ends on Today
    tap("tab_more");
    tap("draft");
    tap("start");
    tap("pick_2026-03-09");
    tap("use");
    tap("save");
    ASSERT_EQ(storage.plans.planHistory(defaultGroup).size(), 1U);
    EXPECT_EQ(storage.plans.planHistory(defaultGroup)[0].plan->phases.size(), 3U);
    EXPECT_FALSE(find("draft"));
}

} // namespace

} // namespace frond::test
