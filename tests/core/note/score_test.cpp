// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/note/score.h"

#include "core/base/text.h"
#include "tests/core/builders.h"

#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck/gtest.h>

namespace frond {
namespace {

ScoreNumber number(int hundredths) {
    return ScoreNumber::fromHundredths(hundredths).value();
}

Score score(std::string name = "FSFI") {
    return {.id = test::id(1),
            .day = test::day("2026-03-01"),
            .name = std::move(name),
            .value = number(2640)};
}

std::string fieldOf(const Problems& problems) {
    return problems.empty() ? "" : problems.front().field;
}

TEST(ScoreNumberTest, ReadsWhatIsWrittenWithUpToTwoDecimals) {
    EXPECT_EQ(ScoreNumber::parse("0"), number(0));
    EXPECT_EQ(ScoreNumber::parse("26"), number(2600));
    EXPECT_EQ(ScoreNumber::parse("26.4"), number(2640));
    EXPECT_EQ(ScoreNumber::parse("26.40"), number(2640));
    EXPECT_EQ(ScoreNumber::parse("26.04"), number(2604));
    EXPECT_EQ(ScoreNumber::parse("0026.45"), number(2645));
    EXPECT_EQ(ScoreNumber::parse("10000.00"), number(1'000'000));
    for (const char* text :
         {"", ".", ".5", "26.", "26.455", "26,4", "-1", "+1", " 1", "1e3", "26.4x", "10000.01",
          "10001", "99999999999999999999", "26.4.1", "26.-4"})
        EXPECT_FALSE(ScoreNumber::parse(text)) << text;
}

TEST(ScoreNumberTest, TakesADoubleOnlyWhereItIsOneOfItsSteps) {
    EXPECT_EQ(ScoreNumber::fromNumber(26.45), number(2645));
    EXPECT_EQ(ScoreNumber::fromNumber(10'000), number(1'000'000));
    for (const double no :
         {26.455, 26.4500001, -0.01, 10'000.01, 1e300, std::numeric_limits<double>::infinity(),
          std::numeric_limits<double>::quiet_NaN()})
        EXPECT_FALSE(ScoreNumber::fromNumber(no)) << no;
    EXPECT_FALSE(ScoreNumber::fromHundredths(-1));
    EXPECT_FALSE(ScoreNumber::fromHundredths(1'000'001));
}

TEST(ScoreNumberTest, IsWrittenWithoutNeedlessZeros) {
    EXPECT_EQ(number(0).toText(), "0");
    EXPECT_EQ(number(5).toText(), "0.05");
    EXPECT_EQ(number(50).toText(), "0.5");
    EXPECT_EQ(number(2600).toText(), "26");
    EXPECT_EQ(number(2645).toText(), "26.45");
}

RC_GTEST_PROP(ScoreNumberTest, ComesBackFromEveryFormOfIt, ()) {
    const ScoreNumber one = number(*rc::gen::inRange(0, 1'000'001));
    RC_ASSERT(ScoreNumber::parse(one.toText()) == one);
    RC_ASSERT(ScoreNumber::fromNumber(one.number()) == one);
}

TEST(ScoreTest, HasANameOfOneLine) {
    EXPECT_EQ(fieldOf(validate(score("x"))), "");
    EXPECT_EQ(fieldOf(validate(score(std::string(maxScoreName, 'x')))), "");
    for (const std::string& name : {std::string(), std::string(maxScoreName + 1, 'x'),
                                    std::string("two\nlines"), std::string("a\0b", 3)})
        EXPECT_EQ(fieldOf(validate(score(name))), "name");
}

TEST(ScoreTest, HasADayThatCanBeWrittenAndANoteWithinTheLimits) {
    Score one = score();
    one.day = test::day("1900-01-01");
    one.note = std::string(maxFieldBytes, 'x');
    EXPECT_EQ(fieldOf(validate(one)), "");
    *one.note += 'x';
    EXPECT_EQ(fieldOf(validate(one)), "note");
    one.day -= Days{1};
    EXPECT_EQ(fieldOf(validate(one)), "day");
}

TEST(ScoreTest, AreListedByDay) {
    Score later = score();
    later.day += Days{1};
    EXPECT_TRUE(comesBefore(score(), later));
    EXPECT_FALSE(comesBefore(later, score()));
    EXPECT_FALSE(comesBefore(later, later));
}

} // namespace
} // namespace frond
