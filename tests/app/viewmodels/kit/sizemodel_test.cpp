// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/sizemodel.h"

#include "tests/app/portsfixture.h"

namespace frond::test {

namespace {

class SizeModelTest : public PortsTest {
protected:
    SizeModelTest() { model.setKit(storage.kits.kit()); }
    QVariant data(int row, int role) { return model.index(row).data(role); }

    SizeModel model;
};

TEST_F(SizeModelTest, GoesFromTheSmallestToNoItemAtAll) {
    QStringList texts;
    for (int row = 0; row < model.count(); ++row)
        texts << data(row, SizeModel::TextRole).toString();
    EXPECT_EQ(texts,
              QStringList({"15 mm", "20 mm", "24 mm", "25 mm", "Fingertip", "Without a size"}));
    EXPECT_EQ(model.useAt(5), std::nullopt);
    EXPECT_EQ(model.useAt(6), std::nullopt);
}

TEST_F(SizeModelTest, LeavesRetiredItemsOut) {
    Kit kit = storage.kits.kit();
    kit.items[0].retired = true;
    model.setKit(kit);
    EXPECT_EQ(data(0, SizeModel::TextRole), "20 mm");
}

TEST_F(SizeModelTest, AnExpandingItemStaysWithinItsRange) {
    EXPECT_FALSE(data(3, SizeModel::CanShrinkRole).toBool());
    model.smaller(3);
    EXPECT_EQ(data(3, SizeModel::TextRole), "25 mm");
    for (int i = 0; i < 20; ++i)
        model.larger(3);
    EXPECT_EQ(data(3, SizeModel::TextRole), "40 mm");
    EXPECT_FALSE(data(3, SizeModel::CanGrowRole).toBool());
    model.larger(0); // a fixed size has no other
    EXPECT_EQ(data(0, SizeModel::TextRole), "15 mm");
}

TEST_F(SizeModelTest, FindsWhatWasUsedAndSetsTheExpandingItemToIt) {
    EXPECT_EQ(model.select(use(2, "2", "20")), 1);
    EXPECT_EQ(model.select(use(4, "Expander", "31")), 3);
    EXPECT_EQ(data(3, SizeModel::TextRole), "31 mm");
    EXPECT_EQ(model.select(use(4, "Expander", "50")), -1);
    EXPECT_EQ(model.select(use(9, "Gone", "20")), -1);
    EXPECT_EQ(model.select(use(2, "2", "21")), -1); // its diameter was another then
    EXPECT_EQ(model.select(std::nullopt), 5);
    model.setKit(storage.kits.kit());
    EXPECT_EQ(data(3, SizeModel::TextRole), "31 mm");
}

TEST_F(SizeModelTest, NamesWhatIsLargerThanThePlanHasAndOffersItAllTheSame) {
    EXPECT_EQ(data(2, SizeModel::NoteRole), "");
    model.setKit(storage.kits.kit(), [](const std::string&) { return mm("20"); });
    EXPECT_EQ(data(1, SizeModel::NoteRole), "");
    EXPECT_EQ(data(2, SizeModel::NoteRole), "Larger than the 20 mm in your plan.");
    EXPECT_EQ(data(4, SizeModel::NoteRole), "");
    EXPECT_TRUE(model.useAt(2));
}

} // namespace

} // namespace frond::test
