// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

class KitStoreTest : public StorageTest {
protected:
    KitRepository& kits() { return storage().kits(); }
    std::int64_t stored(const std::string& sql) {
        close();
        Database database(file(), KeyFile(file()).load());
        return database.integer(sql);
    }
};

KitItem fixedItem(unsigned number, const char* label, int tenths) {
    return {
        .id = idOf(number), .label = label, .size = FixedSize{*Millimetres::fromTenths(tenths)}};
}

TEST_F(KitStoreTest, IsEmptyAtFirst) {
    EXPECT_EQ(kits().kit(), Kit{});
}

TEST_F(KitStoreTest, KeepsEveryField) {
    Kit kit{.name = "My set", .items = {fixedItem(1, "1", 150)}};
    kit.items[0].length = Millimetres::fromTenths(800);
    kit.items[0].colour = "violet";
    kit.items[0].material = "silicone";
    kit.items[0].set = "five pieces";
    kit.items[0].retired = true;
    kit.items.push_back(
        {.id = idOf(2),
         .label = "Expander",
         .size = ExpandingSize{*Millimetres::fromTenths(150), *Millimetres::fromTenths(400),
                               *Millimetres::fromTenths(10)},
         .group = "rectal"});
    kit.items.push_back({.id = idOf(3), .label = "Fingertip", .size = WithoutSize{}});
    kits().saveKit(kit);
    reopen();
    sortForDisplay(kit.items);
    EXPECT_EQ(kits().kit(), kit);
}

TEST_F(KitStoreTest, LabelsCanBeSwapped) {
    kits().saveKit({.items = {fixedItem(1, "a", 100), fixedItem(2, "b", 200)}});
    const Kit swapped{.items = {fixedItem(1, "b", 100), fixedItem(2, "a", 200)}};
    kits().saveKit(swapped);
    EXPECT_EQ(kits().kit(), swapped);
}

TEST_F(KitStoreTest, AbsentItemsBecomeTombstones) {
    kits().saveKit({.items = {fixedItem(1, "a", 100), fixedItem(2, "b", 200)}});
    kits().saveKit({.items = {fixedItem(2, "b", 200)}});
    EXPECT_EQ(kits().kit().items.size(), 1U);
    EXPECT_TRUE(storage().check().ok);
    EXPECT_EQ(stored("SELECT count(*) FROM kit_item"), 2);
    EXPECT_EQ(stored("SELECT count(*) FROM kit_item WHERE label IS NULL AND removed IS NOT NULL"),
              1);
}

TEST_F(KitStoreTest, OnlyWhatChangedGetsANewStamp) {
    kits().saveKit({.items = {fixedItem(1, "a", 100), fixedItem(2, "b", 200)}});
    const auto stamp = [&](const char* label) {
        return stored(std::string("SELECT changed FROM kit_item WHERE label = '") + label + "'");
    };
    const auto a = stamp("a");
    const auto b = stamp("b");
    Kit kit{.items = {fixedItem(1, "a", 100), fixedItem(2, "b", 200)}};
    kit.items[1].retired = true;
    kits().saveKit(kit);
    EXPECT_EQ(stamp("a"), a);
    EXPECT_GT(stamp("b"), b);
}

} // namespace
} // namespace frond::data
