// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/overtime/chartlines.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace frond {

// Needed by gtest to print what differs.
static void PrintTo(const ChartXY& point, std::ostream* out) {
    *out << '(' << point.x << ", " << point.y << ')';
}

namespace {

Day day(std::string_view text) {
    return parseDay(text).value();
}

ChartPath anyAscendingPath() {
    ChartPath path;
    double x = 0;
    const auto count = *rc::gen::inRange(1, 400);
    for (int i = 0; i < count; ++i) {
        x += *rc::gen::inRange(1, 300) / 10.0;
        path.push_back({x, double(*rc::gen::inRange(0, 11))});
    }
    return path;
}

TEST(ChartX, IsTheDayAndTheLocalTimeInIt) {
    const Day first = day("2026-03-01");
    const auto start = double(first.time_since_epoch().count());
    EXPECT_DOUBLE_EQ(chartX(first, parseMoment("2026-03-01T18:00:00+01:00")), start + 0.75);
    EXPECT_DOUBLE_EQ(chartX(first, std::nullopt), start + 0.5);
}

TEST(ChartX, KeepsTheOrderOfASessionAfterMidnightThatCountsForTheDayBefore) {
    const Day first = day("2026-03-01");
    EXPECT_GT(chartX(first, parseMoment("2026-03-02T00:30:00+01:00")),
              chartX(first, parseMoment("2026-03-01T23:50:00+01:00")));
}

TEST(CutAtGaps, JoinsAcrossFourteenDaysAndNotAcrossFifteen) {
    EXPECT_EQ(cutAtGaps({{0.9, 1}, {14.1, 2}}).size(), 1U);
    EXPECT_EQ(cutAtGaps({{0.1, 1}, {14.9, 2}}).size(), 1U);
    EXPECT_EQ(cutAtGaps({{0.9, 1}, {15.1, 2}}).size(), 2U);
    EXPECT_TRUE(cutAtGaps({}).empty());
}

RC_GTEST_PROP(CutAtGaps, LosesAndMovesNothing, ()) {
    const ChartPath path = anyAscendingPath();
    ChartPath together;
    for (const ChartPath& part : cutAtGaps(path))
        together.insert(together.end(), part.begin(), part.end());
    RC_ASSERT(together == path);
}

TEST(Thinned, LeavesFewPointsAlone) {
    const ChartPath path{{0, 3}, {1, 1}, {2, 2}, {3, 5}};
    EXPECT_EQ(thinned(path, 0, 3, 2), path);
}

TEST(Thinned, KeepsTheLowestAndTheHighestOfEachPartInTheirOrder) {
    const ChartPath path{{0, 3}, {1, 9}, {2, 0}, {3, 4}, {5, 2}, {6, 8}, {7, 1}, {8, 2}};
    EXPECT_EQ(thinned(path, 0, 10, 2), (ChartPath{{0, 3}, {1, 9}, {2, 0}, {6, 8}, {7, 1}, {8, 2}}));
}

RC_GTEST_PROP(Thinned, KeepsEachPeakTheEndsAndFewPoints, ()) {
    const ChartPath path = anyAscendingPath();
    const int buckets = *rc::gen::inRange(1, 60);
    const ChartPath thin = thinned(path, path.front().x, path.back().x, buckets);
    const auto lower = [](const ChartXY& a, const ChartXY& b) { return a.y < b.y; };
    const auto [low, high] = std::minmax_element(path.begin(), path.end(), lower);
    const auto [thinLow, thinHigh] = std::minmax_element(thin.begin(), thin.end(), lower);
    RC_ASSERT(thinLow->y == low->y);
    RC_ASSERT(thinHigh->y == high->y);
    RC_ASSERT(thin.front() == path.front());
    RC_ASSERT(thin.back() == path.back());
    RC_ASSERT(thin.size() <= 2 * std::size_t(buckets) + 2);
    RC_ASSERT(std::is_sorted(thin.begin(), thin.end(),
                             [](const ChartXY& a, const ChartXY& b) { return a.x < b.x; }));
}

TEST(Stepped, KeepsALevelUntilTheNextOne) {
    EXPECT_EQ(stepped({{0, 18}, {1, 18}, {2, 18}, {4, 22}}),
              (ChartPath{{0, 18}, {2, 18}, {4, 18}, {4, 22}}));
    EXPECT_EQ(stepped({{0, 22}, {1, 18}}), (ChartPath{{0, 22}, {1, 22}, {1, 18}}));
}

TEST(RoundScale, EndsAtRoundNumbersAroundTheValues) {
    EXPECT_EQ(roundScale(19, 21), (AxisScale{19, 21, 1}));
    EXPECT_EQ(roundScale(17.5, 23), (AxisScale{15, 25, 5}));
    EXPECT_EQ(roundScale(25, 35), (AxisScale{25, 35, 5}));
    EXPECT_EQ(roundScale(0, 100), (AxisScale{0, 100, 50}));
    EXPECT_EQ(roundScale(0, 0), (AxisScale{0, 1, 1}));
}

RC_GTEST_PROP(RoundScale, HoldsItsValuesInOneToThreeParts, ()) {
    const double low = *rc::gen::inRange(0, 5000) / 10.0;
    const double high = low + *rc::gen::inRange(0, 5000) / 10.0;
    const AxisScale scale = roundScale(low, high);
    const double parts = (scale.max - scale.min) / scale.step;
    RC_ASSERT(scale.min <= low);
    RC_ASSERT(high <= scale.max);
    RC_ASSERT(parts > 0.999);
    RC_ASSERT(parts < 3.001);
}

} // namespace
} // namespace frond
