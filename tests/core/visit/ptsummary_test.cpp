// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/visit/ptsummary.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

class PtSummaryTest : public ::testing::Test {
protected:
    Session& add(std::string_view on, std::string_view mmText, std::optional<int> pain) {
        Session session = with(sessionOn(on, ++m_number), {{use("x", mmText), Seconds(600)}});
        if (pain)
            session.ratings.painDuring = rating(*pain);
        return sessions.emplace_back(std::move(session));
    }
    [[nodiscard]] PtSummary of(PtChoices choices = {}) const {
        return ptSummary(sessions, history, pauses, {day("2026-03-01"), day("2026-03-14")},
                         choices);
    }

    std::vector<Session> sessions;
    PlanHistory history = withPlan({}, dailyPlan("2026-02-20"), day("2026-02-20"));
    std::vector<Pause> pauses;

private:
    std::uint8_t m_number = 0;
};

TEST_F(PtSummaryTest, PutsThePeriodBesideAsManyDaysBeforeIt) {
    add("2026-02-14", "18", 9); // the day before the days before
    add("2026-02-15", "18", 4);
    add("2026-02-28", "20", 3);
    add("2026-03-01", "22", 3);
    add("2026-03-14", "20", 1);
    add("2026-03-15", "30", 9); // the day after
    const PtSummary summary = of();
    ASSERT_TRUE(summary.before);
    EXPECT_EQ(summary.before->days, (DayRange{day("2026-02-15"), day("2026-02-28")}));
    EXPECT_EQ(summary.before->sessions, 2);
    EXPECT_EQ(summary.before->plan.planned, 9);
    EXPECT_EQ(summary.now.sessions, 2);
    EXPECT_EQ(summary.now.plan.planned, 14);
    EXPECT_EQ(summary.now.largest, mm("22"));
    EXPECT_EQ(summary.now.pain, std::vector<int>{3});
    EXPECT_EQ(summary.now.painOfSession, 1);
    EXPECT_EQ(summary.points.size(), 2U);
}

TEST_F(PtSummaryTest, WithoutEntriesBeforeThereIsNothingToSetBesideIt) {
    add("2026-03-02", "20", 2);
    EXPECT_FALSE(of().before);
    sessions.clear();
    EXPECT_EQ(of().now.sessions, 0);
    EXPECT_FALSE(of().now.largest);
}

TEST_F(PtSummaryTest, PainThatWasGivenForASizeBelongsToThatSize) {
    Session& session = add("2026-03-02", "24", 6);
    session.steps.insert(session.steps.begin(), {use("y", "20"), Seconds(60), {}, rating(1)});
    session.steps.back().pain = rating(4);
    add("2026-03-03", "24", 2);
    EXPECT_EQ(of().now.pain, (std::vector<int>{4, 2}));
    EXPECT_EQ(of().now.painOfSession, 1);
}

TEST_F(PtSummaryTest, BleedingOnAPeriodIsApart) {
    add("2026-03-02", "20", 2).context.bleeding = Bleeding::Spotting;
    add("2026-03-02", "20", 2).context.bleeding = Bleeding::More;
    add("2026-03-03", "20", 2).context.bleeding = Bleeding::None;
    Session& onPeriod = add("2026-03-04", "20", 2);
    onPeriod.context.bleeding = Bleeding::More;
    onPeriod.context.onPeriod = true;
    EXPECT_EQ(of().now.bleedingDays, 1);
}

TEST_F(PtSummaryTest, CountsReasonsAndWhatHelpedMostFrequentFirst) {
    for (const char* on : {"2026-03-02", "2026-03-03"}) {
        Session& session = add(on, "20", std::nullopt);
        session.outcome = Outcome::StoppedEarly;
        session.context.stopReason = "tired";
        session.context.warmUp = "bath";
        session.context.numbingGel = true;
    }
    Session& other = add("2026-03-04", "20", 3);
    other.context.stopReason = "phone";
    other.context.tags = {"bath", "music"};
    other.ratings.felt = Felt::Easy;
    const PtSummary summary = of();
    EXPECT_EQ(summary.stopReasons, (std::vector<CountedText>{{"tired", 2}, {"phone", 1}}));
    EXPECT_EQ(summary.helped, (std::vector<CountedText>{{"bath", 3}, {"music", 1}}));
    EXPECT_EQ(summary.numbingGel, 2);
    EXPECT_EQ(summary.now.stoppedSooner, 2);
    EXPECT_EQ(summary.withNumbers, 1);
    EXPECT_EQ(summary.now.words[0], 1);
}

TEST_F(PtSummaryTest, NotesAndEaseAreInOnlyWhenChosen) {
    Session& first = add("2026-03-02", "20", 2);
    first.note = "first";
    first.ratings.easeAfter = rating(7);
    add("2026-03-03", "20", 2).note = "second";
    EXPECT_TRUE(of().notes.empty());
    EXPECT_EQ(of().notesNoted, 2);
    EXPECT_FALSE(of().easeAfter);
    const PtSummary summary = of({.notes = true, .mood = true});
    EXPECT_EQ(summary.notes, (std::vector<DatedNote>{{day("2026-03-03"), "second"},
                                                     {day("2026-03-02"), "first"}}));
    EXPECT_EQ(summary.easeAfter, 7.0);
}

TEST_F(PtSummaryTest, NamesThePausesThatTouchIt) {
    pauses = {{day("2026-02-01"), day("2026-02-28"), {}},
              {day("2026-03-01"), day("2026-03-02"), {}},
              {day("2026-03-14"), std::nullopt, {}}};
    EXPECT_EQ(of().pauses.size(), 2U);
    EXPECT_EQ(of().now.plan.pausedDays, 3);
}

} // namespace

} // namespace frond::test
