// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/monthmarks.h"

#include "core/base/day.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

Day day(const char* text) {
    return parseDay(text).value();
}

double x(const char* text) {
    return static_cast<double>(day(text).time_since_epoch().count());
}

std::optional<double> pain(const ChartPoint& point) {
    return point.ratings.painDuring ? std::optional<double>(point.ratings.painDuring->value())
                                    : std::nullopt;
}

class MonthMarksTest : public ::testing::Test {
protected:
    ChartPoint& add(const char* on) {
        return points.emplace_back(ChartPoint{.session = Id::fromRandom({1}), .day = day(on)});
    }
    void addPain(const char* on, std::initializer_list<int> values) {
        for (const int value : values)
            add(on).ratings.painDuring = Rating::from(value);
    }
    void addSize(const char* on, int tenths) { add(on).largest = Millimetres::fromTenths(tenths); }
    [[nodiscard]] MonthMarks ofPain() const { return spreadMarks(points, range, pain); }

    DayRange range{day("2025-12-10"), day("2026-04-20")};
    std::vector<ChartPoint> points;
};

TEST_F(MonthMarksTest, OfNothingThereIsNothing) {
    EXPECT_EQ(ofPain(), MonthMarks{});
    EXPECT_EQ(sizeMarks(points, range), MonthMarks{});
    EXPECT_TRUE(wordMarks(points, range).marks.boxes.empty());
}

TEST_F(MonthMarksTest, AMonthOfFiveHasItsMiddleHalfAndAFewStandAlone) {
    addPain("2025-12-31", {4, 4, 4, 4, 4});
    addPain("2026-01-01", {1, 2, 4, 6, 10});
    addPain("2026-02-01", {7, 8, 9, 10});
    addPain("2026-04-20", {5, 5, 5, 5, 6, 6});
    const MonthMarks marks = ofPain();
    ASSERT_EQ(marks.boxes.size(), 3U);
    EXPECT_EQ(marks.boxes[0].top(), 4);
    EXPECT_EQ(marks.boxes[0].height(), 0);
    EXPECT_EQ(marks.boxes[1].top(), 2);
    EXPECT_EQ(marks.boxes[1].height(), 4);
    EXPECT_GT(marks.boxes[1].left(), x("2026-01-01"));
    EXPECT_LT(marks.boxes[1].right(), x("2026-02-01"));
    // One value all month has no range; a cut month is marked in its own middle.
    const double january = (x("2026-01-01") + x("2026-02-01")) / 2;
    const double april = (x("2026-04-01") + x("2026-04-21")) / 2;
    EXPECT_EQ(marks.ranges, (std::vector<QLineF>{{january, 1, january, 10}, {april, 5, april, 6}}));
    const double december = (x("2025-12-10") + x("2026-01-01")) / 2;
    const QList<QPointF> joined{QPointF(december, 4), QPointF(january, 4)};
    EXPECT_EQ(marks.lines, std::vector<QList<QPointF>>(1, joined));
    // February's four, at noon of their day, and April, which has no neighbour to be joined to.
    ASSERT_EQ(marks.dots.size(), 5U);
    EXPECT_EQ(marks.dots[0], QPointF(x("2026-02-01") + 0.5, 7));
    EXPECT_EQ(marks.dots[4], QPointF(april, 5));
    EXPECT_EQ(marks.end, QPointF(april, 5));
}

TEST_F(MonthMarksTest, TheEndIsTheLastThatWasNoted) {
    addPain("2026-01-01", {1, 1, 1, 1, 1});
    addPain("2026-02-03", {8});
    EXPECT_EQ(ofPain().end, QPointF(x("2026-02-03") + 0.5, 8));
}

TEST_F(MonthMarksTest, SizesAreStepsThatAMonthWithoutOneBreaks) {
    addSize("2025-12-11", 180);
    addSize("2026-01-05", 180);
    addSize("2026-01-06", 205);
    addSize("2026-03-31", 225);
    const MonthMarks marks = sizeMarks(points, range);
    EXPECT_TRUE(marks.boxes.empty() && marks.dots.empty());
    const QList<QPointF> first{QPointF(x("2025-12-10"), 18), QPointF(x("2026-01-01"), 18),
                               QPointF(x("2026-01-01"), 19.25), QPointF(x("2026-02-01"), 19.25)};
    const QList<QPointF> later{QPointF(x("2026-03-01"), 22.5), QPointF(x("2026-04-01"), 22.5)};
    ASSERT_EQ(marks.lines.size(), 2U);
    EXPECT_EQ(marks.lines[0], first);
    EXPECT_EQ(marks.lines[1], later);
    const double january = (x("2026-01-01") + x("2026-02-01")) / 2;
    EXPECT_EQ(marks.ranges, (std::vector<QLineF>{{january, 18, january, 20.5}}));
    EXPECT_EQ(marks.end, QPointF(x("2026-04-01"), 22.5));
}

TEST_F(MonthMarksTest, WordsAreCountedAndNotMadeNumbers) {
    add("2026-01-05").words = {Felt::Easy, Felt::Hard};
    add("2026-01-06").words = {Felt::Hard};
    add("2026-02-06").words = {Felt::Hard};
    const auto [marks, most] = wordMarks(points, range);
    EXPECT_EQ(most, 2);
    EXPECT_TRUE(marks.countsWords);
    ASSERT_EQ(marks.boxes.size(), 3U);
    EXPECT_DOUBLE_EQ(marks.boxes[0].top(), -0.2); // easy, once
    EXPECT_DOUBLE_EQ(marks.boxes[0].height(), 0.4);
    EXPECT_DOUBLE_EQ(marks.boxes[1].top(), 1.6); // hard, twice
    EXPECT_DOUBLE_EQ(marks.boxes[1].height(), 0.8);
    EXPECT_DOUBLE_EQ(marks.boxes[2].height(), 0.4);
    EXPECT_TRUE(marks.lines.empty() && marks.ranges.empty() && !marks.end);
}

} // namespace

} // namespace frond::test
