// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/keyring.h"

#include <functional>

namespace frond {

/// The keyring of this device through QtKeychain: the Secret Service (GNOME Keyring, KeePassXC,
/// KWallet) or KWallet, the Keystore of Android, the Keychain of iOS.
///
/// What lies there is named "frond" and a random name, as Base64. QtKeychain, what is between and
/// the keyring have copies of it for a moment that are not wiped; alone it opens nothing.
class QtKeyring : public data::Keyring {
public:
    explicit QtKeyring(std::function<bool()> isThere) : m_isThere(std::move(isThere)) {}

    [[nodiscard]] bool exists() const override { return m_isThere(); }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override;
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override;
    void remove(const std::string& name) override;
    void giveUp() override;

private:
    std::function<bool()> m_isThere;
};

} // namespace frond
