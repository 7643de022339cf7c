// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/feltatsize.h"

#include "tests/support/sessionbuilder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace frond::test {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Millimetres size(std::string_view text) {
    return Millimetres::parse(text).value();
}

Session twoSizes() {
    return SessionBuilder("2026-03-01", 1).step("1", "14", 8).step("2", "18", 4);
}

TEST(FeltAtSize, EachSizeLeftHasItsWordAndTheSessionsCountsForTheLargest) {
    Session session = twoSizes();
    EXPECT_THAT(feltAtSizes(session), IsEmpty());
    session.steps[0].felt = Felt::Easy;
    session.ratings.felt = Felt::Hard;
    EXPECT_THAT(feltAtSizes(session), ElementsAre(FeltAtSize{size("14"), Felt::Easy, false},
                                                  FeltAtSize{size("18"), Felt::Hard, true}));
}

TEST(FeltAtSize, TheLargestSizesOwnWordComesBeforeTheSessions) {
    Session session = twoSizes();
    session.steps[1].felt = Felt::Okay;
    session.ratings.felt = Felt::Hard;
    EXPECT_THAT(feltAtSizes(session), ElementsAre(FeltAtSize{size("18"), Felt::Okay, false}));
}

TEST(FeltAtSize, WithoutASizeAWordIsStillAWord) {
    Session session = SessionBuilder("2026-03-01", 1).step(10);
    session.ratings.felt = Felt::Okay;
    EXPECT_THAT(feltAtSizes(session), ElementsAre(FeltAtSize{std::nullopt, Felt::Okay, true}));
    session.steps[0].felt = Felt::Easy;
    EXPECT_THAT(feltAtSizes(session), ElementsAre(FeltAtSize{std::nullopt, Felt::Easy, false},
                                                  FeltAtSize{std::nullopt, Felt::Okay, true}));
}

} // namespace

} // namespace frond::test
