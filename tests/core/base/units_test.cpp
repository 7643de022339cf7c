// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

using namespace frond;

namespace {

struct MillimetresCase {
    const char* text;
    std::optional<int> tenths;
};

class MillimetresText : public ::testing::TestWithParam<MillimetresCase> {};

TEST_P(MillimetresText, IsReadExactlyOrRefused) {
    const auto parsed = Millimetres::parse(GetParam().text);
    ASSERT_EQ(parsed.has_value(), GetParam().tenths.has_value());
    if (parsed) {
        EXPECT_EQ(parsed->tenths(), *GetParam().tenths);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, MillimetresText,
    ::testing::Values(MillimetresCase{"22", 220}, MillimetresCase{"22.0", 220},
                      MillimetresCase{"22.5", 225}, MillimetresCase{"0.1", 1},
                      MillimetresCase{"1000", 10'000}, MillimetresCase{"1000.1", std::nullopt},
                      MillimetresCase{"22.55", std::nullopt}, MillimetresCase{"22,5", std::nullopt},
                      MillimetresCase{"-5", std::nullopt}, MillimetresCase{"+5", std::nullopt},
                      MillimetresCase{"", std::nullopt}, MillimetresCase{".", std::nullopt},
                      MillimetresCase{"22.", std::nullopt}, MillimetresCase{".5", std::nullopt},
                      MillimetresCase{"1e1", std::nullopt}, MillimetresCase{"22 ", std::nullopt},
                      MillimetresCase{"99999999999999999999", std::nullopt}));

RC_GTEST_PROP(Millimetres, TextRoundTrips, ()) {
    const auto value = Millimetres::fromTenths(*rc::gen::inRange(0, Millimetres::maxTenths + 1));
    RC_ASSERT(value.has_value());
    RC_ASSERT(Millimetres::parse(value->toText()) == value);
    RC_ASSERT(Millimetres::fromNumber(value->number()) == value);
}

TEST(MillimetresNumber, RefusesWhatIsNotOnATenth) {
    EXPECT_FALSE(Millimetres::fromNumber(22.15));
    EXPECT_FALSE(Millimetres::fromNumber(-0.1));
    EXPECT_FALSE(Millimetres::fromNumber(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(Millimetres::fromNumber(std::numeric_limits<double>::infinity()));
    EXPECT_FALSE(Millimetres::fromNumber(1e300));
}

TEST(Rating, IsZeroToTen) {
    EXPECT_FALSE(Rating::from(-1));
    EXPECT_FALSE(Rating::from(11));
    EXPECT_FALSE(Rating::from(std::numeric_limits<std::int64_t>::max()));
    EXPECT_EQ(Rating::from(0)->value(), 0);
    EXPECT_EQ(Rating::from(10)->value(), 10);
}

TEST(Felt, TextRoundTripsForEveryWord) {
    for (const Felt felt : {Felt::Easy, Felt::Okay, Felt::Hard, Felt::TooMuch})
        EXPECT_EQ(parseFelt(toText(felt)), felt);
    EXPECT_FALSE(parseFelt("Easy"));
    EXPECT_FALSE(parseFelt(""));
}

TEST(Minutes, AreRoundedToWholeSeconds) {
    EXPECT_EQ(parseMinutes("5"), Seconds(300));
    EXPECT_EQ(parseMinutes("7.5"), Seconds(450));
    EXPECT_EQ(parseMinutes("0.333"), Seconds(20));
    EXPECT_EQ(parseMinutes("1440"), Seconds(86'400));
    EXPECT_EQ(parseMinutes("0.009"), Seconds(1)); // 0.54 s; what rounds to none is refused
}

TEST(Minutes, AreRefusedOutsideTheRangeOrForm) {
    for (const char* text :
         {"0", "0.0", "-3", "1440.1", "abc", "", "5m", "1e2", "nan", "inf", "0x5", "5.", ".5", "+5",
          " 5", "0.001", "0.008", "0.0000000000000000000000000001"})
        EXPECT_FALSE(parseMinutes(text)) << text;
}

} // namespace
