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
    void check(const std::string& words) const override {
        if (words != passphrase && words != recoveryKey)
            throw StorageError(StorageError::Kind::Locked, {Code::WordsDoNotOpenFile},
                               StorageError::About::Key);
    }
    void change(const std::string& before, LockWay way, const std::string& words) override {
        check(before);
        chosen = way;
        passphrase = words;
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
        prepared = words;
        preparedWay = way;
    }
    void setAndReopen() override {
        passphrase = prepared;
        chosen = preparedWay;
        ++opened;
    }
    void close() override { ++closed; }
    void giveUp() override { ++givenUp; }

    std::string passphrase, recoveryKey, prepared; ///< the first is a PIN where that was chosen
    LockWay chosen = LockWay::Passphrase, preparedWay = LockWay::Passphrase;
    bool keyring = true;
    int opened = 0, closed = 0, givenUp = 0;
};

} // namespace frond::test
