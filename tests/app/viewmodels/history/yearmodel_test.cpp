// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/yearmodel.h"

#include "tests/app/pastfixture.h"

namespace frond::test {
namespace {

class YearModelTest : public PastFixture {
protected:
    void note(const char* day, std::uint8_t number = 1) {
        storage.sessions.save(SessionBuilder(day, number).step("3", "20.0", 12));
    }
    /// Of a month, counted from 0.
    [[nodiscard]] QList<YearDay> days(int month) const { return model.months().at(month).days; }

    YearModel model{ports};
};

TEST_F(YearModelTest, ReadsNothingUntilItIsShown) {
    note("2026-03-02");
    EXPECT_TRUE(model.months().isEmpty());
    model.setActive(true);
    EXPECT_EQ(model.months().size(), 12);
    EXPECT_EQ(model.title(), "2026");
    EXPECT_TRUE(model.months().at(2).isNow);
}

TEST_F(YearModelTest, ANotedDayIsADiscWhereItStandsInItsMonth) {
    note("2026-03-02"); // a Monday, in the second row where weeks begin on Monday
    model.setActive(true);
    ASSERT_EQ(days(2).size(), 1);
    EXPECT_EQ(days(2).at(0), (YearDay{0, 1, true, false, false}));
    EXPECT_TRUE(days(1).isEmpty());
    EXPECT_EQ(model.months().at(2).spoken, "March 2026, noted on 1 day");
    EXPECT_EQ(model.months().at(1).spoken, "February 2026, nothing noted");
}

TEST_F(YearModelTest, WhatIsNotedBesideSessionsAndNotTodayCountToo) {
    Session not_today = SessionBuilder("2026-02-03", 7).build();
    not_today.outcome = Outcome::NotToday;
    storage.sessions.save(not_today);
    storage.of<Milestone>().save(
        {.id = Id::fromRandom({8}), .day = parseDay("2026-01-05").value(), .text = "A walk"});
    model.setActive(true);
    EXPECT_EQ(days(0).size(), 1);
    EXPECT_EQ(days(1).size(), 1);
}

TEST_F(YearModelTest, APlanIsShownAheadAloneAndARestAroundItsDays) {
    Plan plan{"Practice"};
    plan.start = parseDay("2026-02-01").value();
    plan.phases = {{TimesPerDay{1}, 20, std::nullopt, std::nullopt}};
    storage.plans.savePlanHistory(defaultGroup, {{plan.start, plan}});
    storage.pauses.savePauses(
        {{parseDay("2026-02-10").value(), parseDay("2026-02-12").value(), std::nullopt}});
    model.setActive(true);
    EXPECT_EQ(days(1).size(), 3) << "a past planned day without an entry looks like any other";
    EXPECT_TRUE(days(1).at(0).resting && !days(1).at(0).planned);
    EXPECT_EQ(days(2).size(), 29); // from today, the third, on
    EXPECT_TRUE(model.showsPlan());
    EXPECT_TRUE(model.showsResting());
    model.setHidePlan(true);
    EXPECT_TRUE(days(2).isEmpty());
    EXPECT_FALSE(model.showsPlan());
}

TEST_F(YearModelTest, GoesAsFarAsThereIsSomethingToSee) {
    note("2024-06-01");
    model.setActive(true);
    EXPECT_TRUE(model.hasEarlier());
    EXPECT_FALSE(model.hasLater());
    model.showEarlier();
    model.showEarlier();
    EXPECT_EQ(model.title(), "2024");
    EXPECT_FALSE(model.hasEarlier());
    EXPECT_EQ(model.firstDayOf(5), "2024-06-01");
    EXPECT_EQ(model.firstDayOf(12), "");
    storage.sessions.remove(storage.sessions.newest()->id);
    model.reload();
    EXPECT_EQ(model.title(), "2026") << "what made it reachable is gone";
}

} // namespace
} // namespace frond::test
