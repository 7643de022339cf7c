// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations/personswords.h"

#include "tests/support/pseudotranslator.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

QString said(const char* context, const char* source, int n = -1) {
    return QCoreApplication::translate(context, source, nullptr, n);
}

TEST(PersonsWords, ChangeNothingUntilOneIsChosen) {
    const PersonsWords words;
    EXPECT_EQ(said("SessionPage", "Session"), "Session");
    EXPECT_EQ(said("KitText", "Main"), "Main");
}

TEST(PersonsWords, AWordStandsAloneAndSentencesDoWithoutOne) {
    PersonsWords words;
    EXPECT_TRUE(words.choose("stretching", {}, {}));
    EXPECT_FALSE(words.choose("stretching", {}, {}));
    EXPECT_EQ(said("SessionPage", "Session"), "stretching");
    EXPECT_EQ(said("TodayViewModel", "Your plan has %1 sessions today.", 1),
              "Your plan has %1 today.");
    EXPECT_EQ(said("OverTime", "%Ln sessions", 1), "1 time");
    EXPECT_EQ(said("OverTime", "%Ln sessions", 3), "3 times");
    EXPECT_EQ(said("AboutPage", "About"), "About");
}

TEST(PersonsWords, APracticeNeedNotBeNamed) {
    PersonsWords words;
    words.choose("-", {}, {});
    EXPECT_EQ(said("SessionPage", "Session"), "Practice");
    EXPECT_EQ(said("SessionPage", "Back to the session"), "Go back to it");
}

TEST(PersonsWords, WhatIsForOthersCanDoWithoutThem) {
    PersonsWords words;
    words.choose("stretching", {}, {});
    {
        const ClinicalWords wanted(true);
        EXPECT_EQ(said("SessionPage", "Session"), "Session");
        {
            const ClinicalWords inner(false); // takes nothing back
            EXPECT_EQ(said("OverTime", "%Ln sessions", 3), "3 sessions");
        }
        EXPECT_EQ(said("SessionPage", "Back to the session"), "Back to the session");
    }
    EXPECT_EQ(said("SessionPage", "Session"), "stretching");
    const ClinicalWords unwanted(false);
    EXPECT_EQ(said("SessionPage", "Session"), "stretching");
}

TEST(PersonsWords, BodyAndReasonAreLabels) {
    PersonsWords words;
    words.choose({}, "Xylem", "Zigzag");
    EXPECT_EQ(said("KitText", "Main"), "Xylem");
    EXPECT_EQ(said("Somewhere", "Main"), "Main") << "another word that is spelt the same";
    EXPECT_EQ(said("frond::PresetModel", "Pelvic pain and vaginismus"), "Zigzag");
    EXPECT_EQ(said("SessionPage", "Session"), "Session");
}

TEST(PersonsWords, FormsAreTranslatedLikeAnyText) {
    PseudoTranslator language;
    QCoreApplication::installTranslator(&language);
    {
        PersonsWords words;
        words.choose("stretching", {}, {});
        EXPECT_TRUE(said("SessionPage", "Back to the session").startsWith(u'['));
        EXPECT_EQ(said("SessionPage", "Session"), "stretching") << "the person's word is not";
    }
    EXPECT_TRUE(said("SessionPage", "Session").startsWith(u'[')) << "asked no more";
    QCoreApplication::removeTranslator(&language);
}

} // namespace

} // namespace frond::test
