// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/preparedsizes.h"

#include <gtest/gtest.h>

namespace frond::test {

class PreparedSizes : public ::testing::Test {
protected:
    static Id id(std::uint8_t number) { return Id::fromRandom({number}); }
    static Millimetres mm(std::string_view text) { return Millimetres::parse(text).value(); }

    Kit kit{std::nullopt,
            {{id(1), "1", FixedSize{mm("15")}},
             {id(2), "Expander", ExpandingSize{mm("25"), mm("40"), mm("1")}},
             {id(3), "Fingertip", WithoutSize{}}}};
    std::vector<ItemUse> all{{id(1), "1", mm("15")},
                             {id(2), "Expander", mm("31")},
                             {id(3), "Fingertip", std::nullopt},
                             {id(1), "1", mm("15")}};
};

TEST_F(PreparedSizes, AreReadAsTheyWereWritten) {
    EXPECT_EQ(parsePrepared(toText(all), kit), all);
    EXPECT_EQ(toText(std::span<const ItemUse>()), "");
}

TEST_F(PreparedSizes, HaveTheLabelOfToday) {
    const std::string text = toText(all);
    kit.items[0].label = "Smallest";
    EXPECT_EQ(parsePrepared(text, kit).front().label, "Smallest");
}

TEST_F(PreparedSizes, AreLeftOutWhereTheKitDoesNotOfferThem) {
    const std::string text = toText(all);
    kit.items[0].size = FixedSize{mm("16")};
    kit.items[1].retired = true;
    ASSERT_EQ(parsePrepared(text, kit).size(), 1U);
    EXPECT_EQ(parsePrepared(text, kit).front().label, "Fingertip");
    EXPECT_TRUE(parsePrepared(text, {}).empty());
}

TEST_F(PreparedSizes, LinesThatCannotBeReadAreLeftOut) {
    for (const std::string line : {"", "\n\n", "15.0", "not an id 15.0", " "})
        EXPECT_TRUE(parsePrepared(line, kit).empty()) << line;
    const std::string one = id(1).toText();
    EXPECT_TRUE(parsePrepared(one, kit).empty()) << "it has a size";
    EXPECT_TRUE(parsePrepared(one + " 15", {}).empty());
    EXPECT_EQ(parsePrepared("?\n" + one + " 15", kit).size(), 1U);
}

} // namespace frond::test
