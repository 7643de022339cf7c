// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lock/applock.h"
#include "data/file/passphrase.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>

namespace frond {

/// What a person typed to open a file: a recovery key where it is spelled like one, else a
/// passphrase.
data::LockSecret secretOf(const std::string& words);

/// The lock in the key file of a database that is open here.
class FileAppLock : public AppLock {
public:
    explicit FileAppLock(std::filesystem::path database);

    [[nodiscard]] bool isSet() const override { return m_isSet; }
    void check(const std::string& words) const override;
    void change(const std::string& before, const std::string& words) override;
    [[nodiscard]] std::string renewRecoveryKey(const std::string& passphrase) override;
    void remove(const std::string& words) override;
    void setAndReopen(const std::string& passphrase) override;
    void close() override;

    /// The passphrase of a lock that is to be set once everything is closed; null without one.
    [[nodiscard]] std::optional<data::LockSecret> takeSecret();
    /// Ends what runs, so that everything is closed.
    std::function<void()> reopen;

private:
    std::filesystem::path m_database;
    std::atomic<bool> m_isSet; ///< written where remove() runs
    std::optional<data::LockSecret> m_toSet;
};

} // namespace frond
