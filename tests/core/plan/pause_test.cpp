// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pause.h"

#include "core/plan/schedule.h"
#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace frond::test {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Pause rest(std::string_view from, std::string_view to, std::optional<std::string> reason = {}) {
    return {day(from), day(to), std::move(reason)};
}
Pause openRest(std::string_view from) {
    return {day(from), std::nullopt, std::nullopt};
}

TEST(Pauses, ThoseThatShareADayBecomeOne) {
    const std::vector<Pause> both =
        withPause(std::vector{rest("2026-03-09", "2026-03-15", "flare")},
                  rest("2026-03-15", "2026-03-20", "travel"));
    EXPECT_THAT(both, ElementsAre(rest("2026-03-09", "2026-03-20", "travel")));
}

TEST(Pauses, AReasonOnceGivenIsKept) {
    EXPECT_THAT(withPause(std::vector{rest("2026-03-09", "2026-03-15", "flare")},
                          rest("2026-03-01", "2026-03-10")),
                ElementsAre(rest("2026-03-01", "2026-03-15", "flare")));
}

TEST(Pauses, NeighboursStayApartInOrder) {
    EXPECT_THAT(
        withPause(std::vector{rest("2026-03-09", "2026-03-15")}, rest("2026-03-01", "2026-03-08")),
        ElementsAre(rest("2026-03-01", "2026-03-08"), rest("2026-03-09", "2026-03-15")));
}

TEST(Pauses, OneWithoutAnEndTakesInAllThatFollow) {
    EXPECT_THAT(withPause(std::vector{rest("2026-03-09", "2026-03-15"), openRest("2026-04-01")},
                          openRest("2026-03-12")),
                ElementsAre(openRest("2026-03-09")));
}

TEST(Pauses, PickingUpAgainEndsTheOneThatCovers) {
    const std::vector pauses{rest("2026-03-09", "2026-03-15"), openRest("2026-04-01")};
    EXPECT_THAT(resumedOn(pauses, day("2026-03-12")).value(),
                ElementsAre(rest("2026-03-09", "2026-03-11"), openRest("2026-04-01")));
    EXPECT_THAT(resumedOn(pauses, day("2026-04-01")).value(),
                ElementsAre(rest("2026-03-09", "2026-03-15")));
    EXPECT_FALSE(resumedOn(pauses, day("2026-03-16")));
}

TEST(Pauses, AnUnknownReasonAndAnEndBeforeTheBeginningAreNamed) {
    EXPECT_EQ(validate(rest("2026-03-09", "2026-03-08")).front().field, "to");
    EXPECT_EQ(validate(rest("2026-03-09", "2026-03-09", "lazy")).front().field, "reason");
    for (const std::string_view reason : pauseReasons)
        EXPECT_THAT(validate(rest("2026-03-09", "2026-03-09", std::string(reason))), IsEmpty());
}

rc::Gen<Pause> somePause() {
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 60), rc::gen::inRange(0, 20)),
                        [](const std::tuple<int, int>& drawn) {
                            const auto [first, length] = drawn;
                            const Day from = day("2026-03-01") + Days{first};
                            return length == 19 ? Pause{from, std::nullopt, std::nullopt}
                                                : Pause{from, from + Days{length}, std::nullopt};
                        });
}

RC_GTEST_PROP(PauseProperties, ADayIsPausedWhenOneOfThemCoversIt, ()) {
    const auto drawn = *rc::gen::container<std::vector<Pause>>(somePause());
    std::vector<Pause> joined;
    for (const Pause& pause : drawn)
        joined = withPause(joined, pause);
    for (Day d = day("2026-02-20"); d < day("2026-06-15"); d += Days{1})
        RC_ASSERT(isPaused(joined, d) == isPaused(drawn, d));
    for (std::size_t i = 1; i < joined.size(); ++i)
        RC_ASSERT(joined[i - 1].to && *joined[i - 1].to < joined[i].from);
}

RC_GTEST_PROP(PauseProperties, APauseNeverAddsWork, ()) {
    const auto pauses = *rc::gen::container<std::vector<Pause>>(somePause());
    const Plan plan = dailyPlan("2026-03-01", TimesPerWeek{*rc::gen::inRange(1, 8)});
    const PlanHistory history{{plan.start, plan}};
    const DayRange range{day("2026-02-20"), day("2026-06-15")};
    const auto without = schedule(history, {}, range);
    const auto with = schedule(history, pauses, range);
    for (std::size_t i = 0; i < with.size(); ++i)
        RC_ASSERT(with[i].planned == (isPaused(pauses, with[i].day) ? 0 : without[i].planned));
}

} // namespace

} // namespace frond::test
