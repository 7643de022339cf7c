// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keyfile.h"

#include "core/base/storageerror.h"
#include "data/file/attempt.h"
#include "data/file/durablefile.h"

#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace frond::data {

namespace {

[[noreturn]] void throwKeyError(StorageError::Kind kind, const Message& message) {
    throw StorageError(kind, message, About::Key);
}

/// An earlier Frond wrote the key under this name first. A file that it left is of no use; anything
/// else was put there by someone, perhaps to have the key written elsewhere.
void clearOldTemporary(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return;
    if (!S_ISREG(status.st_mode))
        throwKeyError(StorageError::Kind::Other, {Code::KeyNameTaken, path.filename().string()});
    ::unlink(path.c_str());
}

KeyRing copyOf(const KeyRing& keys) {
    KeyRing copy{keys.key.copy(), {}};
    for (const DataKey& each : keys.earlier)
        copy.earlier.push_back(each.copy());
    return copy;
}

} // namespace

KeyFile::KeyFile(const std::filesystem::path& database, Clocks clocks)
    : m_path(database), m_clocks(std::move(clocks)) {
    m_path += ".key";
}

bool KeyFile::exists() const {
    std::error_code error;
    return std::filesystem::exists(m_path, error);
}

DataKey KeyFile::load() const {
    return m_opened ? m_opened->key.copy() : loadAll().key;
}

KeyRing KeyFile::loadAll() const {
    if (m_opened)
        return copyOf(*m_opened);
    const KeyDocument document = KeyDocument::read(m_path);
    if (auto key = document.plainKey()) {
        std::vector<DataKey> earlier = document.earlier(*key);
        return {*std::move(key), std::move(earlier)};
    }
    const LockedBy by = document.lockedBy();
    if (!by.known())
        throwKeyError(StorageError::Kind::Locked, {Code::KeyNotOpened});
    if (!m_offered)
        throwKeyError(StorageError::Kind::Locked, by.pin ? Message(Code::KeyOpensByPin)
                                                  : by.biometric
                                                      ? Message(Code::KeyOpensByBiometric)
                                                      : Message(Code::KeyNeedsWords));
    try {
        m_opened = tryOnce(*m_offered);
    } catch (...) {
        m_offered.reset();
        throw;
    }
    m_offered.reset();
    return copyOf(*m_opened);
}

KeyRing KeyFile::tryOnce(const LockSecret& secret) const {
    KeyDocument document = KeyDocument::read(m_path);
    document.requireWrap(secret.kind);
    std::optional<DataKey> key;
    const TryCount count{[&] { return document.throttle(); },
                         [&](const Throttle& throttle) {
                             document.setThrottle(throttle);
                             document.write(m_path);
                         }};
    const bool right = attempt(count, m_clocks(), [&] {
        SecretKeys keys(secret);
        key = document.open(keys);
        return key.has_value();
    });
    if (!right)
        throwKeyError(StorageError::Kind::Locked, secret.kind == LockSecret::Kind::RecoveryKey
                                                      ? Message(Code::RecoveryKeyDoesNotOpen)
                                                      : Message(Code::WordsDoNotOpenFile));
    std::vector<DataKey> earlier = document.earlier(*key);
    return {*std::move(key), std::move(earlier)};
}

bool KeyFile::isLost() const {
    return !exists() || KeyDocument::isLost(m_path);
}

LockedBy KeyFile::lockedBy() const {
    return KeyDocument::read(m_path).lockedBy();
}

std::optional<std::string> KeyFile::partOf(LockSecret::Kind kind) const {
    return KeyDocument::read(m_path).partOf(kind);
}

std::chrono::milliseconds KeyFile::waitLeft() const {
    return frond::waitLeft(KeyDocument::read(m_path).throttle(), m_clocks());
}

void KeyFile::offer(LockSecret secret) {
    m_offered = std::move(secret);
}

void KeyFile::forget() {
    m_offered.reset();
    m_opened.reset();
}

KeyRing KeyFile::verify(const LockSecret& secret) const {
    if (!KeyDocument::read(m_path).lockedBy().any())
        throwKeyError(StorageError::Kind::Other, {Code::FileHasNoLock});
    return tryOnce(secret);
}

void KeyFile::create(const DataKey& key) {
    if (exists())
        throwKeyError(StorageError::Kind::Other, {Code::KeyThereAlready});
    clearOldTemporary(m_path.string() + ".new");
    KeyDocument document;
    document.setPlain(key);
    document.write(m_path);
}

KeyRing HeldKeys::loadAll() const {
    return copyOf(m_keys);
}

void HeldKeys::create(const DataKey& /*key*/) {
    throwKeyError(StorageError::Kind::Other, {Code::KeyThereAlready});
}

} // namespace frond::data
