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

/// A keyring that is asked for nothing more once `givenUps` is another number than at first:
/// between one question and the next the person may have left.
class UntilGivenUp : public data::Keyring {
public:
    UntilGivenUp(data::Keyring& keyring, const std::atomic<int>& givenUps)
        : m_keyring(keyring), m_givenUps(givenUps), m_atFirst(givenUps) {}

    [[nodiscard]] bool exists() const override { return m_keyring.exists(); }
    [[nodiscard]] std::optional<data::DataKey> read(const std::string& name) const override {
        return isGivenUp() ? std::nullopt : m_keyring.read(name);
    }
    [[nodiscard]] bool write(const std::string& name, const data::DataKey& secret) override {
        return !isGivenUp() && m_keyring.write(name, secret);
    }
    void remove(const std::string& name) override { m_keyring.remove(name); }

private:
    [[nodiscard]] bool isGivenUp() const { return m_givenUps != m_atFirst; }

    data::Keyring& m_keyring;
    const std::atomic<int>& m_givenUps;
    int m_atFirst;
};

/// Those of one piece of work.
struct AskedKeyrings {
    AskedKeyrings(const data::Keyrings& keyrings, const std::atomic<int>& givenUps)
        : plain(keyrings.plain, givenUps), biometric(keyrings.biometric, givenUps) {}
    ~AskedKeyrings() = default;
    AskedKeyrings(const AskedKeyrings&) = delete; // `both` refers to its own
    AskedKeyrings& operator=(const AskedKeyrings&) = delete;
    AskedKeyrings(AskedKeyrings&&) = delete;
    AskedKeyrings& operator=(AskedKeyrings&&) = delete;

    UntilGivenUp plain, biometric;
    data::Keyrings both{plain, biometric};
};

data::LockSecret newSecret(LockWay way, const std::string& words, const data::Keyrings& keyrings) {
    if (way == LockWay::Passphrase)
        return data::LockSecret::passphrase({words});
    return way == LockWay::Pin ? data::newPin({words}, keyrings.plain)
                               : data::newBiometric(keyrings.biometric);
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
    AskedKeyrings asked(m_keyrings, m_givenUps);
    static_cast<void>(data::KeyFile(m_database).verify(secretOf(m_database, words, asked.both)));
}

void FileAppLock::change(const std::string& before, LockWay way, const std::string& words) {
    AskedKeyrings asked(m_keyrings, m_givenUps);
    const data::LockSecret old = secretOf(m_database, before, asked.both);
    const auto oldPart = partOf(m_database);
    if (way != LockWay::Passphrase) // before a keyring takes anything
        static_cast<void>(data::KeyFile(m_database).verify(old));
    const data::LockSecret secret = newSecret(way, words, asked.both);
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
    AskedKeyrings asked(m_keyrings, m_givenUps);
    return std::string(
        data::renewRecoveryKey(m_database, secretOf(m_database, words, asked.both)).view());
}

void FileAppLock::remove(const std::string& words) {
    AskedKeyrings asked(m_keyrings, m_givenUps);
    const auto part = partOf(m_database);
    data::removeLock(m_database, secretOf(m_database, words, asked.both));
    m_isSet = false;
    m_way = LockWay::Passphrase;
    forgetPart(part);
}

void FileAppLock::prepare(LockWay way, const std::string& words) {
    AskedKeyrings asked(m_keyrings, m_givenUps);
    m_prepared = newSecret(way, words, asked.both);
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

void FileAppLock::giveUp() {
    ++m_givenUps;
    m_keyrings.plain.giveUp();
    m_keyrings.biometric.giveUp();
}

void FileAppLock::forgetPart(const std::optional<data::PartName>& part) {
    if (part)
        data::forgetPart(m_database, *part, m_keyrings);
}

} // namespace frond
