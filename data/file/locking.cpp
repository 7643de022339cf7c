// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/locking.h"

#include "core/base/storageerror.h"
#include "data/file/databasefiles.h"
#include "data/file/filelock.h"
#include "data/file/opening.h"
#include "data/sqlite/database.h"
#include "data/store/check.h"
#include "data/store/ledger.h"
#include "data/transfer/restoring.h"

#include <algorithm>
#include <fcntl.h>
#include <iterator>
#include <utility>

namespace frond::data {

namespace fs = std::filesystem;

namespace {

using Kind = StorageError::Kind;

/// Copies sealed with earlier keys go one day; so do the keys, the oldest first.
constexpr std::size_t mostEarlierKeys = 32;

/// A person's words and a recovery key that are put on key files. Each has one salt for all of
/// them, so that the work is done once.
class NewLock {
public:
    explicit NewLock(const LockSecret& words)
        : m_recovery{LockSecret::Kind::RecoveryKey, newRecoveryKey(), nullptr}
        , m_words(words)
        , m_recoveryKeys(m_recovery)
        , m_wordsWork(newWork(words))
        , m_recoveryWork(newWork(m_recovery)) {}
    NewLock(const NewLock&) = delete;
    NewLock& operator=(const NewLock&) = delete;

    void putOn(KeyDocument& document, const DataKey& key) {
        document.dropLock();
        document.setWrap(key, m_words, m_wordsWork);
        document.setWrap(key, m_recoveryKeys, m_recoveryWork);
    }
    [[nodiscard]] const LockedText& recoveryKey() const { return m_recovery.text; }

private:
    LockSecret m_recovery;
    SecretKeys m_words, m_recoveryKeys;
    WrapWork m_wordsWork, m_recoveryWork;
};

/// Runs `work` with each key file of a kept database that can be read. What it cannot be used for
/// is not in the way of the database itself.
template <class Work>
void withKeptKeys(const fs::path& database, const Work& work) {
    for (const fs::path& path : keptKeys(database)) {
        std::optional<KeyDocument> document;
        try {
            document = KeyDocument::read(path);
            if (!work(*document))
                continue;
        } catch (const StorageError& error) {
            if (error.kind() == Kind::Locked || error.kind() == Kind::Newer)
                continue;
            throw;
        }
        document->write(path);
    }
}

/// The file as it is, under `key`, closed and on disk; found whole and the same.
void writeAnew(const fs::path& file, const fs::path& made, const DataKey& oldKey,
               const DataKey& key, const LockProgress& told) {
    const CommitMark mark(file, oldKey);
    const auto database = openVerified(file, oldKey, mark);
    const std::uint64_t commits = commitsIn(*database);
    {
        Database copy(made, key);
        copy.startCreating();
        database->copyInto(copy, [&](int done, int all) {
            if (told)
                told(std::min(done, all - 1), all);
        });
    }
    completeNew(made);
    const auto copy = Database::asItStands(made, key);
    if (commitsIn(*copy) != commits || !contentProblems(*copy).empty())
        throw StorageError(Kind::Other, {Code::NewKeyNotSame});
    if (told)
        told(1, 1);
}

/// The keys that `old` opens, each with the document it was in; the database's own last.
template <class Change>
void changeKeys(const fs::path& database, const LockSecret& old, const Clocks& clocks,
                const Change& change) {
    finishRestore(database);
    const KeyFile file(database, clocks);
    const KeyRing ring = file.verify(old);
    SecretKeys secret(old);
    withKeptKeys(database, [&](KeyDocument& document) {
        if (!document.lockedBy().any())
            return false;
        const auto key = document.open(secret);
        if (key)
            change(document, *key);
        return key.has_value();
    });
    KeyDocument document = KeyDocument::read(file.path());
    change(document, ring.key);
    document.write(file.path());
}

} // namespace

LockedText setLock(const OpenOptions& options, const LockSecret& words, const LockProgress& told) {
    const fs::path& file = options.file;
    if (!fs::exists(file) && !isRestoreCommitted(file))
        throw StorageError(Kind::Missing, {Code::NoFile});
    const FileLock lock(file, options.lockWait);
    finishRestore(file);
    const KeyFile keys(file);
    if (keys.lockedBy().any())
        throw StorageError(Kind::Other, {Code::FileHasLock}, About::Key);
    KeyRing old = keys.loadAll();
    const DataKey key = DataKey::random();
    NewLock newLock(words);
    const fs::path made = restoringPath(file);
    try {
        const FileLock madeLock(made, std::chrono::milliseconds{0}); // by it what is left is found
        openFile(made, O_WRONLY | O_CREAT | O_EXCL);                 // for its mode, 0600
        writeAnew(file, made, old.key, key, told);
        KeyDocument document;
        newLock.putOn(document, key);
        old.earlier.insert(old.earlier.begin(), std::move(old.key));
        if (old.earlier.size() > mostEarlierKeys)
            old.earlier.erase(std::next(old.earlier.begin(), mostEarlierKeys), old.earlier.end());
        document.setEarlier(key, old.earlier);
        document.write(withEnding(made, ".key"));
        withKeptKeys(file, [&](KeyDocument& kept) {
            const auto keptKey = kept.plainKey();
            if (keptKey)
                newLock.putOn(kept, *keptKey); // its plain wrap goes after the switch
            return keptKey.has_value();
        });
    } catch (...) {
        abandonRestore(file);
        throw;
    }
    commitInPlace(file);
    return newLock.recoveryKey();
}

void changeLock(const fs::path& database, const LockSecret& old, const LockSecret& words,
                const Clocks& clocks) {
    SecretKeys keys(words);
    std::optional<WrapWork> work;
    changeKeys(database, old, clocks, [&](KeyDocument& document, const DataKey& key) {
        if (!work)
            work = newWork(words);
        document.setWrap(key, keys, *work);
    });
}

LockedText renewRecoveryKey(const fs::path& database, const LockSecret& words,
                            const Clocks& clocks) {
    const LockSecret recovery{LockSecret::Kind::RecoveryKey, newRecoveryKey(), nullptr};
    SecretKeys keys(recovery);
    const WrapWork work = newWork(recovery);
    changeKeys(database, words, clocks, [&](KeyDocument& document, const DataKey& key) {
        document.setWrap(key, keys, work);
    });
    return recovery.text;
}

void removeLock(const fs::path& database, const LockSecret& old, const Clocks& clocks) {
    changeKeys(database, old, clocks, [&](KeyDocument& document, const DataKey& key) {
        document.dropLock();
        document.setPlain(key);
    });
}

} // namespace frond::data
