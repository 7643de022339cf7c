// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/settingsviewmodel.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class SettingsViewModelTest : public PortsTest {};

TEST_F(SettingsViewModelTest, ChoicesAreThereAtTheNextStart) {
    {
        SettingsViewModel settings(storage.settings, changes);
        settings.setAppearance("dark");
        settings.setTextPercent(150);
        settings.setNumbersOpen(true);
        settings.setHidePlan(true);
        settings.setNotesOnly(true);
        EXPECT_EQ(settings.historyView(), "list");
        settings.setHistoryView("month");
    }
    const SettingsViewModel settings(storage.settings, changes);
    EXPECT_EQ(settings.appearance(), "dark");
    EXPECT_EQ(settings.textPercent(), 150);
    EXPECT_TRUE(settings.numbersOpen());
    EXPECT_TRUE(settings.hidePlan());
    EXPECT_TRUE(settings.notesOnly());
    EXPECT_EQ(settings.historyView(), "month");
}

TEST_F(SettingsViewModelTest, FollowsTheSystemUnlessChosen) {
    SettingsViewModel settings(storage.settings, changes);
    EXPECT_FALSE(settings.dark());
    settings.setSystemDark(true);
    EXPECT_TRUE(settings.dark());
    settings.setAppearance("light");
    EXPECT_FALSE(settings.dark());
    settings.setSystemDark(false);
    settings.setAppearance("dark");
    EXPECT_TRUE(settings.dark());
}

TEST_F(SettingsViewModelTest, UnknownValuesFallBack) {
    storage.settings.saveSetting("look.appearance", "sepia");
    storage.settings.saveSetting("look.text_percent", "9000");
    storage.settings.saveSetting("history.view", "decade");
    const SettingsViewModel settings(storage.settings, changes);
    EXPECT_EQ(settings.appearance(), "system");
    EXPECT_EQ(settings.textPercent(), 200);
    EXPECT_EQ(settings.historyView(), "list");
}

TEST_F(SettingsViewModelTest, WhatCannotBeKeptIsSaidAndTriedAgain) {
    SettingsViewModel settings(storage.settings, changes);
    const QSignalSpy failed(&settings, &SettingsViewModel::failed);
    storage.state.failing = StorageError::Kind::Full;
    settings.setNumbersOpen(true);
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(settings.numbersOpen());
    storage.state.failing.reset();
    settings.retry();
    EXPECT_TRUE(SettingsViewModel(storage.settings, changes).numbersOpen());
}

} // namespace

} // namespace frond::test
