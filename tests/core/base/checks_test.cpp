// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checks.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using test::day;
using test::moment;

/// The field of what `check` finds; empty when it finds nothing.
template <class Check>
std::string found(const Check& check) {
    Problems problems;
    check(problems);
    return problems.empty() ? "" : problems.front().field;
}

TEST(ChecksTest, ATextIsUnsetOrAcceptable) {
    const auto check = [](const std::optional<std::string>& text) {
        return found([&](Problems& problems) { checkText(problems, "note", text); });
    };
    EXPECT_EQ(check(std::nullopt), "");
    EXPECT_EQ(check(""), "");
    EXPECT_EQ(check(std::string(maxFieldBytes, 'x')), "");
    EXPECT_EQ(check(std::string(maxFieldBytes + 1, 'x')), "note");
    EXPECT_EQ(check("\xff"), "note");
}

TEST(ChecksTest, SomeTextSaysSomething) {
    const auto check = [](const std::string& text) {
        return found([&](Problems& problems) { checkSomeText(problems, "text", text); });
    };
    EXPECT_EQ(check("x"), "");
    EXPECT_EQ(check(""), "text");
    EXPECT_EQ(check(std::string(maxFieldBytes + 1, 'x')), "text");
}

TEST(ChecksTest, ANameIsOneLineOfSoManyCharacters) {
    const auto check = [](const std::string& text, TextOrigin origin = TextOrigin::Given) {
        return found([&](Problems& problems) { checkName(problems, "name", text, 3, origin); });
    };
    EXPECT_EQ(check(""), "name");
    EXPECT_EQ(check("äöü"), "") << "characters, not bytes";
    EXPECT_EQ(check("abcd"), "name");
    EXPECT_EQ(check("a\nb"), "name");
    EXPECT_EQ(check("a\nb", TextOrigin::Stored), "");
    EXPECT_EQ(check("\xff"), "name");
}

TEST(ChecksTest, ADayIsOneThatCanBeWritten) {
    const auto check = [](Day on) {
        return found([&](Problems& problems) { checkDay(problems, "day", on); });
    };
    EXPECT_EQ(check(day("1900-01-01")), "");
    EXPECT_EQ(check(day("1900-01-01") - Days{1}), "day");
    EXPECT_EQ(check(day("2199-12-31")), "");
    EXPECT_EQ(check(day("2199-12-31") + Days{1}), "day");
}

TEST(ChecksTest, ADayIsThatOfItsMomentOrTheOneBeforeUntilFour) {
    const auto check = [](const char* on, const char* at) {
        return found([&](Problems& problems) { checkDayOf(problems, "day", day(on), moment(at)); });
    };
    EXPECT_EQ(check("2026-03-02", "2026-03-02T00:00:00+01:00"), "");
    EXPECT_EQ(check("2026-03-01", "2026-03-02T03:59:59+01:00"), "");
    EXPECT_EQ(check("2026-03-01", "2026-03-02T04:00:00+01:00"), "day");
    EXPECT_EQ(check("2026-03-03", "2026-03-02T23:59:59+01:00"), "day");
    EXPECT_EQ(check("2026-02-28", "2026-03-02T01:00:00+01:00"), "day");
    EXPECT_EQ(found([](Problems& problems) {
                  checkDayOf(problems, "day", day("2026-03-02"), std::nullopt);
              }),
              "");
}

} // namespace
} // namespace frond
