// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fileapplock.h"

#include "data/file/keyfile.h"
#include "data/file/locking.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace frond {

namespace {

/// The name in the keyring of what a PIN needs besides; null for a lock without one.
std::optional<std::string> partOf(const std::filesystem::path& database) {
    const data::KeyFile file(database);
    return file.lockedBy().pin ? file.pinPart() : std::nullopt;
}

} // namespace

data::LockSecret secretOf(const std::filesystem::path& database, const std::string& words,
                          const data::Keyring& keyring) {
    if (data::recoveryKeyFrom(words))
        return data::LockSecret::recoveryKey({words});
    const auto name = partOf(database);
    if (!name)
        return data::LockSecret::passphrase({words});
    // Letters are no PIN, so what was mistyped is a recovery key; that is no try.
    if (std::any_of(words.begin(), words.end(), [](unsigned char c) { return std::isalpha(c); }))
        return data::LockSecret::recoveryKey({words});
    return data::pinOf({words}, *name, keyring);
}

LockWay wayOf(const std::filesystem::path& database) {
    return partOf(database) ? LockWay::Pin : LockWay::Passphrase;
}

FileAppLock::FileAppLock(std::filesystem::path database, data::Keyring& keyring)
    : m_database(std::move(database))
    , m_keyring(keyring)
    , m_isSet(data::KeyFile(m_database).lockedBy().any())
    , m_way(wayOf(m_database)) {}

void FileAppLock::check(const std::string& words) const {
    static_cast<void>(data::KeyFile(m_database).verify(secretOf(m_database, words, m_keyring)));
}

void FileAppLock::change(const std::string& before, LockWay way, const std::string& words) {
    const data::LockSecret old = secretOf(m_database, before, m_keyring);
    const auto oldPart = partOf(m_database);
    if (way == LockWay::Pin) // before the keyring takes anything
        static_cast<void>(data::KeyFile(m_database).verify(old));
    const data::LockSecret secret = newSecret(way, words);
    data::changeLock(m_database, old, secret);
    m_way = way;
    forgetPart(oldPart);
}

std::string FileAppLock::renewRecoveryKey(const std::string& words) {
    return std::string(
        data::renewRecoveryKey(m_database, secretOf(m_database, words, m_keyring)).view());
}

void FileAppLock::remove(const std::string& words) {
    const auto part = partOf(m_database);
    data::removeLock(m_database, secretOf(m_database, words, m_keyring));
    m_isSet = false;
    m_way = LockWay::Passphrase;
    forgetPart(part);
}

void FileAppLock::prepare(LockWay way, const std::string& words) {
    m_prepared = newSecret(way, words);
}

void FileAppLock::setAndReopen() {
    m_toSet = std::exchange(m_prepared, std::nullopt);
    close();
}

void FileAppLock::close() {
    if (reopen)
        reopen();
}

std::optional<data::LockSecret> FileAppLock::takeSecret() {
    return std::exchange(m_toSet, std::nullopt);
}

data::LockSecret FileAppLock::newSecret(LockWay way, const std::string& words) {
    if (way == LockWay::Passphrase)
        return data::LockSecret::passphrase({words});
    return data::newPin({words}, m_keyring);
}

void FileAppLock::forgetPart(const std::optional<std::string>& name) {
    if (name)
        data::forgetPart(m_database, *name, m_keyring);
}

} // namespace frond
