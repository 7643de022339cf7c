// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/spelling.h"

#include "core/overtime/comparison.h"
#include "core/overtime/statistics.h"
#include "core/visit/ptsummary.h"
#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;

namespace {

Session tagged(std::uint8_t number, std::vector<std::string> tags) {
    Session session = sessionOn("2026-03-01", number);
    session.context.tags = std::move(tags);
    session.ratings.painDuring = rating(number % 5);
    return session;
}

TEST(SpelledAlike, TakesTheSpellingUsedMost) {
    const auto sessions = spelledAlike({tagged(1, {"Bath"}), tagged(2, {"bath "}),
                                        tagged(3, {"Bath"}), tagged(4, {"BATH", "walk"})},
                                       folded);
    for (const Session& session : sessions)
        EXPECT_EQ(session.context.tags.front(), "Bath");
    EXPECT_THAT(sessions.back().context.tags, ElementsAre("Bath", "walk"));
}

TEST(SpelledAlike, OfEqualsTheLaterInAnyOrder) {
    Session first = sessionOn("2026-03-01", 1), second = sessionOn("2026-03-02", 2);
    first.context.tags = {"Bath"};
    second.context.tags = {"bath"};
    for (const auto& sessions : {std::vector{first, second}, std::vector{second, first}}) {
        for (const Session& session : spelledAlike(sessions, folded))
            EXPECT_THAT(session.context.tags, ElementsAre("bath"));
    }
}

TEST(SpelledAlike, EveryTextThatIsCountedIsReached) {
    Session low = sessionOn("2026-03-01", 1);
    low.context = {.position = "side",
                   .lubricant = "water  based",
                   .warmUp = "bath",
                   .stopReason = "time",
                   .tags = {"a"}};
    Session high = sessionOn("2026-03-02", 2);
    high.context = {.position = "Side",
                    .lubricant = "Water based",
                    .warmUp = "Bath",
                    .stopReason = "Time",
                    .tags = {"A", "a"}};
    const auto sessions = spelledAlike({low, high, high}, folded);
    for (const Session& session : sessions) {
        EXPECT_EQ(session.context.position, "Side");
        EXPECT_EQ(session.context.lubricant, "Water based");
        EXPECT_EQ(session.context.warmUp, "Bath");
        EXPECT_EQ(session.context.stopReason, "Time");
        EXPECT_EQ(session.context.tags.size(), 1U);
    }
}

// Whatever the words are: counted afterwards, no two lines differ in nothing but spelling.
RC_GTEST_PROP(SpelledAlike, NoTwoLinesOfACountAreTheSameWords, ()) {
    const auto count = *rc::gen::inRange<std::uint8_t>(1, 20);
    const auto word = rc::gen::element<std::string>("bath", "Bath", " BATH", "walk", "WALK");
    std::vector<Session> sessions;
    for (std::uint8_t i = 0; i < count; ++i) {
        sessions.push_back(tagged(i, *rc::gen::container<std::vector<std::string>>(word)));
        if (*rc::gen::arbitrary<bool>())
            sessions.back().context.stopReason = *word;
        if (*rc::gen::arbitrary<bool>())
            sessions.back().context.warmUp = *word;
    }
    const auto alike = spelledAlike(sessions, folded);
    RC_ASSERT(alike.size() == sessions.size());
    const DayRange days{day("2026-03-01"), day("2026-03-01")};
    const auto differ = [](const auto& rows, const auto& textOf) {
        std::set<std::string> seen;
        return std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
            return seen.insert(trimmed(folded(textOf(row)))).second;
        });
    };
    const auto textOf = [](const CountedText& row) { return row.text; };
    const auto valueOf = [](const auto& row) { return row.field + ' ' + trimmed(row.value); };
    std::vector<Session> walked;
    spelledAlike(walkOver(sessions),
                 folded)([&](const Session& session) { walked.push_back(session); });
    RC_ASSERT(walked == alike);
    const PtSummary summary = ptSummary(walkOver(alike), {}, {}, days);
    RC_ASSERT(differ(summary.helped, textOf));
    RC_ASSERT(differ(summary.stopReasons, textOf));
    RC_ASSERT(differ(withAndWithout(sumsOf(alike, asWritten)), valueOf));
    RC_ASSERT(differ(summarize(alike, {}, {}, days).byContext, valueOf));
    // no more than the sessions there are
    for (const CountedText& row : summary.helped)
        RC_ASSERT(row.count <= count);
}

} // namespace
