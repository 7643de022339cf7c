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

TEST(DayMarks, APlanMarksOnlyWhatLiesAhead) {
    const Day today = dayOf("2026-03-03");
    const ScheduledDay planned{today, 1, DayState::Planned, 20};
    const ScheduledDay off{today, 0, DayState::Off, 20};
    const Day tomorrow = today + Days{1}; // seen from there, `planned` and `off` have passed
    EXPECT_EQ(dayMarks(planned, false, today, true), (DayMarks{.planned = true}));
    EXPECT_EQ(dayMarks(off, false, today, true), (DayMarks{.off = true}));
    EXPECT_EQ(dayMarks(planned, false, tomorrow, true), DayMarks{}) << "like any empty day";
    EXPECT_EQ(dayMarks(off, false, tomorrow, true), DayMarks{});
    EXPECT_EQ(dayMarks(planned, false, today, false), DayMarks{}) << "the plan is hidden";
    EXPECT_EQ(dayMarks(off, false, today, false), DayMarks{});
}

TEST(DayMarks, WhatWasNotedStandsInPlaceOfThePlan) {
    const Day today = dayOf("2026-03-03");
    for (const DayState state : {DayState::Planned, DayState::Off, DayState::Free})
        EXPECT_EQ(dayMarks({today, 1, state, 20}, true, today, true), (DayMarks{.noted = true}));
}

TEST(DayMarks, ARestForNowIsShownBeforeAndAfterAndWithEntries) {
    const Day today = dayOf("2026-03-03");
    const ScheduledDay paused{today, 0, DayState::Paused, 20};
    for (const Day seenFrom : {today - Days{1}, today, today + Days{1}}) {
        EXPECT_EQ(dayMarks(paused, false, seenFrom, false), (DayMarks{.resting = true}));
        EXPECT_EQ(dayMarks(paused, true, seenFrom, true),
                  (DayMarks{.noted = true, .resting = true}));
    }
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

    CountedReads sessions{storage.state, clock};
    MonthModel model{MonthModel::Needs({ports.clock}, {sessions}, {ports.plans}, {ports.pauses},
                                       {ports.changes})};
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
    EXPECT_EQ(MonthModel::weekdays().first().toMap()["shortName"].toString(), "Mon");
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(model.leadingDays(), 0);
    EXPECT_EQ(MonthModel::weekdays().first().toMap()["shortName"].toString(), "Sun");
    EXPECT_EQ(MonthModel::weekdays().last().toMap()["letter"].toString(), "S");
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
