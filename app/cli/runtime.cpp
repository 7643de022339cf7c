// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runtime.h"

#include "app/cli/failure.h"
#include "app/cli/reminders.h"
#include "app/cli/values.h"
#include "data/file/filelock.h"
#include "data/file/location.h"

#include <ctime>
#include <iostream>
#include <system_error>
#include <utility>

namespace frond::cli {

namespace {

constexpr std::chrono::seconds lockWait{5};

Moment systemNow() {
    return momentAt(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
                    Runtime::zone());
}

std::filesystem::path fileOf(const Globals& globals) {
    const auto named = globals.db ? std::filesystem::path(*globals.db) : data::defaultDatabase();
    if (named.empty())
        unacceptable("--db", "names no file");
    return data::databaseNamed(named);
}

constexpr const char* fileWordsOption = "--passphrase-file";
constexpr const char* recoveryKeyOption = "--recovery-key-file";

} // namespace

Runtime::Runtime(const Globals& globals)
    : m_file(fileOf(globals))
    , m_now(globals.now ? momentValue("--now", *globals.now) : systemNow())
    , m_fixedNow(globals.now.has_value())
    , m_json(globals.json)
    , m_passphraseFile(globals.passphraseFile)
    , m_recoveryKeyFile(globals.recoveryKeyFile)
    , m_keys(m_file) {
    if (m_passphraseFile && m_recoveryKeyFile)
        throw Failure(Exit::Usage, std::string(fileWordsOption) + " excludes " + recoveryKeyOption);
}

void Runtime::print(const nlohmann::ordered_json& value) {
    std::cout << value.dump() << '\n';
}

void Runtime::PrintedList::add(const nlohmann::ordered_json& value) {
    std::cout << (std::exchange(m_any, true) ? ',' : '[') << value.dump();
}

void Runtime::PrintedList::end() {
    std::cout << (m_any ? "]\n" : "[]\n");
}

std::unique_ptr<data::Storage> Runtime::openIfThere() const {
    m_openedToWrite = true;
    try {
        return open(false);
    } catch (const StorageError& error) {
        if (error.kind() == StorageError::Kind::Missing)
            return nullptr;
        throw;
    }
}

ZoneOffsets Runtime::zone() {
    return [](std::chrono::sys_seconds utc) {
        const std::time_t time = utc.time_since_epoch().count();
        std::tm local{};
        localtime_r(&time, &local);
        return std::chrono::minutes(local.tm_gmtoff / 60);
    };
}

void Runtime::handOverReminders() const {
    if (!m_openedToWrite || !std::filesystem::exists(data::handOverPath(m_file)))
        return;
    try {
        if (const auto storage = openIfThere())
            Reminding(*this, *storage).keeper().rearm(reminderChoices(storage->settings()));
    } catch (const StorageError&) { // what the command did is kept
        return;
    }
}

data::OpenOptions Runtime::openOptions(bool create) const {
    m_openedToWrite = m_openedToWrite || create;
    if (create)
        data::provideFolderOf(m_file);
    return {m_file, create, lockWait};
}

WallClock Runtime::wallClock() const {
    using Millis = std::chrono::milliseconds;
    if (m_fixedNow)
        return [fixed = m_now] { return fixed.utc; };
    return [] { return std::chrono::floor<Millis>(std::chrono::system_clock::now()); };
}

std::unique_ptr<data::Storage> Runtime::open(bool create) const {
    return data::Storage::open(openOptions(create), keys(), wallClock(), data::randomIds());
}

std::optional<data::LockSecret> Runtime::lockSecret() const {
    if (m_passphraseFile)
        return data::LockSecret::passphrase(wordsInFile(fileWordsOption, *m_passphraseFile));
    if (m_recoveryKeyFile)
        return data::LockSecret::recoveryKey(wordsInFile(recoveryKeyOption, *m_recoveryKeyFile));
    return std::nullopt;
}

data::KeyFile& Runtime::keys() const {
    if (!m_offered) {
        m_offered = true; // one try a command
        if (auto secret = lockSecret())
            m_keys.offer(*std::move(secret));
    }
    return m_keys;
}

data::KeyRing Runtime::loadKeys() const {
    std::optional<data::FileLock> lock; // a try is counted, by one process at a time
    if (keys().exists())
        lock.emplace(m_file, lockWait);
    return keys().loadAll();
}

} // namespace frond::cli
