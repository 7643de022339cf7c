// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overtime/spread.h"

#include "core/overtime/statistics.h"
#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace frond::test {

namespace {

TEST(Spread, NothingHasNone) {
    EXPECT_EQ(spreadOf({}), std::nullopt);
}

TEST(Spread, OneValueIsAllOfIt) {
    EXPECT_EQ(spreadOf({3}), (Spread{3, 3, 3, 3, 3, 1}));
}

TEST(Spread, AnEvenCountFallsIntoTwoHalves) {
    EXPECT_EQ(spreadOf({4, 1}), (Spread{1, 1, 2.5, 4, 4, 2}));
    EXPECT_EQ(spreadOf({8, 1, 2, 7, 5, 3}), (Spread{1, 2, 4, 7, 8, 6}));
    EXPECT_EQ(spreadOf({1, 2, 3, 4, 5, 6, 7, 8}), (Spread{1, 2.5, 4.5, 6.5, 8, 8}));
}

TEST(Spread, TheMiddleOfAnOddCountBelongsToBothHalves) {
    EXPECT_EQ(spreadOf({3, 1, 2}), (Spread{1, 1.5, 2, 2.5, 3, 3}));
    EXPECT_EQ(spreadOf({5, 4, 3, 2, 1}), (Spread{1, 2, 3, 4, 5, 5}));
    EXPECT_EQ(spreadOf({0, 0, 0, 9, 9}), (Spread{0, 0, 0, 9, 9, 5}));
}

RC_GTEST_PROP(Spread, HasAQuarterOfTheValuesBeyondEachQuartile,
              (const std::vector<std::uint8_t>& given)) {
    RC_PRE(!given.empty());
    const std::vector<double> values(given.begin(), given.end());
    const Spread spread = spreadOf(values).value();
    RC_ASSERT(spread.lowest == *std::min_element(values.begin(), values.end()));
    RC_ASSERT(spread.highest == *std::max_element(values.begin(), values.end()));
    RC_ASSERT(spread.typical == median(values));
    RC_ASSERT(spread.lowest <= spread.lowerQuartile && spread.lowerQuartile <= spread.typical);
    RC_ASSERT(spread.typical <= spread.upperQuartile && spread.upperQuartile <= spread.highest);
    RC_ASSERT(spread.count == values.size());
    // A quarter at least lies at or beyond each of them.
    const auto atMost = [&](double value) { return value <= spread.lowerQuartile; };
    const auto atLeast = [&](double value) { return value >= spread.upperQuartile; };
    RC_ASSERT(4 * std::count_if(values.begin(), values.end(), atMost) >= std::ssize(values));
    RC_ASSERT(4 * std::count_if(values.begin(), values.end(), atLeast) >= std::ssize(values));
    // Counted first, they lie the same.
    std::map<double, std::size_t> times;
    for (const double value : values)
        ++times[value];
    std::vector<ValueCount> counts;
    for (const auto& [value, count] : times)
        counts.push_back({value, count});
    RC_ASSERT(spreadOfCounts(counts) == spread);
}

} // namespace

} // namespace frond::test
