// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.h"

#include <charconv>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <locale>
#include <rapidcheck/gtest.h>
#include <string>

namespace frond {
namespace {

class NumberSaid : public testing::TestWithParam<std::pair<const char*, double>> {};

TEST_P(NumberSaid, IsRead) {
    const auto& [text, value] = GetParam();
    EXPECT_EQ(parseNumber(text), value);
}

INSTANTIATE_TEST_SUITE_P(Number, NumberSaid,
                         testing::Values(std::pair{"0", 0.0}, std::pair{"-0.5", -0.5},
                                         std::pair{".5", 0.5}, std::pair{"12.", 12.0},
                                         std::pair{"007", 7.0}, std::pair{"3e2", 300.0},
                                         std::pair{"3E-2", 0.03}, std::pair{"1e+3", 1000.0},
                                         std::pair{"0.1", 0.1}));

class NoNumber : public testing::TestWithParam<const char*> {};

TEST_P(NoNumber, IsTakenForOne) {
    EXPECT_EQ(parseNumber(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Number, NoNumber,
                         testing::Values("", "-", ".", "-.", "+1", " 1", "1 ", "1,5", "1.5.2", "1e",
                                         "1e+", "e5", "0x10", "inf", "nan", "1.5 mm", "1'000",
                                         "--1", "1e999", "-1e999", "\xd9\xa1"));

RC_GTEST_PROP(Number, IsWhatTheStandardLibraryReads, (double value)) {
    RC_PRE(std::isfinite(value));
    std::string text(std::numeric_limits<double>::max_exponent10 + 32, ' ');
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    RC_ASSERT(error == std::errc());
    text.resize(static_cast<std::size_t>(end - text.data()));
    RC_ASSERT(parseNumber(text) == value);
}

TEST(Number, IsTheSameWhereAPointIsAComma) {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    const auto read = parseNumber("1234.5");
    std::locale::global(before);
    EXPECT_EQ(read, 1234.5);
}

} // namespace
} // namespace frond
