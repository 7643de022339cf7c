// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kit/kit.h"

#include "tests/core/builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;
using ::testing::ElementsAre;

namespace {

KitItem fixed(std::string label, std::string_view diameter, std::uint8_t number = 1) {
    return {id(number), std::move(label), FixedSize{mm(diameter)}};
}

// One device from 15 to 40 mm in steps of 1 mm (pubmed.ncbi.nlm.nih.gov/32014450).
KitItem expanding() {
    return {id(9), "Expander", ExpandingSize{mm("15"), mm("40"), mm("1")}};
}

std::vector<std::string> fieldsOf(const Problems& problems) {
    std::vector<std::string> fields;
    for (const Problem& problem : problems)
        fields.push_back(problem.field);
    return fields;
}

TEST(KitItem, EveryKindIsAcceptable) {
    EXPECT_TRUE(validate(fixed("1", "15")).empty());
    EXPECT_TRUE(validate(expanding()).empty());
    EXPECT_TRUE(validate(KitItem{id(1), "Fingertip", WithoutSize{}}).empty());
}

struct LabelCase {
    std::string label;
    bool ok;
};
class KitItemLabel : public ::testing::TestWithParam<LabelCase> {};
TEST_P(KitItemLabel, IsOneToFortyCharactersWithoutSeparators) {
    EXPECT_EQ(validate(fixed(GetParam().label, "15")).empty(), GetParam().ok);
}
INSTANTIATE_TEST_SUITE_P(
    Labels, KitItemLabel,
    ::testing::Values(LabelCase{"", false}, LabelCase{std::string(40, 'x'), true},
                      LabelCase{std::string(41, 'x'), false}, LabelCase{"a:b", false},
                      LabelCase{"a;b", false}, LabelCase{"a@b", false}, LabelCase{" a", false},
                      LabelCase{"a\nb", false}, LabelCase{"größer 🌿", true},
                      LabelCase{"\xFF", false}, LabelCase{"\x1B[31m", false},
                      LabelCase{"a\tb", false}, LabelCase{"a\x7F", false},
                      LabelCase{"a\u2028b", false}, LabelCase{"\u202Eab", false},
                      LabelCase{"\u2067ab\u2069", false}, LabelCase{"\u200Fאב 3", true}));

TEST(KitItem, EveryTextOfOneLineIsOne) {
    const KitItem plain = fixed("1", "15");
    KitItem item = plain;
    item.colour = "a\nb";
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("colour"));
    item = plain;
    item.material = "\u202Eb";
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("material"));
    item = plain;
    item.set = "\x1B";
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("set"));
    item = plain;
    item.group = "a\u2029";
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("group"));
    EXPECT_THAT(fieldsOf(validate(Kit{"a\rb", {}})), ElementsAre("name"));
}

// An item from before this was looked at comes back from one's own copy.
TEST(KitItem, WhatWasStoredIsTakenAsItIs) {
    KitItem item = fixed("\u2068blue\u2069", "15");
    item.colour = "a\tb";
    item.group = "\u202Eb";
    EXPECT_TRUE(validate(item, TextOrigin::Stored).empty());
    item.label = "a\nb"; // never was a label
    EXPECT_THAT(fieldsOf(validate(item, TextOrigin::Stored)), ElementsAre("label"));
}

TEST(KitItem, NamesTheFieldThatIsWrong) {
    EXPECT_THAT(fieldsOf(validate(fixed("1", "0.9"))), ElementsAre("diameter_mm"));
    EXPECT_THAT(fieldsOf(validate(fixed("1", "100.1"))), ElementsAre("diameter_mm"));
    KitItem item = expanding();
    item.size = ExpandingSize{mm("40"), mm("15"), mm("1")};
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("diameter_mm_max"));
    item.size = ExpandingSize{mm("15"), mm("40"), mm("0")};
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("step_mm"));
    item.size = ExpandingSize{mm("15"), mm("40"), mm("25.1")};
    EXPECT_THAT(fieldsOf(validate(item)), ElementsAre("step_mm"));
}

TEST(Kit, NamesTheItemOfADuplicateLabel) {
    const Kit kit{"Home", {fixed("1", "15"), fixed("1", "18", 2)}};
    EXPECT_THAT(fieldsOf(validate(kit)), ElementsAre("items[1].label"));
}

TEST(Kit, HoldsAtMostAHundredItems) {
    Kit kit;
    for (int i = 0; i < 101; ++i)
        kit.items.push_back(fixed(std::to_string(i), "15"));
    EXPECT_THAT(fieldsOf(validate(kit)), ElementsAre("items"));
}

TEST(Kit, AnExpandingItemHasOnlyTheDiametersOnItsSteps) {
    EXPECT_TRUE(canHaveDiameter(expanding(), mm("15")));
    EXPECT_TRUE(canHaveDiameter(expanding(), mm("22")));
    EXPECT_TRUE(canHaveDiameter(expanding(), mm("40")));
    EXPECT_FALSE(canHaveDiameter(expanding(), mm("22.5")));
    EXPECT_FALSE(canHaveDiameter(expanding(), mm("14")));
    EXPECT_FALSE(canHaveDiameter(expanding(), mm("41")));
    EXPECT_FALSE(canHaveDiameter(KitItem{id(1), "Fingertip", WithoutSize{}}, mm("15")));
}

TEST(Kit, IsSortedByGroupThenDiameterWithoutSizeLast) {
    KitItem apart = fixed("R1", "12", 5);
    apart.group = "rectal";
    std::vector<KitItem> items{apart, KitItem{id(1), "Fingertip", WithoutSize{}},
                               fixed("2", "18", 3), expanding(), fixed("1", "15", 4)};
    sortForDisplay(items);
    std::vector<std::string> labels;
    for (const KitItem& item : items)
        labels.push_back(item.label);
    EXPECT_THAT(labels, ElementsAre("1", "Expander", "2", "Fingertip", "R1"));
}

TEST(Kit, ApplyingKeepsIdsByLabelAddsNewOnesAndRetiresTheRest) {
    const Kit current{"Old", {fixed("1", "15", 1), fixed("2", "18", 2)}};
    const Kit wanted{"New", {fixed("2", "19", 77), fixed("3", "22", 78)}};
    const Kit result = applied(current, wanted, [] { return id(50); });

    EXPECT_EQ(result.name, "New");
    EXPECT_EQ(findByLabel(result, "2")->id, id(2));
    EXPECT_EQ(findByLabel(result, "2")->size, Size{FixedSize{mm("19")}});
    EXPECT_EQ(findByLabel(result, "3")->id, id(50));
    EXPECT_TRUE(findByLabel(result, "1")->retired);
    EXPECT_EQ(findByLabel(result, "1")->id, id(1));
}

TEST(Kit, ApplyingWhatIsThereChangesNothing) {
    const Kit kit{"Home", {fixed("1", "15", 1), expanding()}};
    EXPECT_EQ(applied(kit, kit, [] { return id(50); }), kit);
}

} // namespace
