// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kitsetmodel.h"

#include "tests/app/portsfixture.h"

#include <QSignalSpy>

namespace frond::test {

namespace {

class KitSetTest : public PortsTest {
protected:
    [[nodiscard]] std::size_t kept() const { return storage.kits.kit().items.size(); }

    KitSetModel sets{ports};
};

TEST_F(KitSetTest, EverySetHasASourceOrSaysThatItIsNoMakers) {
    ASSERT_GT(sets.rowCount(), 0);
    for (int row = 0; row < sets.rowCount(); ++row) {
        const QString source = sets.data(sets.index(row), KitSetModel::SourceRole).toString();
        EXPECT_TRUE((source.startsWith("https://") && source.contains("checked on")) ||
                    source == "Not a maker's set")
            << qPrintable(source);
        const QString name = sets.data(sets.index(row), KitSetModel::NameRole).toString();
        ASSERT_TRUE(sets.open(name));
        EXPECT_FALSE(sets.choices().isEmpty());
    }
    EXPECT_FALSE(sets.open("no-such"));
}

TEST_F(KitSetTest, OnlyWhatIsChosenIsAddedAndCanBeUndone) {
    const std::size_t before = kept();
    ASSERT_TRUE(sets.open("hegar"));
    EXPECT_EQ(sets.addText(), "");
    EXPECT_FALSE(sets.add());
    sets.toggle("9");
    sets.toggle("11");
    sets.toggle("3");
    sets.toggle("3");
    EXPECT_EQ(sets.addText(), "Add 2 sizes");
    ASSERT_TRUE(sets.add());
    EXPECT_EQ(kept(), before + 2);
    EXPECT_TRUE(findByLabel(storage.kits.kit(), "Hegar 10"));
    EXPECT_TRUE(sets.added());
    ASSERT_TRUE(sets.undo());
    EXPECT_EQ(kept(), before);
    EXPECT_FALSE(sets.added());
}

TEST_F(KitSetTest, OnlyWhatIsInTheSetCanBeChosen) {
    ASSERT_TRUE(sets.open("hegar"));
    const QSignalSpy changed(&sets, &KitSetModel::changed);
    sets.setChosen({"3", "none", "-1", "3", "1"});
    EXPECT_EQ(sets.chosen(), QStringList({"3", "1"}));
    sets.setChosen({"3", "1"});
    sets.toggle("none");
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(KitSetTest, WhatCouldNotBeKeptIsTriedAgain) {
    const std::size_t before = kept();
    const QSignalSpy failed(&sets, &KitSetModel::failed);
    ASSERT_TRUE(sets.open("milli"));
    EXPECT_EQ(sets.addText(), "Add it");
    storage.state.failing = StorageError::Kind::Full;
    EXPECT_FALSE(sets.add());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(sets.added());
    storage.state.failing.reset();
    sets.retry();
    EXPECT_EQ(kept(), before + 1);
}

TEST_F(KitSetTest, AKitHasALimit) {
    Kit kit = storage.kits.kit();
    while (kit.items.size() < maxKitItems)
        kit.items.push_back(
            {ports.newId(), "item " + std::to_string(kit.items.size()), WithoutSize{}});
    storage.kits.saveKit(kit);
    const QSignalSpy failed(&sets, &KitSetModel::failed);
    ASSERT_TRUE(sets.open("milli"));
    EXPECT_FALSE(sets.add());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(kept(), maxKitItems);
}

} // namespace

} // namespace frond::test
