// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/kit/kititemeditor.h"

#include "app/viewmodels/kit/kitmodel.h"
#include "tests/support/memoryports.h"

#include <gtest/gtest.h>

using namespace frond;
using namespace frond::test;

namespace {

class KitForm : public ::testing::Test, protected MemoryPorts {
protected:
    KitItemEditor editor{ports};
    KitModel model{ports};

    void add(const char* label, const char* diameter) {
        editor.openNew();
        editor.setProperty("label", label);
        editor.setProperty("diameter", diameter);
        ASSERT_TRUE(editor.save());
        model.reload();
    }
    QString at(int row, int role) { return model.data(model.index(row), role).toString(); }
    QString error(QString KitItemErrors::*field) { return editor.errors().*field; }
};

TEST_F(KitForm, AddsAnItemAndListsItByDiameterWithTheGap) {
    add("2", "18");
    add("1", "14");
    ASSERT_EQ(model.count(), 2);
    EXPECT_EQ(at(0, KitModel::LabelRole), "1");
    EXPECT_EQ(at(0, KitModel::SizeRole), "14 mm");
    EXPECT_EQ(at(0, KitModel::GapRole), "");
    EXPECT_EQ(at(1, KitModel::GapRole), "+4 mm");
}

TEST_F(KitForm, AGapStandsOnlyBetweenTheTwoItIsBetween) {
    add("1", "20");
    add("2", "24");
    editor.openNew();
    editor.setProperty("label", "Expander");
    editor.setProperty("kind", "expanding");
    editor.setProperty("smallest", "22");
    editor.setProperty("largest", "40");
    ASSERT_TRUE(editor.save());
    add("3", "26");
    ASSERT_EQ(at(1, KitModel::LabelRole), "Expander");
    EXPECT_EQ(at(1, KitModel::GapRole), "");
    EXPECT_EQ(at(2, KitModel::GapRole), "") << "24 mm stands under what expands, not under 20 mm";
    EXPECT_EQ(at(3, KitModel::GapRole), "+2 mm");
}

struct Conversion {
    const char* unit;
    const char* typed;
    const char* mm;
};
static void PrintTo(const Conversion& conversion, std::ostream* out) {
    *out << conversion.typed << ' ' << conversion.unit;
}
class DiameterIn : public KitForm, public ::testing::WithParamInterface<Conversion> {};
TEST_P(DiameterIn, IsConvertedAndShown) {
    editor.setProperty("label", "x");
    editor.setProperty("unit", GetParam().unit);
    editor.setProperty("diameter", GetParam().typed);
    EXPECT_EQ(editor.convertedText(), GetParam().mm);
    EXPECT_TRUE(editor.save());
}
INSTANTIATE_TEST_SUITE_P(Units, DiameterIn,
                         ::testing::Values(Conversion{"inch", "0.875", "22.2 mm"},
                                           Conversion{"inch", "7/8", "22.2 mm"},
                                           Conversion{"inch", "1 1/4", "31.8 mm"},
                                           Conversion{"inch", "0,875", "22.2 mm"},
                                           Conversion{"around", "69.1", "22 mm"}));

TEST_F(KitForm, NamesWhatIsWrongAndKeepsWhatWasTyped) {
    editor.setProperty("label", "a:b");
    editor.setProperty("diameter", "200");
    EXPECT_EQ(error(&KitItemErrors::label), "") << "nothing is said before a save was tried";
    EXPECT_FALSE(editor.save());
    EXPECT_NE(error(&KitItemErrors::label), "");
    EXPECT_NE(error(&KitItemErrors::diameter), "");
    EXPECT_EQ(editor.property("diameter").toString(), "200");
    EXPECT_TRUE(storage.kits.kit().items.empty());
}

TEST_F(KitForm, RefusesALabelThatAnotherItemHas) {
    add("1", "14");
    editor.openNew();
    editor.setProperty("label", "1");
    editor.setProperty("diameter", "18");
    EXPECT_FALSE(editor.save());
    EXPECT_EQ(error(&KitItemErrors::label), "Another item has this label.");
}

TEST_F(KitForm, HoldsAnItemThatExpandsAndOneWithoutASize) {
    editor.setProperty("label", "Expander");
    editor.setProperty("kind", "expanding");
    editor.setProperty("smallest", "15");
    editor.setProperty("largest", "10");
    EXPECT_FALSE(editor.save());
    EXPECT_NE(error(&KitItemErrors::largest), "");
    editor.setProperty("largest", "40");
    EXPECT_TRUE(editor.save());
    editor.openNew();
    editor.setProperty("label", "Breathing only");
    editor.setProperty("kind", "none");
    EXPECT_TRUE(editor.save());
    model.reload();
    EXPECT_EQ(at(0, KitModel::SizeRole), "15–40 mm");
    EXPECT_EQ(at(1, KitModel::SectionRole), "Without a size");
}

TEST_F(KitForm, AnItemNoLongerInUseIsFoldedAndCanComeBack) {
    add("1", "14");
    ASSERT_TRUE(editor.load(at(0, KitModel::IdRole)));
    EXPECT_TRUE(editor.retire(true));
    model.reload();
    EXPECT_EQ(model.count(), 0);
    EXPECT_EQ(model.retiredCount(), 1);
    model.setShowsRetired(true);
    EXPECT_EQ(at(0, KitModel::SectionRole), "Not in use");
    EXPECT_TRUE(editor.retire(false));
    model.reload();
    EXPECT_EQ(model.retiredCount(), 0);
}

TEST_F(KitForm, AnEditKeepsTheItemsIdentity) {
    add("1", "14");
    const Id id = storage.kits.kit().items.front().id;
    ASSERT_TRUE(editor.load(at(0, KitModel::IdRole)));
    EXPECT_EQ(editor.property("diameter").toString(), "14");
    editor.setProperty("label", "small");
    EXPECT_TRUE(editor.save());
    const Kit kit = storage.kits.kit();
    ASSERT_EQ(kit.items.size(), 1U);
    EXPECT_EQ(kit.items.front().id, id);
    EXPECT_EQ(kit.items.front().label, "small");
}

TEST_F(KitForm, KeepsItsInputWhenTheDiskIsFull) {
    QString message;
    QObject::connect(&editor, &KitItemEditor::failed, [&](const QString& text) { message = text; });
    storage.state.failing = StorageError::Kind::Full;
    editor.setProperty("label", "1");
    editor.setProperty("diameter", "14");
    EXPECT_FALSE(editor.save());
    EXPECT_FALSE(message.isEmpty());
    EXPECT_EQ(editor.property("label").toString(), "1");
    storage.state.failing.reset();
    EXPECT_TRUE(editor.save());
}

TEST_F(KitForm, SaysSoWhenAnExpandingItemMeetsAPlanAfterSurgery) {
    Plan plan{"After surgery", PlanKind::Surgery};
    plan.start = clock.now().day();
    plan.phases = {{TimesPerDay{1}, 10}};
    storage.plans.savePlanHistory(defaultGroup, withPlan({}, plan, plan.start));
    EXPECT_FALSE(editor.clinicNote());
    editor.setProperty("kind", "expanding");
    EXPECT_TRUE(editor.clinicNote());
}

} // namespace
