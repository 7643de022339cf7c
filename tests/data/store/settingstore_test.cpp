// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/storagetest.h"

namespace frond::data {
namespace {

using SettingStoreTest = StorageTest;

TEST_F(SettingStoreTest, KeepsTheLastValue) {
    EXPECT_FALSE(storage().settings().setting("theme"));
    storage().settings().saveSetting("theme", "dark");
    storage().settings().saveSetting("theme", "light");
    storage().settings().saveSetting("empty", "");
    reopen();
    EXPECT_EQ(storage().settings().setting("theme"), "light");
    EXPECT_EQ(storage().settings().setting("empty"), "");
    EXPECT_FALSE(storage().settings().setting("Theme"));
}

} // namespace
} // namespace frond::data
