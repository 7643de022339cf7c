// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/comparison.h"

#include "core/base/text.h"
#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace frond;
using namespace frond::test;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

Session rated(std::uint8_t number, int pain, std::string_view size = "20") {
    Session session =
        with(sessionOn("2026-03-01", number), {{use(std::string("s").append(size), size), 600s}});
    session.ratings.painDuring = rating(pain);
    return session;
}

std::vector<PainOn> pains(std::initializer_list<int> values) {
    std::vector<PainOn> pains;
    for (const int value : values)
        pains.push_back({day("2026-03-01"), rating(value)});
    return pains;
}

RatingCounts counts(std::initializer_list<int> values) {
    RatingCounts counts;
    for (const int value : values)
        counts.add(rating(value));
    return counts;
}

TEST(ThenAndNow, SetsTheFirstFiveBesideTheLatestFive) {
    std::vector<Session> sessions;
    for (std::uint8_t i = 0; i < 11; ++i)
        sessions.push_back(rated(i, std::max(0, 9 - i)));
    EXPECT_THAT(
        thenAndNow(sumsOf(sessions, folded)),
        ElementsAre(ThenAndNow{mm("20"), {pains({9, 8, 7, 6, 5}), pains({3, 2, 1, 0, 0})}, {}}));
}

TEST(ThenAndNow, WithFewerThanTenThereAreNoTwoSides) {
    std::vector<Session> sessions{rated(1, 4), rated(2, 2, "15"), rated(3, 5)};
    EXPECT_THAT(thenAndNow(sumsOf(sessions, folded)),
                ElementsAre(ThenAndNow{mm("15"), {pains({2}), {}}, {}},
                            ThenAndNow{mm("20"), {pains({4, 5}), {}}, {}}));
}

TEST(ThenAndNow, FewerThanTenAreInTheirOrder) {
    std::vector<Session> sessions;
    for (std::uint8_t i = 0; i < 8; ++i)
        sessions.push_back(rated(i, i));
    EXPECT_THAT(thenAndNow(sumsOf(sessions, folded)),
                ElementsAre(ThenAndNow{mm("20"), {pains({0, 1, 2, 3, 4, 5, 6, 7}), {}}, {}}));
}

TEST(ThenAndNow, AWordIsNotTurnedIntoANumberAndWhatIsNoSessionIsLeftOut) {
    std::vector<Session> sessions{rated(1, 4), rated(2, 4), rated(3, 4, "15")};
    sessions[0].ratings.painDuring.reset();
    sessions[0].ratings.felt = Felt::Hard;
    sessions[1].outcome = Outcome::NotToday;
    sessions[2].ratings.painDuring.reset();
    const std::vector<FeltOn> hard{{day("2026-03-01"), Felt::Hard}};
    EXPECT_THAT(thenAndNow(sumsOf(sessions, folded)),
                ElementsAre(ThenAndNow{mm("20"), {}, {hard, {}}}));
}

// However many there are, the two sides are the ends of all of them, or all of them one side.
RC_GTEST_PROP(ThenAndNow, TheSidesAreTheEndsOfAllThereAre, ()) {
    const auto felts = *rc::gen::container<std::vector<Felt>>(
        rc::gen::element(Felt::Easy, Felt::Okay, Felt::Hard, Felt::TooMuch));
    std::vector<Session> sessions;
    std::vector<FeltOn> all;
    for (std::size_t i = 0; i < felts.size(); ++i) {
        const Day on = day("2026-03-01") + Days{static_cast<int>(i)};
        Session session = rated(static_cast<std::uint8_t>(i), 0);
        session.day = on;
        session.ratings.painDuring.reset();
        session.ratings.felt = felts[i];
        sessions.push_back(std::move(session));
        all.push_back({on, felts[i]});
    }
    // Put together from the sums of parts, as they are stored.
    const auto middle = sessions.begin() + *rc::gen::inRange<int>(0, int(sessions.size()) + 1);
    Sums sums = sumsOf({sessions.begin(), middle}, folded);
    sums.add(sumsOf({middle, sessions.end()}, folded));
    const auto rows = thenAndNow(sums);
    if (all.empty()) {
        RC_ASSERT(rows.empty());
        return;
    }
    const bool two = all.size() >= 2 * comparedEntries;
    RC_ASSERT(rows.size() == 1U);
    RC_ASSERT(rows.front().felt.first ==
              (two ? std::vector(all.begin(), all.begin() + comparedEntries) : all));
    RC_ASSERT(rows.front().felt.latest ==
              (two ? std::vector(all.end() - comparedEntries, all.end()) : std::vector<FeltOn>()));
}

TEST(WithAndWithout, CountsBothSidesByHand) {
    std::vector<Session> sessions;
    for (std::uint8_t i = 0; i < 12; ++i) {
        sessions.push_back(rated(i, std::min<int>(i, 10)));
        if (i < 5)
            sessions.back().context.tags = {"bath", "bath"};
        if (i == 11)
            sessions.back().ratings.painDuring.reset();
    }
    sessions[11].context.tags = {"bath"}; // without a number it says nothing
    const auto rows = withAndWithout(sumsOf(sessions, folded));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0], (WithAndWithout{"tags", "bath", counts({0, 1, 2, 3, 4}),
                                       counts({5, 6, 7, 8, 9, 10})}));
    EXPECT_TRUE(rows[0].isEnough());
}

TEST(WithAndWithout, YesIsListedAndNoIsItsOtherSide) {
    std::vector<Session> sessions{rated(1, 1), rated(2, 3), rated(3, 5)};
    sessions[0].context.numbingGel = true;
    sessions[1].context.numbingGel = false;
    sessions[0].context.lubricant = "water";
    EXPECT_THAT(withAndWithout(sumsOf(sessions, folded)),
                ElementsAre(WithAndWithout{"lubricant", "water", counts({1}), counts({3, 5})},
                            WithAndWithout{"numbing_gel", "true", counts({1}), counts({3, 5})}));
    EXPECT_FALSE(withAndWithout(sumsOf(sessions, folded))[0].isEnough());
}

RC_GTEST_PROP(WithAndWithout, BothSidesTogetherAreAllNumbers, ()) {
    const auto count = *rc::gen::inRange<std::uint8_t>(0, 30);
    std::vector<Session> sessions;
    int numbers = 0;
    for (std::uint8_t i = 0; i < count; ++i) {
        sessions.push_back(rated(i, *rc::gen::inRange(0, 11)));
        if (*rc::gen::inRange(0, 4) == 0)
            sessions.back().ratings.painDuring.reset();
        else
            ++numbers;
        if (*rc::gen::arbitrary<bool>())
            sessions.back().context.tags = {*rc::gen::element<std::string>("a", "b")};
    }
    for (const WithAndWithout& row : withAndWithout(sumsOf(sessions, folded)))
        RC_ASSERT(row.with.total() + row.without.total() == numbers);
}

} // namespace
