// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/textsearch.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;

namespace {

TEST(TextSearch, NeedsEveryWordSomewhere) {
    Session session = with(sessionOn("2026-03-01"), {{use("Blue", "15"), Seconds(300)}});
    session.note = "Warm bath first";
    session.context.tags = {"evening"};
    session.context.lubricant = "water-based";
    const auto found = [&](std::string_view words) {
        return TextSearch(words, folded).matches(session);
    };
    EXPECT_TRUE(found(""));
    EXPECT_TRUE(found("bath"));
    EXPECT_TRUE(found("  WARM   evening\tblue water\n"));
    EXPECT_FALSE(found("bath morning"));
    EXPECT_FALSE(found("first evening water-based blue red"));
    EXPECT_FALSE(found("firstevening"));
}

// What the words are compared as is not for the search to know: here only digits count.
TEST(TextSearch, ComparesAsItIsToldTo) {
    Session session = sessionOn("2026-03-01");
    session.note = "a 1 b 2";
    int folds = 0;
    const Folding digits = [&](std::string_view text) {
        ++folds;
        std::string kept;
        for (const char c : text) {
            if (c >= '0' && c <= '9')
                kept += c;
        }
        return kept;
    };
    const TextSearch search("x1 2y", digits);
    EXPECT_EQ(folds, 1);
    EXPECT_TRUE(search.matches(session));
    EXPECT_EQ(folds, 2);
    EXPECT_FALSE(TextSearch("2 1", digits).matches(session));
    folds = 0;
    EXPECT_TRUE(TextSearch("none", digits).matches(session));
    EXPECT_EQ(folds, 1); // without words there is nothing to read for
}

} // namespace
