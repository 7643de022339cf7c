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
        return ptSummary(walkOver(sessions), history, pauses,
                         {day("2026-03-01"), day("2026-03-14")}, choices);
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
    EXPECT_EQ(of().now.painOfAny, (std::vector<int>{6, 2}));
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
    other.steps.insert(other.steps.begin(), {{}, {}, {}, {}, Felt::Hard}); // a size that was left
    const PtSummary summary = of();
    EXPECT_EQ(summary.stopReasons, (std::vector<CountedText>{{"tired", 2}, {"phone", 1}}));
    EXPECT_EQ(summary.helped, (std::vector<CountedText>{{"bath", 3}, {"music", 1}}));
    EXPECT_EQ(summary.numbingGel, 2);
    EXPECT_EQ(summary.now.stoppedSooner, 2);
    EXPECT_EQ(summary.withNumbers, 1);
    EXPECT_EQ(summary.now.words, (std::array<int, 4>{1, 0, 1, 0}));
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

TEST_F(PtSummaryTest, WhatIsNotedBesideSessionsIsInOnlyWhenChosen) {
    const DayRange days{day("2026-03-01"), day("2026-03-14")};
    const auto felt = [](std::uint8_t number, std::string_view on, std::string kind,
                         std::optional<int> severity, std::optional<Felt> word = std::nullopt) {
        return Symptom{.id = id(number),
                       .day = day(on),
                       .kind = std::move(kind),
                       .severity = severity ? Rating::from(*severity) : std::nullopt,
                       .felt = word};
    };
    PtNotes notes;
    notes.symptoms = {felt(1, "2026-02-28", "ache", 9), felt(2, "2026-03-01", "burning", 4),
                      felt(3, "2026-03-02", "ache", 2),
                      felt(4, "2026-03-14", "ache", {}, Felt::Hard),
                      felt(5, "2026-03-15", "ache", 9)};
    notes.symptoms[2].note = "after lunch";
    notes.trials = {{.id = id(6), .day = day("2026-03-03"), .item = "swab", .pain = rating(1)}};
    notes.milestones = {{id(7), day("2026-02-01"), "before"}, {id(8), day("2026-03-04"), "Sat"}};
    const auto score = [](std::uint8_t number, std::string_view on, std::string name,
                          const char* value) {
        return Score{.id = id(number),
                     .day = day(on),
                     .name = std::move(name),
                     .value = *ScoreNumber::parse(value)};
    };
    notes.scores = {score(9, "2026-02-28", "FSFI", "20"), score(10, "2026-03-01", "FSFI", "22.4"),
                    score(11, "2026-03-05", "PHQ", "4"), score(12, "2026-03-14", "FSFI", "26")};
    const auto withChoices = [&](PtChoices choices) {
        return ptSummary(walkOver({}), {}, {}, days, choices, {}, notes);
    };
    const PtSummary without = withChoices({});
    EXPECT_TRUE(without.symptoms.empty());
    EXPECT_TRUE(without.trials.empty());
    EXPECT_TRUE(without.milestones.empty());
    EXPECT_EQ(without.symptomsNoted, 3);
    EXPECT_EQ(without.trialsNoted, 1);
    EXPECT_EQ(without.milestonesNoted, 1);
    const PtSummary with = withChoices({.symptoms = true, .trials = true, .milestones = true});
    EXPECT_EQ(with.symptoms,
              (std::vector<RatedWord>{{"ache", 2, {2}, {0, 0, 1, 0}}, {"burning", 1, {4}, {}}}));
    EXPECT_EQ(with.trials, (std::vector<RatedWord>{{"swab", 1, {1}, {}}}));
    EXPECT_EQ(with.notesNoted, 1);
    EXPECT_TRUE(with.notes.empty());
    EXPECT_EQ(without.notesNoted, 0) << "it goes with what it is of";
    EXPECT_EQ(withChoices({.notes = true, .symptoms = true}).notes,
              (std::vector<DatedNote>{{day("2026-03-02"), "ache: after lunch"}}));
    EXPECT_TRUE(without.scores.empty() && with.scores.empty());
    EXPECT_EQ(without.scoresNoted, 3);
    const auto number = [](const char* text) { return *ScoreNumber::parse(text); };
    EXPECT_EQ(
        withChoices({.scores = true}).scores,
        (std::vector<ScoresByName>{
            {"FSFI", {{day("2026-03-01"), number("22.4")}, {day("2026-03-14"), number("26")}}},
            {"PHQ", {{day("2026-03-05"), number("4")}}}}));
    EXPECT_EQ(with.milestones, (std::vector<DatedNote>{{day("2026-03-04"), "Sat"}}));
}

TEST_F(PtSummaryTest, GoalsAreSaidAtFirstAndNow) {
    const DayRange days{day("2026-03-01"), day("2026-03-14")};
    const auto rated = [](std::string_view at, int value) {
        return GoalRating{id(50), id(60), test::moment(at), rating(value)};
    };
    PtNotes notes;
    notes.goals = {
        {{.id = id(1), .text = "Sitting"},
         {rated("2025-12-01T10:00:00+01:00", 8), rated("2026-01-01T10:00:00+01:00", 6),
          rated("2026-03-14T23:59:59+01:00", 3), rated("2026-03-15T00:00:00+01:00", 1)}},
        {{.id = id(2), .text = "Swimming"}, {rated("2026-03-01T10:00:00+01:00", 5)}},
        {{.id = id(3), .text = "Sleeping"}, {}},
        {{.id = id(4), .text = "Hidden", .hidden = true}, {rated("2026-03-01T10:00:00+01:00", 5)}},
        {{.id = id(5), .kind = GoalKind::Outcome, .text = "A line of the look back"}, {}}};
    const PtSummary summary = ptSummary(walkOver({}), {}, {}, days, {}, {}, notes);
    using Value = GoalThenAndNow::Value;
    EXPECT_EQ(summary.goals,
              (std::vector<GoalThenAndNow>{
                  {"Sitting", Value{day("2025-12-01"), 8}, Value{day("2026-03-14"), 3}},
                  {"Swimming", Value{day("2026-03-01"), 5}, std::nullopt},
                  {"Sleeping", std::nullopt, std::nullopt}}));
    const PtSummary without = ptSummary(walkOver({}), {}, {}, days, {.goals = false}, {}, notes);
    EXPECT_TRUE(without.goals.empty());
    EXPECT_EQ(without.goalsWritten, 3);
}

TEST_F(PtSummaryTest, CountsEachSizeThatWasUsed) {
    Session& both = add("2026-03-02", "22", 4);
    both.steps.insert(both.steps.begin(),
                      {use("y", "20"), Seconds(299), {}, rating(1), Felt::Easy});
    both.steps.push_back({use("y", "20"), Seconds(61), {}, {}, {}}); // and back down
    both.ratings.felt = Felt::Hard;
    add("2026-03-03", "20", 3).steps[0].duration = Seconds(0);
    add("2026-03-04", "20", std::nullopt).outcome = Outcome::StoppedEarly;
    add("2026-03-05", "24", 9).outcome = Outcome::NotToday;
    add("2026-02-28", "18", 9); // before
    EXPECT_EQ(of().sizes, (std::vector<PtSize>{{mm("20"), 3, {6, 10}, {1, 3}, 1, {1, 0, 0, 0}},
                                               {mm("22"), 1, {10}, {4}, 1, {0, 0, 1, 0}}}));
    sessions.clear();
    EXPECT_TRUE(of().sizes.empty());
}

TEST_F(PtSummaryTest, HasTheMinutesAndTheDeepestOfEachSession) {
    Session& deep = add("2026-03-02", "20", 1);
    deep.steps[0].depth = mm("90");
    deep.steps.push_back({use("x", "20"), Seconds(59), mm("105.5"), {}, {}});
    add("2026-03-03", "20", 1).steps[0].duration = Seconds(0);
    Session& other = add("2026-03-04", "20", 1);
    other.steps[0].depth = mm("80");
    other.steps[0].duration = Seconds(30);
    add("2026-03-05", "20", 1).outcome = Outcome::NotToday;
    EXPECT_EQ(of().now.minutes, (std::vector<int>{10, 0}));
    EXPECT_EQ(of().now.depths, (std::vector<Millimetres>{mm("105.5"), mm("80")}));
}

TEST_F(PtSummaryTest, SessionsAWeekAreSaidOfAWeekAtLeast) {
    for (const char* on : {"2026-03-02", "2026-03-09", "2026-03-14"})
        add(on, "20", 1);
    EXPECT_EQ(sessionsAWeek(of().now), 1.5);
    PtPeriod short_{{day("2026-03-01"), day("2026-03-06")}};
    short_.sessions = 3;
    EXPECT_EQ(sessionsAWeek(short_), std::nullopt);
    short_.days.to = day("2026-03-07");
    EXPECT_EQ(sessionsAWeek(short_), 3.0);
}

TEST_F(PtSummaryTest, KnowsWhetherAnythingWasNotedInThePeriod) {
    add("2026-02-28", "20", 1);
    EXPECT_EQ(of().entries, 0);
    add("2026-03-02", "20", 1).outcome = Outcome::NotToday;
    EXPECT_EQ(of().entries, 1);
    const DayRange days{day("2026-03-01"), day("2026-03-14")};
    PtNotes notes;
    notes.milestones = {{id(7), day("2026-02-01"), "before"}, {id(8), day("2026-03-04"), "Sat"}};
    notes.goals = {{{.id = id(1), .text = "Sitting"},
                    {{id(50), id(1), test::moment("2026-02-01T10:00:00+01:00"), rating(8)},
                     {id(51), id(1), test::moment("2026-03-01T10:00:00+01:00"), rating(6)}}}};
    const auto entries = [&](PtChoices choices) {
        return ptSummary(walkOver({}), {}, {}, days, choices, {}, notes).entries;
    };
    EXPECT_EQ(entries({}), 1) << "what is not chosen is not on it";
    EXPECT_EQ(entries({.goals = false}), 0);
    EXPECT_EQ(entries({.milestones = true}), 2);
}

TEST_F(PtSummaryTest, MedicinesAreCountedByDayAndStandOnItWhereTheyAreChosen) {
    const DayRange days{day("2026-03-01"), day("2026-03-14")};
    PtNotes notes;
    const auto note = [&](std::uint8_t number, std::string_view on, const char* medicine) {
        DayContext context{.id = id(number), .day = day(on)};
        if (medicine)
            context.medicine = medicine;
        notes.days.push_back(context);
    };
    note(1, "2026-02-28", "before");
    note(2, "2026-03-01", "gabapentin");
    note(3, "2026-03-02", "ibuprofen");
    note(4, "2026-03-03", nullptr);
    note(5, "2026-03-14", "ibuprofen");
    const PtSummary with = ptSummary(walkOver({}), {}, {}, days, {.medicines = true}, {}, notes);
    EXPECT_EQ(with.medicines, (std::vector<CountedText>{{"ibuprofen", 2}, {"gabapentin", 1}}));
    EXPECT_EQ(with.entries, 3);
    const PtSummary without = ptSummary(walkOver({}), {}, {}, days, {}, {}, notes);
    EXPECT_TRUE(without.medicines.empty());
    EXPECT_EQ(without.medicinesNoted, 3);
    EXPECT_EQ(without.entries, 0);
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
