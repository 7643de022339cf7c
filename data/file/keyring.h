// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/passphrase.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace frond::data {

/// Where this device keeps secrets of the person's account: the Secret Service or KWallet of a
/// desktop, the Keystore of Android, the Keychain of iOS. Every call may ask the person to open it,
/// and take as long as they do; for any thread. One that is biometric asks for a finger or face
/// with every read, and gives nothing for another one than those that were known when it wrote.
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

/// What `biometric` gives under `name`, once a finger or face was shown to it. Throws StorageError
/// Locked where it gives nothing.
LockSecret biometricOf(const std::string& name, const Keyring& biometric);

/// Those of one device. Each keeps what the other knows nothing of.
struct Keyrings {
    Keyring& plain;     ///< of PINs
    Keyring& biometric; ///< asks for a finger or face
};

/// What a key file needs, and in which keyring it lies: that of a PIN, or of what is biometric.
struct PartName {
    LockSecret::Kind kind = LockSecret::Kind::Pin;
    std::string name;
    friend auto operator<=>(const PartName&, const PartName&) = default;
};

/// The part of `secret`; null for one without.
std::optional<PartName> partIn(const LockSecret& secret);

/// What key files beside `database`, its own and those of kept ones, need of keyrings; each once.
std::vector<PartName> partsNeeded(const std::filesystem::path& database);

/// Takes `part` out of the keyring it lies in, where no key file beside `database` needs it nor may
/// do so.
void forgetPart(const std::filesystem::path& database, const PartName& part,
                const Keyrings& keyrings);

/// A PIN with a new part, which `keyring` keeps from now on. Throws StorageError where it does not.
LockSecret newPin(const Passphrase& digits, Keyring& keyring);

/// The same without digits: a finger or face is asked for when it is kept, or when it is looked
/// whether it was; perhaps for both.
LockSecret newBiometric(Keyring& biometric);

} // namespace frond::data
