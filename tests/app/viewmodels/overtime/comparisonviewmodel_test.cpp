// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/comparisonviewmodel.h"

#include "tests/app/portsfixture.h"

namespace frond::test {

namespace {

class ComparisonTest : public PortsTest {
protected:
    void add(int count, int pain, std::optional<std::string> tag = std::nullopt) {
        for (int i = 0; i < count; ++i) {
            Session session = SessionBuilder("2026-02-01", static_cast<std::uint8_t>(++m_number))
                                  .step("2", "20", 10)
                                  .build();
            session.day += Days{m_number};
            session.ratings.painDuring = Rating::from(pain);
            if (tag)
                session.context.tags = {*tag};
            storage.sessions.save(session);
        }
    }
    void addWords(int count, Felt felt) {
        for (int i = 0; i < count; ++i) {
            Session session = SessionBuilder("2026-02-01", static_cast<std::uint8_t>(++m_number))
                                  .step("2", "20", 10)
                                  .build();
            session.day += Days{m_number};
            session.ratings.felt = felt;
            storage.sessions.save(session);
        }
    }

private:
    int m_number = 0;
};

TEST_F(ComparisonTest, ReadsNothingUntilItIsShown) {
    add(1, 3);
    ComparisonViewModel comparison(ports);
    EXPECT_TRUE(comparison.sizes().isEmpty());
    comparison.setActive(true);
    EXPECT_EQ(comparison.sizes().size(), 1);
}

TEST_F(ComparisonTest, ShowsTheFirstAndTheLatestFiveAsDots) {
    add(6, 5);
    add(6, 2);
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    EXPECT_EQ(comparison.size(), "20.0");
    ASSERT_EQ(comparison.sides().size(), 2);
    const ComparisonSide latest = comparison.sides()[1];
    EXPECT_EQ(latest.spoken, "Latest five: 2, 2, 2, 2, 2");
    EXPECT_EQ(latest.dots[4].level, 4);
    EXPECT_EQ(comparison.sizeNote(), "");
}

TEST_F(ComparisonTest, WordsAloneAreSetBesideEachOtherAsWords) {
    addWords(6, Felt::Hard);
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    EXPECT_EQ(comparison.size(), "20.0");
    EXPECT_TRUE(comparison.sides().isEmpty());
    EXPECT_EQ(comparison.words().size(), 1);
    EXPECT_TRUE(comparison.sizeNote().contains("a word"));
    addWords(6, Felt::Easy);
    comparison.reload();
    EXPECT_TRUE(comparison.sides().isEmpty());
    ASSERT_EQ(comparison.words().size(), 2);
    EXPECT_TRUE(comparison.words()[0].endsWith(": Hard, Hard, Hard, Hard, Hard"))
        << toStd(comparison.words()[0]);
    EXPECT_TRUE(comparison.words()[1].endsWith(": Easy, Easy, Easy, Easy, Easy"));
    EXPECT_EQ(comparison.sizeNote(), "");
    EXPECT_EQ(comparison.sizeDays(), "") << "each line of words has its own days";
}

TEST_F(ComparisonTest, WordsThatDifferInTheirSpellingAreOneLine) {
    add(2, 5, "bath");
    add(3, 2, "Bath");
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    ASSERT_EQ(comparison.contexts().size(), 1);
    EXPECT_EQ(comparison.contexts()[0].label, "Bath");
    EXPECT_EQ(storage.sessions.list(std::nullopt, std::nullopt, {}).front().context.tags.front(),
              "bath");
}

TEST_F(ComparisonTest, WithFewEntriesItListsThemAndSaysSo) {
    add(3, 4);
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    ASSERT_EQ(comparison.sides().size(), 1);
    EXPECT_NE(comparison.sizeNote(), "");
    storage.sessions.remove(storage.sessions.newest()->id);
    comparison.reload();
    EXPECT_EQ(comparison.sides()[0].dots.size(), 2);
}

TEST_F(ComparisonTest, SaysWhatGoesWithWhatAndNotWhy) {
    add(5, 2, "bath");
    add(5, 3);
    add(2, 1, "music");
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    ASSERT_EQ(comparison.contexts().size(), 2);
    EXPECT_EQ(comparison.contexts()[0].label, "bath");
    EXPECT_EQ(comparison.contexts()[0].detail,
              "With: 5 entries, middle 2, half of them from 2 to 2. Without: 7 entries, middle 3, "
              "half of them from 2 to 3.");
    ASSERT_EQ(comparison.contexts()[0].sides.size(), 2);
    EXPECT_EQ(comparison.contexts()[0].sides[0].shares.at(2), 1.0);
    EXPECT_EQ(comparison.contexts()[0].sides[1].typical, "3");
    EXPECT_EQ(comparison.contexts()[1].detail, "Too few entries to say.");
    EXPECT_TRUE(comparison.contexts()[1].sides.isEmpty());
}

TEST_F(ComparisonTest, WhatGoesWithWhatIsOfTheDaysShownAndOneSizeOfAll) {
    add(5, 2, "bath"); // from 2 to 6 February
    add(7, 3);
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    EXPECT_FALSE(comparison.contexts()[0].sides.isEmpty());
    comparison.setDays({parseDay("2026-02-04").value(), parseDay("2026-03-03").value()});
    EXPECT_EQ(comparison.contexts()[0].detail, "Too few entries to say.");
    EXPECT_EQ(comparison.daysText(), "4 February to 3 March");
    EXPECT_EQ(comparison.sizeDays(),
              "First: 2 February to 6 February. Latest: 9 February to 13 February.");
}

TEST_F(ComparisonTest, TheObservationCountsWithThePlansNumbersAndEndsWithoutAdvice) {
    add(1, 3);
    add(6, 2);
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    EXPECT_FALSE(comparison.showsObservation());
    clock.setNow("2026-02-10T20:00:00+01:00");
    comparison.reload();
    EXPECT_EQ(comparison.observationText(),
              "Pain during was 2 or less in 6 of your last 7 entries at 20 mm, over 7 days. "
              "What happens next is up to you and anyone helping you.");
    plan(TimesPerDay{1});
    PlanHistory history = storage.plans.planHistory(defaultGroup);
    history.back().plan->readiness = {.entries = 10, .painAtMost = 3};
    storage.plans.savePlanHistory(defaultGroup, history);
    comparison.reload();
    EXPECT_EQ(comparison.observationText(),
              "Nothing to observe now. There are 7 entries with a rating at 20 mm; it would "
              "take 10.");
}

TEST_F(ComparisonTest, ThereIsNothingToObserveWithoutEntries) {
    ComparisonViewModel comparison(ports);
    comparison.setActive(true);
    EXPECT_EQ(comparison.observationText(),
              "Nothing to observe now. There is no session with a size yet.");
}

} // namespace

} // namespace frond::test
