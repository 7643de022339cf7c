// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/monthmodel.h"

#include "tests/app/pastfixture.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

namespace frond::test {
namespace {

Day dayOf(const char* text) {
    return parseDay(text).value();
}

class CountedReads : public MemorySessions {
public:
    using MemorySessions::MemorySessions;
    [[nodiscard]] std::vector<Session> list(std::optional<Day> from, std::optional<Day> to,
                                            std::string_view words) const override {
        if (from && to) // asked by the model; days() of memory asks for all
            ranges.push_back({*from, *to});
        return MemorySessions::list(from, to, words);
    }
    mutable std::vector<DayRange> ranges;
};

class MonthModelTest : public PastFixture {
protected:
    void plan(Cadence cadence, const char* start) {
        Plan plan{"Practice"};
        plan.start = dayOf(start);
        plan.phases = {{cadence, 20, std::nullopt, std::nullopt}};
        storage.plans.savePlanHistory(defaultGroup, {{plan.start, plan}});
    }
    void note(const char* day, std::uint8_t number = 1) {
        sessions.save(SessionBuilder(day, number).step("3", "20.0", 12));
    }
    [[nodiscard]] QVariant at(int day, MonthModel::Role role) const {
        return model.data(model.index(day - 1), role);
    }
    [[nodiscard]] QString spoken(int day) const {
        return at(day, MonthModel::SpokenRole).toString();
    }
    /// Of the days that are marked so.
    [[nodiscard]] std::vector<int> marked(MonthModel::Role role) const {
        std::vector<int> days;
        for (int day = 1; day <= model.rowCount(); ++day) {
            if (at(day, role).toBool())
                days.push_back(day);
        }
        return days;
    }

    CountedReads sessions{storage.state, clock, folded};
    MonthModel model{MonthModel::Needs({ports.clock}, {sessions}, ports, {ports.plans},
                                       {ports.pauses}, {ports.changes})};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(MonthModelTest, ReadsOneMonthAndOnlyWhenItIsShown) {
    note("2026-03-01");
    model.reload();
    EXPECT_TRUE(sessions.ranges.empty());
    model.setActive(true);
    model.choose(4);
    EXPECT_EQ(sessions.ranges, (std::vector{DayRange{dayOf("2026-03-01"), dayOf("2026-03-31")}}));
}

TEST_F(MonthModelTest, ShowsTodaysMonthWithTodayChosen) {
    model.setActive(true);
    EXPECT_EQ(model.title(), "March 2026");
    EXPECT_EQ(model.rowCount(), 31);
    EXPECT_EQ(marked(MonthModel::TodayRole), (std::vector{3}));
    EXPECT_EQ(model.chosenRow(), 2);
    EXPECT_EQ(model.chosenText(), "Tuesday 3 March");
    EXPECT_EQ(spoken(3), "Tuesday 3 March, today");
    EXPECT_EQ(spoken(4), "Wednesday 4 March");
    EXPECT_EQ(at(3, MonthModel::DayRole).toString(), "2026-03-03");
}

TEST_F(MonthModelTest, AWeekBeginsWhereTheLocaleHasIt) {
    model.setActive(true);
    EXPECT_EQ(model.leadingDays(), 6) << "1 March 2026 is a Sunday";
    EXPECT_EQ(MonthModel::weekdays().first().shortName, "Mon");
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(model.leadingDays(), 0);
    EXPECT_EQ(MonthModel::weekdays().first().shortName, "Sun");
    EXPECT_EQ(MonthModel::weekdays().last().letter, "S");
    QLocale::setDefault(before);
}

TEST_F(MonthModelTest, SaysWhatWasNoted) {
    note("2026-03-01", 1);
    note("2026-03-02", 2);
    note("2026-03-02", 3);
    Session notToday = SessionBuilder("2026-03-03", 4);
    notToday.outcome = Outcome::NotToday;
    sessions.save(notToday);
    model.setActive(true);
    EXPECT_EQ(marked(MonthModel::NotedRole), (std::vector{1, 2, 3}));
    EXPECT_EQ(spoken(1), "Sunday 1 March, one session noted");
    EXPECT_EQ(spoken(2), "Monday 2 March, two sessions noted");
    EXPECT_EQ(spoken(3), "Tuesday 3 March, today, \"Not today\" noted");
}

TEST_F(MonthModelTest, APlanIsShownAheadUnlessItIsHidden) {
    plan(EveryDays{2}, "2026-02-01"); // odd days in March
    model.setActive(true);
    EXPECT_EQ(marked(MonthModel::PlannedRole).front(), 3);
    EXPECT_EQ(marked(MonthModel::PlannedRole).size(), 15U);
    EXPECT_EQ(marked(MonthModel::OffRole).front(), 4);
    EXPECT_EQ(marked(MonthModel::OffRole).size(), 14U);
    EXPECT_EQ(spoken(5), "Thursday 5 March, one session planned");
    EXPECT_EQ(spoken(6), "Friday 6 March, rest day");
    EXPECT_EQ(spoken(1), "Sunday 1 March");
    EXPECT_TRUE(model.showsPlan());

    model.setHidePlan(true);
    EXPECT_EQ(marked(MonthModel::PlannedRole).size() + marked(MonthModel::OffRole).size(), 0U);
    EXPECT_EQ(spoken(5), "Thursday 5 March");
    EXPECT_FALSE(model.showsPlan());
    EXPECT_FALSE(model.hasLater()) << "nothing is there to be seen";
}

TEST_F(MonthModelTest, ADayAheadSaysWhatThePlanHasAndNotThatNothingWasNoted) {
    plan(EveryDays{2}, "2026-02-01"); // odd days in March
    EXPECT_EQ(model.chosenNote(), "") << "nothing was read yet";
    model.setActive(true);
    const auto saidOf = [&](int day) {
        model.choose(day - 1);
        return model.chosenNote();
    };
    EXPECT_EQ(saidOf(3), "Your plan has one session of about 20 minutes."); // today
    EXPECT_EQ(saidOf(5), "Your plan has one session of about 20 minutes.");
    EXPECT_EQ(saidOf(6), "A rest day.");
    EXPECT_EQ(saidOf(1), "Nothing noted."); // a day that has passed is like any empty one
    note("2026-03-05");
    model.reload();
    EXPECT_EQ(saidOf(5), "Your plan has one session of about 20 minutes.") << "also with an entry";
    model.setHidePlan(true);
    EXPECT_EQ(saidOf(7), "Nothing noted.");
}

TEST_F(MonthModelTest, WhatWasNotedBesideSessionsIsListedWithItsDay) {
    note("2026-03-02");
    storage.of<Milestone>().save(
        {.id = Id::fromRandom({9}), .day = dayOf("2026-03-02"), .text = "A whole film"});
    storage.of<Milestone>().save(
        {.id = Id::fromRandom({10}), .day = dayOf("2026-03-04"), .text = "Ahead"});
    model.setActive(true);
    EXPECT_EQ(model.dayToLog(), "2026-03-03");
    model.choose(1);
    ASSERT_EQ(model.entries()->count(), 2);
    const auto row = [&](int at, EntryListModel::Role role) {
        return model.entries()->data(model.entries()->index(at), role).toString();
    };
    const int milestone = row(0, EntryListModel::KindRole) == "milestone" ? 0 : 1;
    EXPECT_EQ(row(milestone, EntryListModel::TimeRole), "Milestone");
    EXPECT_EQ(row(milestone, EntryListModel::TextRole), "A whole film");
    model.choose(3);
    EXPECT_EQ(model.dayToLog(), "") << "a day that lies ahead";
}

TEST_F(MonthModelTest, ARestIsSaidOfItsDays) {
    storage.pauses.savePauses({{dayOf("2026-03-02"), std::nullopt, std::nullopt}});
    model.setActive(true);
    EXPECT_EQ(model.chosenNote(), "Resting.");
}

TEST_F(MonthModelTest, WhoKeepsNotesOnlyHasEntriesAndNoSessions) {
    sessions.save(SessionBuilder("2026-03-02", 1).note("a long day"));
    model.setActive(true);
    model.setNotesOnly(true);
    EXPECT_EQ(spoken(2), "Monday 2 March, one entry noted");
}

TEST_F(MonthModelTest, GoesAsFarAsThereAreEntriesAndNoFurther) {
    note("2026-01-31", 1);
    model.setActive(true);
    EXPECT_FALSE(model.hasLater());
    model.showLater();
    EXPECT_EQ(model.title(), "March 2026");
    model.showEarlier();
    EXPECT_EQ(model.title(), "February 2026");
    EXPECT_EQ(model.rowCount(), 28);
    EXPECT_EQ(model.chosenRow(), -1);
    EXPECT_TRUE(model.chosenText().isEmpty());
    model.showEarlier();
    EXPECT_EQ(model.title(), "January 2026");
    EXPECT_FALSE(model.hasEarlier());
    model.showEarlier();
    EXPECT_EQ(model.title(), "January 2026");
    model.showLater();
    model.showLater();
    EXPECT_EQ(model.chosenRow(), 2) << "today again";
}

TEST_F(MonthModelTest, GoesAsFarAsThereIsAPlan) {
    plan(TimesPerDay{1}, "2025-12-24");
    model.setActive(true);
    int earlier = 0;
    for (; model.hasEarlier(); ++earlier)
        model.showEarlier();
    EXPECT_EQ(earlier, 3);
    EXPECT_EQ(model.title(), "December 2025");
    for (int i = 0; i < 15; ++i)
        model.showLater();
    EXPECT_EQ(model.title(), "March 2027") << "a year ahead of a plan without an end";
}

TEST_F(MonthModelTest, AMonthIsLeftWhenWhatWasInItIsGone) {
    note("2025-06-10");
    model.setActive(true);
    for (int i = 0; i < 9; ++i)
        model.showEarlier();
    EXPECT_EQ(model.title(), "June 2025");
    sessions.remove(sessions.list(std::nullopt, std::nullopt, {}).front().id);
    model.reload();
    EXPECT_EQ(model.title(), "March 2026");
}

TEST_F(MonthModelTest, TheChosenDayShowsItsEntries) {
    sessions.save(SessionBuilder::at("2026-03-01T21:10:00+01:00")
                      .step("3", "20.0", 12)
                      .painDuring(3)
                      .note("warm bath first"));
    model.setActive(true);
    EXPECT_EQ(model.entries()->count(), 0);
    model.choose(0);
    ASSERT_EQ(model.entries()->count(), 1);
    const auto entry = [&](EntryListModel::Role role) {
        return model.entries()->data(model.entries()->index(0), role);
    };
    EXPECT_EQ(entry(EntryListModel::TimeRole).toString(), "21:10");
    EXPECT_EQ(entry(EntryListModel::TextRole).toString(), "20 mm · 12 minutes · pain 3");
    EXPECT_TRUE(entry(EntryListModel::HasNoteRole).toBool());
    EXPECT_EQ(entry(EntryListModel::SpokenRole).toString(),
              "21:10, 20 mm · 12 minutes · pain 3, with a note");
    model.choose(31);
    EXPECT_EQ(model.chosenRow(), 0) << "there is no such day";
}

TEST_F(MonthModelTest, AChangeKeepsTheMonthTheDayAndTheCells) {
    note("2026-02-10", 1);
    model.setActive(true);
    model.showEarlier();
    model.choose(9);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    note("2026-02-10", 2);
    model.reload();
    EXPECT_EQ(model.title(), "February 2026");
    EXPECT_EQ(model.chosenRow(), 9);
    EXPECT_EQ(model.entries()->count(), 2);
    EXPECT_EQ(spoken(10), "Tuesday 10 February, two sessions noted");
    EXPECT_EQ(reset.count(), 0);
}

} // namespace
} // namespace frond::test
