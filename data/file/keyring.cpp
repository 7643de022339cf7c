// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyring.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/file/keydocument.h"
#include "data/file/keyfile.h"

#include <array>
#include <sodium.h>
#include <utility>
#include <vector>

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

/// Calls `use` with each key file that lies beside `database`; with null for one that cannot be
/// read.
template <class Use>
void eachKeyFile(const std::filesystem::path& database, const Use& use) {
    std::vector<std::filesystem::path> paths = keptKeys(database);
    const std::filesystem::path own = KeyFile(database).path();
    if (std::filesystem::exists(own))
        paths.push_back(own);
    for (const std::filesystem::path& path : paths) {
        std::optional<KeyDocument> document;
        try {
            document = KeyDocument::read(path);
        } catch (const StorageError&) {
            use(nullptr);
            continue;
        }
        use(&*document);
    }
}

} // namespace

LockSecret pinOf(const Passphrase& digits, const std::string& name, const Keyring& keyring) {
    auto key = keyring.read(name);
    if (!key)
        throw StorageError(StorageError::Kind::Locked, {Code::KeyringGaveNothing},
                           StorageError::About::Key);
    return LockSecret::pin(digits, {name, *std::move(key)});
}

std::set<std::string> partsNeeded(const std::filesystem::path& database) {
    std::set<std::string> names;
    eachKeyFile(database, [&](const KeyDocument* document) {
        const auto name = document ? document->pinPart() : std::nullopt;
        if (name)
            names.insert(*name);
    });
    return names;
}

void forgetPart(const std::filesystem::path& database, const std::string& name, Keyring& keyring) {
    bool mayBeNeeded = false;
    eachKeyFile(database, [&](const KeyDocument* document) {
        if (!document || document->pinPart() == name)
            mayBeNeeded = true;
    });
    if (!mayBeNeeded)
        keyring.remove(name);
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
