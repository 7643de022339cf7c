// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

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

} // namespace
