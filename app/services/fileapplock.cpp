// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fileapplock.h"

#include "data/file/keyfile.h"
#include "data/file/locking.h"

#include <utility>

namespace frond {

data::LockSecret secretOf(const std::string& words) {
    return data::recoveryKeyFrom(words) ? data::LockSecret::recoveryKey({words})
                                        : data::LockSecret::passphrase({words});
}

FileAppLock::FileAppLock(std::filesystem::path database)
    : m_database(std::move(database)), m_isSet(data::KeyFile(m_database).lockedBy().any()) {}

void FileAppLock::check(const std::string& words) const {
    static_cast<void>(data::KeyFile(m_database).verify(secretOf(words)));
}

void FileAppLock::change(const std::string& before, const std::string& words) {
    data::changeLock(m_database, secretOf(before), data::LockSecret::passphrase({words}));
}

std::string FileAppLock::renewRecoveryKey(const std::string& passphrase) {
    return std::string(
        data::renewRecoveryKey(m_database, data::LockSecret::passphrase({passphrase})).view());
}

void FileAppLock::remove(const std::string& words) {
    data::removeLock(m_database, secretOf(words));
    m_isSet = false;
}

void FileAppLock::setAndReopen(const std::string& passphrase) {
    m_toSet = data::LockSecret::passphrase({passphrase});
    close();
}

void FileAppLock::close() {
    if (reopen)
        reopen();
}

std::optional<data::LockSecret> FileAppLock::takeSecret() {
    return std::exchange(m_toSet, std::nullopt);
}

} // namespace frond
