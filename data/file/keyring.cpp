// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyring.h"

#include "core/base/storageerror.h"

#include <array>
#include <sodium.h>
#include <utility>

namespace frond::data {

namespace {

/// Says nothing of what it is for, and is never used twice: what a copy of the file or an older key
/// file needs is not replaced by something new.
std::string newName() {
    std::array<unsigned char, 8> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, 2 * random.size() + 1> name{};
    sodium_bin2hex(name.data(), name.size(), random.data(), random.size());
    return name.data();
}

} // namespace

LockSecret pinOf(const Passphrase& digits, const std::string& name, const Keyring& keyring) {
    auto key = keyring.read(name);
    if (!key)
        throw StorageError(StorageError::Kind::Locked, {Code::KeyringGaveNothing},
                           StorageError::About::Key);
    return LockSecret::pin(digits, {name, *std::move(key)});
}

LockSecret newPin(const Passphrase& digits, Keyring& keyring) {
    KeyringPart part{newName(), DataKey::random()};
    // Read again: what it did not keep would be missed only when the PIN is typed.
    if (!keyring.write(part.name, part.key) || keyring.read(part.name) != part.key)
        throw StorageError(StorageError::Kind::Other, {Code::KeyringTookNothing},
                           StorageError::About::Key);
    return LockSecret::pin(digits, std::move(part));
}

} // namespace frond::data
