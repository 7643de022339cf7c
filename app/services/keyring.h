// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <optional>
#include <string>

namespace frond {

/// Where this device keeps secrets of the person's account: the Secret Service or KWallet of a
/// desktop, the Keystore of Android, the Keychain of iOS. Every call may ask the person to open it,
/// and take as long as they do; for any thread.
class Keyring {
public:
    virtual ~Keyring() = default;
    /// Whether there is one; asks nobody.
    [[nodiscard]] virtual bool exists() const = 0;
    /// Null where it has nothing of that name, or was not opened.
    [[nodiscard]] virtual std::optional<data::DataKey> read(const std::string& name) const = 0;
    /// False where it was not kept.
    [[nodiscard]] virtual bool write(const std::string& name, const data::DataKey& secret) = 0;
    /// What is not there is gone already; what cannot be removed stays.
    virtual void remove(const std::string& name) = 0;
};

} // namespace frond
