// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/settings/wordsviewmodel.h"

#include "app/translations/personswords.h"
#include "core/base/personswords.h"
#include "tests/app/portsfixture.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

class WordsViewTest : public PortsTest {
protected:
    WordsViewModel model{ports};
};

TEST_F(WordsViewTest, NoneIsChosenBeforehand) {
    EXPECT_TRUE(model.valueText().isEmpty());
    EXPECT_EQ(model.deviceExample(), "20 mm");
    EXPECT_EQ(model.practiceExample(), "Session\nYour plan has one session today.");
    EXPECT_TRUE(ownWords(storage.settings).empty());
}

TEST_F(WordsViewTest, EachIsKeptAsItIsTyped) {
    model.setDevice("trainer ");
    EXPECT_EQ(model.device(), "trainer ") << "as typed, a blank may be followed by a letter";
    EXPECT_EQ(model.deviceExample(), "trainer: 20 mm");
    model.setPractice("stretching");
    model.setBody("pelvis");
    model.setReason("a long story");
    EXPECT_EQ(model.valueText(), "trainer · stretching · pelvis · a long story");
    const WordsViewModel next{ports};
    EXPECT_EQ(next.device(), "trainer");
    EXPECT_EQ(next.practice(), "stretching");
    EXPECT_EQ(next.body(), "pelvis");
    EXPECT_EQ(next.reason(), "a long story");
    EXPECT_EQ(ownWords(storage.settings),
              (std::vector<std::string>{"pelvis", "trainer", "stretching", "a long story"}));
}

TEST_F(WordsViewTest, APracticeThatIsNotNamedIsNoWord) {
    model.setPractice("-");
    EXPECT_TRUE(model.valueText().isEmpty());
    EXPECT_TRUE(ownWords(storage.settings).empty());
}

TEST_F(WordsViewTest, ExamplesSayWhatScreensSay) {
    PersonsWords words;
    QObject::connect(&model, &WordsViewModel::changed,
                     [&] { words.choose(model.practice(), model.body(), model.reason()); });
    model.setPractice("stretching");
    EXPECT_EQ(model.practiceExample(), "stretching\nYour plan has one today.");
    model.setBody("pelvis");
    EXPECT_EQ(model.bodyExample(), "Parts of a kit: pelvis");
    model.setReason("a long story");
    EXPECT_EQ(model.reasonExample(), "Published schedules: a long story");
}

TEST_F(WordsViewTest, WhatCouldNotBeKeptIsKeptLater) {
    QSignalSpy failed(&model, &WordsViewModel::failed);
    storage.state.failing = StorageError::Kind::Full;
    model.setPractice("stretching");
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(model.practice(), "stretching");
    storage.state.failing.reset();
    model.retry();
    EXPECT_EQ(storage.settings.setting(practiceWordSetting), "stretching");
}

} // namespace

} // namespace frond::test
