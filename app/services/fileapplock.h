// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lock/applock.h"
#include "data/file/keyring.h"
#include "data/file/passphrase.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>

namespace frond {

/// What a person opens a file with: a recovery key where it is spelled like one, else what its lock
/// takes; nothing typed, where that is a finger or face. Throws StorageError: Locked where a
/// keyring does not give what is needed.
data::LockSecret secretOf(const std::filesystem::path& database, const std::string& words,
                          const data::Keyrings& keyrings);
/// Of the lock that is set.
LockWay wayOf(const std::filesystem::path& database);

/// The lock in the key file of a database that is open here.
class FileAppLock : public AppLock {
public:
    FileAppLock(std::filesystem::path database, const data::Keyrings& keyrings);

    [[nodiscard]] bool isSet() const override { return m_isSet; }
    [[nodiscard]] LockWay way() const override { return m_way; }
    [[nodiscard]] bool canUsePin() const override { return m_keyrings.plain.exists(); }
    [[nodiscard]] bool canUseBiometric() const override { return m_keyrings.biometric.exists(); }
    void check(const std::string& words) const override;
    void change(const std::string& before, LockWay way, const std::string& words) override;
    [[nodiscard]] std::string renewRecoveryKey(const std::string& words) override;
    void remove(const std::string& words) override;
    void prepare(LockWay way, const std::string& words) override;
    void setAndReopen() override;
    void close() override;
    void giveUp() override;

    /// What opens a lock that is to be set once everything is closed; null without one.
    [[nodiscard]] std::optional<data::LockSecret> takeSecret();
    /// Ends what runs, so that everything is closed.
    std::function<void()> reopen;

private:
    /// Of what opened it before and does not any more.
    void forgetPart(const std::optional<data::PartName>& part);

    std::filesystem::path m_database;
    data::Keyrings m_keyrings;
    std::atomic<bool> m_isSet; ///< these two are written where change() and remove() run
    std::atomic<LockWay> m_way;
    std::atomic<int> m_givenUps = 0;
    std::optional<data::LockSecret> m_prepared, m_toSet;
};

} // namespace frond
