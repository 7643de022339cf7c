// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/store/bothstorages.h"

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

template <class Where>
class KitRepositoryTest : public PortTest<Where> {
protected:
    KitRepository& kits() { return this->where.kits(); }
};
TYPED_TEST_SUITE(KitRepositoryTest, BothStorages);

TYPED_TEST(KitRepositoryTest, IsEmptyAtFirst) {
    EXPECT_EQ(this->kits().kit(), Kit{});
}

TYPED_TEST(KitRepositoryTest, KeepsEveryField) {
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
    this->kits().saveKit(kit);
    this->where.reopen();
    sortForDisplay(kit.items);
    EXPECT_EQ(this->kits().kit(), kit);
}

TYPED_TEST(KitRepositoryTest, LabelsCanBeSwapped) {
    this->kits().saveKit({.items = {fixedItem(1, "a", 100), fixedItem(2, "b", 200)}});
    const Kit swapped{.items = {fixedItem(1, "b", 100), fixedItem(2, "a", 200)}};
    this->kits().saveKit(swapped);
    EXPECT_EQ(this->kits().kit(), swapped);
}

TYPED_TEST(KitRepositoryTest, RefusesTextThatIsTooLong) {
    const Kit before{.name = "My set", .items = {fixedItem(1, "a", 100)}};
    this->kits().saveKit(before);
    const auto read = [&] { return this->kits().kit(); };
    const auto refused = [&](auto set) {
        Kit kit = before;
        kit.items.push_back(fixedItem(2, "b", 200));
        set(kit);
        expectRefused(read, [&] { this->kits().saveKit(kit); });
    };
    refused([](Kit& kit) { kit.name = tooLong(); });
    refused([](Kit& kit) { kit.items[1].label = tooLong(); });
    refused([](Kit& kit) { kit.items[1].colour = tooLong(); });
    refused([](Kit& kit) { kit.items[1].material = tooLong(); });
    refused([](Kit& kit) { kit.items[1].set = tooLong(); });
    refused([](Kit& kit) { kit.items[1].group = tooLong(); });
    refused([](Kit& kit) { kit.items[1].label.clear(); });
}

} // namespace
} // namespace frond::data
