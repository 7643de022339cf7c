// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/keyring.h"

namespace frond {

/// The Secret Service (GNOME Keyring, KeePassXC, KWallet) or KWallet, through QtKeychain.
///
/// What lies there is named "Frond" and a random name, as Base64. QtKeychain, the bus and the keyring
/// have copies of it for a moment that are not wiped; alone it opens nothing.
class DesktopKeyring : public data::Keyring {
public:
    [[nodiscard]] bool exists() const override;
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override;
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override;
    void remove(const std::string& name) override;
};

} // namespace frond
