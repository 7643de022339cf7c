// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <string>

using namespace frond;

namespace {

TEST(Text, CountsCodePoints) {
    EXPECT_EQ(codePoints(""), 0U);
    EXPECT_EQ(codePoints("bad"), 3U);
    EXPECT_EQ(codePoints("Größe"), 5U);
    EXPECT_EQ(codePoints("🌿"), 1U);
}

TEST(Text, RefusesWhatIsNotUtf8) {
    using namespace std::string_literals;
    for (const std::string& text :
         {"\xFF"s, "\xC0\x80"s, "\xED\xA0\x80"s, "\xE2\x82"s, "a\0b"s, "\xF5\x80\x80\x80"s,
          "\xF4\x90\x80\x80"s, "\x80"s, "\xE0\x80\x80"s, "\xF0\x80\x80\x80"s, "\xC3("s})
        EXPECT_EQ(codePoints(text), std::string::npos);
}

TEST(Text, IsAcceptableUpToTheLimit) {
    EXPECT_TRUE(isAcceptableText(std::string(maxFieldBytes, 'a')));
    EXPECT_FALSE(isAcceptableText(std::string(maxFieldBytes + 1, 'a')));
}

TEST(Text, IsTrimmedAtBothEndsOnly) {
    EXPECT_EQ(trimmed("  a b\t\n"), "a b");
    EXPECT_EQ(trimmed(" \n "), "");
}

// Each character that can end a line, command a terminal or turn the order of words, and no other.
TEST(Text, KnowsWhatDoesNotBelongIntoALine) {
    const auto utf8 = [](unsigned point) {
        std::string text;
        if (point < 0x80) {
            text = {static_cast<char>(point)};
        } else if (point < 0x800) {
            text = {static_cast<char>(0xC0 | point >> 6), static_cast<char>(0x80 | (point & 0x3F))};
        } else {
            text = {static_cast<char>(0xE0 | point >> 12),
                    static_cast<char>(0x80 | (point >> 6 & 0x3F)),
                    static_cast<char>(0x80 | (point & 0x3F))};
        }
        return text;
    };
    const auto within = [](unsigned point, unsigned first, unsigned last) {
        return point >= first && point <= last;
    };
    for (unsigned point = 1; point < 0x3000; ++point) {
        const bool unfit = within(point, 0, 0x1F) || within(point, 0x7F, 0x9F) ||
                           within(point, 0x2028, 0x202E) || within(point, 0x2066, 0x2069);
        EXPECT_EQ(isLineControl(utf8(point)), unfit) << point;
        EXPECT_EQ(isOneLine("a" + utf8(point) + "b"), !unfit) << point;
        EXPECT_TRUE(isOneLine("a" + utf8(point), TextOrigin::Stored)) << point;
    }
    EXPECT_TRUE(isOneLine("\xF0\x9F\x8C\xBF"));
    for (const char* text : {"\xFF", "\xE2\x80", "\xE2"}) {
        EXPECT_FALSE(isOneLine(text));
        EXPECT_FALSE(isOneLine(text, TextOrigin::Stored));
    }
}

} // namespace
