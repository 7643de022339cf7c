// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/passphrase.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace frond::data {

/// Where this device keeps secrets of the person's account: the Secret Service or KWallet of a
/// desktop, the Keystore of Android, the Keychain of iOS. Every call may ask the person to open it,
/// and take as long as they do; for any thread.
class Keyring {
public:
    virtual ~Keyring() = default;
    /// Whether there is one; asks nobody.
    [[nodiscard]] virtual bool exists() const = 0;
    /// Null where it has nothing of that name, or was not opened.
    [[nodiscard]] virtual std::optional<DataKey> read(const std::string& name) const = 0;
    /// False where it was not kept.
    [[nodiscard]] virtual bool write(const std::string& name, const DataKey& secret) = 0;
    /// What is not there is gone already; what cannot be removed stays.
    virtual void remove(const std::string& name) = 0;
    /// Whoever waits for it now gets nothing: the person answers nobody. Later calls wait again.
    virtual void giveUp() {}
};

/// A PIN with the part that `keyring` has under `name`. Throws StorageError Locked where it has
/// none.
LockSecret pinOf(const Passphrase& digits, const std::string& name, const Keyring& keyring);

/// What key files beside `database`, its own and those of kept ones, need of a keyring.
std::set<std::string> partsNeeded(const std::filesystem::path& database);

/// Takes `name` out of `keyring`, where no key file beside `database` needs it nor may do so.
void forgetPart(const std::filesystem::path& database, const std::string& name, Keyring& keyring);

/// A PIN with a new part, which `keyring` keeps from now on. Throws StorageError where it does not.
LockSecret newPin(const Passphrase& digits, Keyring& keyring);

} // namespace frond::data
