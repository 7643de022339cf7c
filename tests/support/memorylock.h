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
    void check(const std::string& words) const override {
        if (words != passphrase && words != recoveryKey)
            throw StorageError(StorageError::Kind::Locked, {Code::WordsDoNotOpenFile},
                               StorageError::About::Key);
    }
    void change(const std::string& before, const std::string& words) override {
        check(before);
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
    void setAndReopen(const std::string& words) override {
        passphrase = words;
        ++opened;
    }
    void close() override { ++closed; }

    std::string passphrase, recoveryKey;
    int opened = 0, closed = 0;
};

} // namespace frond::test
