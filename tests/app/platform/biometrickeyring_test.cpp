// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/biometrickeyring.h"

#include "core/base/storageerror.h"
#include "tests/support/recordingbridge.h"

#include <gtest/gtest.h>

namespace frond::test {

namespace {

TEST(BiometricKeyringTest, KeepsAPartThatAFingerGives) {
    RecordingBridge bridge({});
    BiometricKeyring keyring(bridge);
    EXPECT_TRUE(keyring.exists());
    const data::LockSecret made = data::newBiometric(keyring);
    ASSERT_EQ(bridge.sealed.size(), 1U);
    EXPECT_EQ(bridge.sealed.begin()->first, made.part->name);
    EXPECT_TRUE(data::biometricOf(made.part->name, keyring).part->key == made.part->key);
    bridge.finger = false;
    EXPECT_FALSE(keyring.exists());
    EXPECT_THROW(static_cast<void>(data::biometricOf(made.part->name, keyring)), StorageError);
    EXPECT_THROW(static_cast<void>(data::newBiometric(keyring)), StorageError);
    keyring.giveUp();
    EXPECT_EQ(bridge.calls.back(), "giveUpBiometric");
    keyring.remove(made.part->name);
    EXPECT_TRUE(bridge.sealed.empty());
}

} // namespace

} // namespace frond::test
