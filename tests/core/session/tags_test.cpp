// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tags.h"

#include <gtest/gtest.h>

namespace frond {
namespace {

using Tags = std::vector<std::string>;

TEST(TagsTest, TheNewNameStandsInThePlaceOfTheOld) {
    EXPECT_EQ(withTagRenamed({"a", "b", "c"}, "b", "x"), (Tags{"a", "x", "c"}));
    EXPECT_EQ(withTagRenamed({"a"}, "b", "x"), Tags{"a"});
    EXPECT_EQ(withTagRenamed({}, "b", "x"), Tags{});
    EXPECT_EQ(withTagRenamed({"Bath"}, "bath", "x"), Tags{"Bath"}) << "as it is written";
}

TEST(TagsTest, WhereBothAreThereTheyBecomeOne) {
    EXPECT_EQ(withTagRenamed({"bath", "music", "Bath"}, "Bath", "bath"), (Tags{"bath", "music"}));
    EXPECT_EQ(withTagRenamed({"Bath", "music", "bath"}, "Bath", "bath"), (Tags{"bath", "music"}));
}

TEST(TagsTest, AnEmptyNameTakesItOut) {
    EXPECT_EQ(withTagRenamed({"a", "b"}, "a", ""), Tags{"b"});
}

} // namespace
} // namespace frond
