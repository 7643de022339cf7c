// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyring.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/file/keydocument.h"
#include "data/file/keyfile.h"

#include <algorithm>
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
    // Beside its own that of a file which is decided to take its place (docs/formats/key-file.md).
    for (const auto& path : {KeyFile(database).path(), withEnding(database, ".restoring.key")}) {
        if (std::filesystem::exists(path))
            paths.push_back(path);
    }
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

constexpr std::array<LockSecret::Kind, 2> kindsWithPart{LockSecret::Kind::Pin,
                                                        LockSecret::Kind::Biometric};

/// Null where it was not kept.
std::optional<KeyringPart> newPart(Keyring& keyring) {
    KeyringPart part{newName(), DataKey::random()};
    // Read again: what it did not keep would be missed only when it is needed.
    if (!keyring.write(part.name, part.key))
        return std::nullopt;
    if (keyring.read(part.name) != part.key) {
        keyring.remove(part.name);
        return std::nullopt;
    }
    return part;
}

} // namespace

LockSecret pinOf(const Passphrase& digits, const std::string& name, const Keyring& keyring) {
    auto key = keyring.read(name);
    if (!key)
        throw StorageError(StorageError::Kind::Locked, {Code::KeyringGaveNothing},
                           StorageError::About::Key);
    return LockSecret::pin(digits, {name, *std::move(key)});
}

LockSecret biometricOf(const std::string& name, const Keyring& biometric) {
    auto key = biometric.read(name);
    if (!key)
        throw StorageError(StorageError::Kind::Locked, {Code::BiometricGaveNothing},
                           StorageError::About::Key);
    return LockSecret::biometric({name, *std::move(key)});
}

std::optional<PartName> partIn(const LockSecret& secret) {
    if (!secret.part)
        return std::nullopt;
    return PartName{secret.kind, secret.part->name};
}

std::vector<PartName> partsNeeded(const std::filesystem::path& database) {
    std::vector<PartName> parts;
    eachKeyFile(database, [&](const KeyDocument* document) {
        for (const LockSecret::Kind kind : kindsWithPart) {
            const auto name = document ? document->partOf(kind) : std::nullopt;
            if (name && std::find(parts.begin(), parts.end(), PartName{kind, *name}) == parts.end())
                parts.push_back({kind, *name});
        }
    });
    return parts;
}

void forgetPart(const std::filesystem::path& database, const PartName& part,
                const Keyrings& keyrings) {
    bool mayBeNeeded = false;
    eachKeyFile(database, [&](const KeyDocument* document) {
        if (!document || document->partOf(part.kind) == part.name)
            mayBeNeeded = true;
    });
    if (mayBeNeeded)
        return;
    Keyring& keyring =
        part.kind == LockSecret::Kind::Biometric ? keyrings.biometric : keyrings.plain;
    keyring.remove(part.name);
}

LockSecret newPin(const Passphrase& digits, Keyring& keyring) {
    auto part = newPart(keyring);
    if (!part)
        throw StorageError(StorageError::Kind::Other, {Code::KeyringTookNothing},
                           StorageError::About::Key);
    return LockSecret::pin(digits, *std::move(part));
}

LockSecret newBiometric(Keyring& biometric) {
    auto part = newPart(biometric);
    if (!part)
        throw StorageError(StorageError::Kind::Other, {Code::BiometricKeptNothing},
                           StorageError::About::Key);
    return LockSecret::biometric(*std::move(part));
}

} // namespace frond::data
