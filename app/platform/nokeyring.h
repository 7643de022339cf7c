// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/keyring.h"

namespace frond {

/// Of a device that has none, or asks for no finger and no face.
class NoKeyring : public data::Keyring {
public:
    [[nodiscard]] bool exists() const override { return false; }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& /*name*/) const override {
        return std::nullopt;
    }
    [[nodiscard]] bool write(const std::string& /*name*/,
                             const data::DataKey& /*secret*/) override {
        return false;
    }
    void remove(const std::string& /*name*/) override {}
};

} // namespace frond
