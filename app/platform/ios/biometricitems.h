// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <memory>
#include <optional>
#include <string>

namespace frond {

/// Secrets in the Keychain that this phone alone gives, and only once a finger or face was shown
/// that was known when they were kept: when another becomes known, or one goes, they are gone.
/// Not for the thread of the window: a read takes as long as the person does. (NSData has a copy
/// for a moment that is not wiped.)
class BiometricItems {
public:
    BiometricItems();
    ~BiometricItems();
    BiometricItems(const BiometricItems&) = delete;
    BiometricItems& operator=(const BiometricItems&) = delete;

    /// Whether a finger or face is known; asks nobody.
    [[nodiscard]] static bool exist();
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const;
    /// Asks nobody either. False where it was not kept.
    [[nodiscard]] static bool write(const std::string& name, const data::DataKey& secret);
    static void remove(const std::string& name);
    /// What asks now gets nothing; for any thread.
    void giveUp();

private:
    class Asking;
    std::unique_ptr<Asking> m_asking;
};

} // namespace frond
