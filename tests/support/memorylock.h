// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/storageerror.h"
#include "core/lock/applock.h"

#include <string>

namespace frond::test {

/// A lock without a file behind it; what opens anew is counted.
class MemoryLock : public AppLock {
public:
    [[nodiscard]] bool isSet() const override { return !passphrase.empty(); }
    [[nodiscard]] LockWay way() const override { return chosen; }
    [[nodiscard]] bool canUsePin() const override { return keyring; }
    [[nodiscard]] bool canUseBiometric() const override { return biometric; }
    void check(const std::string& words) const override {
        const bool asks = words.empty() && chosen == LockWay::Biometric;
        if (asks && finger != passphrase)
            throw StorageError(StorageError::Kind::Locked, {Code::BiometricGaveNothing},
                               StorageError::About::Key);
        if (!asks && words != passphrase && words != recoveryKey)
            throw StorageError(StorageError::Kind::Locked, {Code::WordsDoNotOpenFile},
                               StorageError::About::Key);
    }
    void change(const std::string& before, LockWay way, const std::string& words) override {
        check(before);
        chosen = way;
        passphrase = way == LockWay::Biometric ? finger : words;
    }
    [[nodiscard]] std::string renewRecoveryKey(const std::string& words) override {
        check(words);
        return recoveryKey = "one two three four five six seven eight last";
    }
    void remove(const std::string& words) override {
        check(words);
        passphrase.clear();
        recoveryKey.clear();
    }
    void prepare(LockWay way, const std::string& words) override {
        if (way == LockWay::Pin && !keyring)
            throw StorageError(StorageError::Kind::Locked, {Code::KeyringTookNothing},
                               StorageError::About::Key);
        prepared = way == LockWay::Biometric ? finger : words;
        preparedWay = way;
    }
    void setAndReopen() override {
        passphrase = prepared;
        chosen = preparedWay;
        ++opened;
    }
    void close() override { ++closed; }
    void giveUp() override { ++givenUp; }

    /// The first is what was chosen: a passphrase, a PIN or a finger.
    std::string passphrase, recoveryKey, prepared;
    std::string finger = "thumb"; ///< what is shown where the device asks for one
    LockWay chosen = LockWay::Passphrase, preparedWay = LockWay::Passphrase;
    bool keyring = true, biometric = false;
    int opened = 0, closed = 0, givenUp = 0;
};

} // namespace frond::test
