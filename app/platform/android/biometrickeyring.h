// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/android/androidbridge.h"
#include "data/file/keyring.h"

namespace frond {

/// What Android gives once a finger or face was shown (BiometricKeys.java). It asks to write too.
class BiometricKeyring : public data::Keyring {
public:
    explicit BiometricKeyring(AndroidBridge& bridge) : m_bridge(bridge) {}

    [[nodiscard]] bool exists() const override { return m_bridge.knowsBiometric(); }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override {
        return m_bridge.readBiometric(name);
    }
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override {
        return m_bridge.writeBiometric(name, secret);
    }
    void remove(const std::string& name) override { m_bridge.removeBiometric(name); }
    void giveUp() override { m_bridge.giveUpBiometric(); }

private:
    AndroidBridge& m_bridge;
};

} // namespace frond
