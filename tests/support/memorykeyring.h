// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/keyring.h"

#include <functional>
#include <map>
#include <string>
#include <utility>

namespace frond::test {

/// A keyring in memory; it can be locked, be full, or lose what it took. One that asks for a finger
/// is locked while nobody shows it one.
class MemoryKeyring : public data::Keyring {
public:
    [[nodiscard]] bool exists() const override { return true; }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override {
        ++asked;
        if (whileAsked)
            whileAsked();
        const auto found = kept.find(name);
        return found == kept.end() || locked ? std::nullopt : std::optional(found->second.copy());
    }
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override {
        if (full || locked)
            return false;
        if (!loses)
            kept.insert_or_assign(name, secret.copy());
        return true;
    }
    void remove(const std::string& name) override { kept.erase(name); }
    void giveUp() override { ++givenUp; }

    std::map<std::string, data::DataKey> kept;
    bool locked = false, full = false, loses = false;
    mutable int asked = 0; ///< how often something was read
    int givenUp = 0;
    std::function<void()> whileAsked; ///< what happens while a read waits
};

} // namespace frond::test
