// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/history/daysmodel.h"

#include <gtest/gtest.h>

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

TEST(MarkedDays, WhatWasNotedBesideSessionsMarksItsDayButHidesNoPlan) {
    const Day today = dayOf("2026-03-03");
    const std::vector<ScheduledDay> days{{today - Days{1}, 1, DayState::Planned, 20},
                                         {today, 1, DayState::Planned, 20},
                                         {today + Days{1}, 0, DayState::Off, 20}};
    std::vector<MarkedDay> marked = markedDays(days, {}, today, true);
    std::vector<TimelineRow> beside;
    for (int ahead = -3; ahead <= 1; ++ahead)
        beside.emplace_back(
            Milestone{.id = Id::fromRandom({}), .day = today + Days{ahead}, .text = "a film"});
    countBeside(marked, beside);
    EXPECT_EQ(marked[0].marks, (DayMarks{.noted = true}));
    EXPECT_EQ(marked[1].marks, (DayMarks{.planned = true}));
    EXPECT_EQ(marked[2].marks, (DayMarks{.noted = true}));
    EXPECT_TRUE(spokenDay(marked[1], today, false).contains("one other note"));
}

} // namespace
} // namespace frond::test
