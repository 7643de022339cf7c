// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fileapplock.h"

#include "data/file/keyfile.h"
#include "data/file/locking.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace frond {

namespace {

using SecretKind = data::LockSecret::Kind;

/// What its way needs of a keyring; null for a lock without that.
std::optional<data::PartName> partOf(const std::filesystem::path& database) {
    const LockWay way = wayOf(database);
    if (way == LockWay::Passphrase)
        return std::nullopt;
    const SecretKind kind = way == LockWay::Pin ? SecretKind::Pin : SecretKind::Biometric;
    auto name = data::KeyFile(database).partOf(kind);
    return name ? std::optional<data::PartName>({kind, *std::move(name)}) : std::nullopt;
}

bool hasLetter(const std::string& words) {
    return std::any_of(words.begin(), words.end(), [](unsigned char c) { return std::isalpha(c); });
}

} // namespace

data::LockSecret secretOf(const std::filesystem::path& database, const std::string& words,
                          const data::Keyrings& keyrings) {
    if (data::recoveryKeyFrom(words))
        return data::LockSecret::recoveryKey({words});
    const auto part = partOf(database);
    if (!part)
        return data::LockSecret::passphrase({words});
    if (part->kind == SecretKind::Biometric && words.empty())
        return data::biometricOf(part->name, keyrings.biometric);
    // Letters are no PIN, so what was mistyped is a recovery key; that is no try.
    if (part->kind == SecretKind::Biometric || hasLetter(words))
        return data::LockSecret::recoveryKey({words});
    return data::pinOf({words}, part->name, keyrings.plain);
}

LockWay wayOf(const std::filesystem::path& database) {
    const data::LockedBy by = data::KeyFile(database).lockedBy();
    // A Frond that does not know the others leaves them beside the passphrase that it sets.
    if (by.passphrase)
        return LockWay::Passphrase;
    return by.pin ? LockWay::Pin : by.biometric ? LockWay::Biometric : LockWay::Passphrase;
}

FileAppLock::FileAppLock(std::filesystem::path database, const data::Keyrings& keyrings)
    : m_database(std::move(database))
    , m_keyrings(keyrings)
    , m_isSet(data::KeyFile(m_database).lockedBy().any())
    , m_way(wayOf(m_database)) {}

void FileAppLock::check(const std::string& words) const {
    static_cast<void>(data::KeyFile(m_database).verify(secretOf(m_database, words, m_keyrings)));
}

void FileAppLock::change(const std::string& before, LockWay way, const std::string& words) {
    const data::LockSecret old = secretOf(m_database, before, m_keyrings);
    const auto oldPart = partOf(m_database);
    if (way != LockWay::Passphrase) // before a keyring takes anything
        static_cast<void>(data::KeyFile(m_database).verify(old));
    const data::LockSecret secret = newSecret(way, words);
    try {
        data::changeLock(m_database, old, secret);
    } catch (...) {
        forgetPart(data::partIn(secret));
        throw;
    }
    m_way = way;
    forgetPart(oldPart);
}

std::string FileAppLock::renewRecoveryKey(const std::string& words) {
    return std::string(
        data::renewRecoveryKey(m_database, secretOf(m_database, words, m_keyrings)).view());
}

void FileAppLock::remove(const std::string& words) {
    const auto part = partOf(m_database);
    data::removeLock(m_database, secretOf(m_database, words, m_keyrings));
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
    return way == LockWay::Pin ? data::newPin({words}, m_keyrings.plain)
                               : data::newBiometric(m_keyrings.biometric);
}

void FileAppLock::giveUp() {
    m_keyrings.plain.giveUp();
    m_keyrings.biometric.giveUp();
}

void FileAppLock::forgetPart(const std::optional<data::PartName>& part) {
    if (part)
        data::forgetPart(m_database, *part, m_keyrings);
}

} // namespace frond
