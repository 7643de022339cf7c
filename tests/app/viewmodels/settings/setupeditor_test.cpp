// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/setupeditor.h"

#include "app/viewmodels/kit/kittext.h"
#include "app/viewmodels/settings/settingsviewmodel.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class SetupTest : public PortsTest {
protected:
    SetupTest() { storage.kits.saveKit({}); }
    std::vector<KitItem> items() { return storage.kits.kit().items; }
};

TEST_F(SetupTest, IsOfferedOnceAndOnlyWhereNothingIsStored) {
    SetupEditor setup(ports);
    EXPECT_TRUE(setup.needed());
    ASSERT_TRUE(setup.skip());
    EXPECT_FALSE(setup.needed());
    EXPECT_FALSE(SetupEditor(ports).needed());
}

TEST_F(SetupTest, IsNotOfferedWhereSomethingIsStored) {
    storage.sessions.save(SessionBuilder("2026-03-01").build());
    EXPECT_FALSE(SetupEditor(ports).needed());
}

TEST_F(SetupTest, IsNotOfferedOverASessionThatWasRunning) {
    storage.running.saveRunning({kitId(9), clock.now(), {TimerState::Paused, {{}}}, clock.now()});
    EXPECT_FALSE(SetupEditor(ports).needed());
}

TEST_F(SetupTest, NothingSaidMeansNothingKept) {
    SetupEditor setup(ports);
    const QSignalSpy finished(&setup, &SetupEditor::finished);
    ASSERT_TRUE(setup.finish());
    EXPECT_TRUE(items().empty());
    const SettingsViewModel settings(storage.settings, changes);
    EXPECT_FALSE(settings.notesOnly());
    EXPECT_EQ(settings.deviceWord(), "");
    EXPECT_FALSE(storage.settings.setting("setup.reasons"));
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(finished[0][0].toString(), "when_i_like");
}

TEST_F(SetupTest, SizesBecomeAKitOrderedByDiameter) {
    SetupEditor setup(ports);
    setup.toggleUse("sizes");
    setup.addSize();
    setup.addSize();
    setup.addSize();
    setup.setSize(0, "22");
    setup.setSize(1, "18,5");
    setup.setSize(2, "22"); // twice is once
    setup.setWord(" trainer ");
    ASSERT_TRUE(setup.finish());
    ASSERT_EQ(items().size(), 2U);
    EXPECT_EQ(items()[0].label, "1");
    EXPECT_EQ(items()[0].size, Size(FixedSize{mm("18.5")}));
    EXPECT_EQ(items()[1].label, "2");
    EXPECT_EQ(items()[1].size, Size(FixedSize{mm("22")}));
    EXPECT_EQ(SettingsViewModel(storage.settings, changes).deviceWord(), "trainer");
}

TEST_F(SetupTest, WhatExpandsAndWhatHasNoSize) {
    SetupEditor setup(ports);
    setup.toggleUse("expanding");
    setup.toggleUse("other");
    setup.setSmallest("15");
    setup.setLargest("40");
    setup.toggleReady("swab");
    setup.toggleReady("fingertip");
    setup.toggleReady("breathing");
    setup.toggleReady("fingertip");
    ASSERT_TRUE(setup.finish());
    ASSERT_EQ(items().size(), 3U);
    EXPECT_EQ(items()[0].size, Size(ExpandingSize{mm("15"), mm("40"), mm("1")}));
    EXPECT_EQ(items()[1].size, Size(WithoutSize{}));
    EXPECT_EQ(items()[1].label, "Breathing only");
    EXPECT_EQ(items()[2].label, "Swab");
}

TEST_F(SetupTest, WhatWasNotSaidIsNotInTheKit) {
    SetupEditor setup(ports);
    setup.toggleUse("other");
    ASSERT_TRUE(setup.finish());
    EXPECT_TRUE(items().empty());
}

TEST_F(SetupTest, SizesOfAKnownSetAreTakenBesideThoseTyped) {
    SetupEditor setup(ports);
    KitSetModel sets(ports);
    setup.toggleUse("sizes");
    ASSERT_TRUE(sets.open("hegar"));
    sets.toggle("0");
    sets.toggle("1");
    setup.setSize(0, sizeText(sets.chosenItems()[0]).section(' ', 0, 0));
    setup.takeFrom(&sets);
    EXPECT_EQ(setup.sizes().size(), 2); // one was typed already
    EXPECT_TRUE(items().empty());       // nothing is kept before the end
    ASSERT_TRUE(setup.finish());
    ASSERT_EQ(items().size(), 2U);
    EXPECT_EQ(items()[1].size, sets.chosenItems()[1].size);
}

TEST_F(SetupTest, TheWordCanBeAnotherOneLater) {
    SetupEditor setup(ports);
    setup.setWord("trainer");
    ASSERT_TRUE(setup.finish());
    SettingsViewModel settings(storage.settings, changes);
    settings.setDeviceWord("helper");
    EXPECT_EQ(SettingsViewModel(storage.settings, changes).deviceWord(), "helper");
    settings.setDeviceWord("");
    EXPECT_EQ(SettingsViewModel(storage.settings, changes).deviceWord(), "");
}

TEST_F(SetupTest, ASizeThatCannotBeIsNamedBeneathItself) {
    SetupEditor setup(ports);
    setup.toggleUse("sizes");
    setup.addSize();
    setup.setSize(0, "20");
    setup.setSize(1, "0.5");
    EXPECT_EQ(setup.sizeErrors(), QStringList({"", ""})); // not while it is typed
    EXPECT_FALSE(setup.finish());
    EXPECT_EQ(setup.sizeErrors(), QStringList({"", "A diameter can be 1 to 100 mm."}));
    EXPECT_TRUE(items().empty());
    setup.dropKit();
    EXPECT_TRUE(setup.finish());
    EXPECT_TRUE(items().empty());
}

TEST_F(SetupTest, ARangeNeedsBothEndsInOrder) {
    SetupEditor setup(ports);
    setup.toggleUse("expanding");
    setup.setSmallest("40");
    setup.setLargest("15");
    EXPECT_FALSE(setup.checkSizes());
    EXPECT_NE(setup.rangeError(), "");
    setup.setLargest("45");
    EXPECT_TRUE(setup.checkSizes());
}

TEST_F(SetupTest, ExamsOrNotesAloneAskForNoKitAndNoRhythm) {
    for (const QStringList& reasons :
         {QStringList{"exams"}, QStringList{"notes"}, QStringList{"exams", "notes"}}) {
        SetupEditor setup(ports);
        for (const QString& reason : reasons)
            setup.toggleReason(reason);
        EXPECT_FALSE(setup.asksForKit());
        setup.toggleReason("practise");
        EXPECT_TRUE(setup.asksForKit());
    }
    SetupEditor setup(ports);
    setup.setRhythm("clinic");
    setup.toggleReason("exams");
    const QSignalSpy finished(&setup, &SetupEditor::finished);
    ASSERT_TRUE(setup.finish());
    EXPECT_TRUE(SettingsViewModel(storage.settings, changes).notesOnly());
    EXPECT_EQ(finished[0][0].toString(), "when_i_like");
}

TEST_F(SetupTest, RatherNotSayAndNothingStandAlone) {
    SetupEditor setup(ports);
    setup.toggleReason("surgery");
    setup.toggleReason("rather_not");
    EXPECT_EQ(setup.reasons(), QStringList{"rather_not"});
    setup.toggleReason("exams");
    EXPECT_EQ(setup.reasons(), QStringList{"exams"});
    setup.toggleUse("nothing");
    setup.toggleUse("sizes");
    EXPECT_EQ(setup.uses(), QStringList{"sizes"});
}

TEST_F(SetupTest, WhatCannotBeKeptIsStillThereAndTriedAgain) {
    SetupEditor setup(ports);
    setup.toggleUse("sizes");
    setup.setSize(0, "20");
    const QSignalSpy failed(&setup, &SetupEditor::failed);
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(setup.finish());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(setup.needed());
    storage.state.failing.reset();
    setup.retry();
    EXPECT_FALSE(setup.needed());
    EXPECT_EQ(items().size(), 1U);
}

} // namespace

} // namespace frond::test
