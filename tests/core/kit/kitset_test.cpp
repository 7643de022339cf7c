// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kit/kitset.h"

#include "tests/core/builders.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

class KitSets : public ::testing::Test {
protected:
    KitSet set{"rods",
               "Rods",
               "",
               "https://example.org",
               day("2026-11-22"),
               {{id(0), "8", FixedSize{mm("8")}}, {id(0), "10", FixedSize{mm("10")}}}};
    std::uint8_t next = 100;
    IdSource newId = [this] { return id(next++); };
};

TEST_F(KitSets, WhatWasChosenIsAddedWithItsSet) {
    const std::vector<std::size_t> chosen{1};
    const Kit kit = withItemsOf({}, set, chosen, newId);
    ASSERT_EQ(kit.items.size(), 1U);
    EXPECT_EQ(kit.items[0].label, "10");
    EXPECT_EQ(kit.items[0].set, "Rods");
    EXPECT_EQ(kit.items[0].id, id(100));
}

TEST_F(KitSets, WhatIsThereAlreadyIsNotAddedAgainButUsedAgain) {
    Kit kit{{}, {{id(1), "8", FixedSize{mm("8")}}}};
    kit.items[0].retired = true;
    const std::vector<std::size_t> both{0, 1};
    const Kit with = withItemsOf(kit, set, both, newId);
    ASSERT_EQ(with.items.size(), 2U);
    EXPECT_EQ(with.items[0].id, id(1));
    EXPECT_FALSE(with.items[0].retired);
}

TEST_F(KitSets, ALabelThatIsTakenGetsANumber) {
    const Kit kit{{}, {{id(1), "8", FixedSize{mm("30")}}, {id(2), "8 2", WithoutSize{}}}};
    const std::vector<std::size_t> first{0};
    const Kit with = withItemsOf(kit, set, first, newId);
    EXPECT_TRUE(findByLabel(with, "8 3"));
    EXPECT_TRUE(validate(with).empty());
}

} // namespace

} // namespace frond::test
