// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a database, in a small file beside it. The format is docs/formats/key-file.md.
#pragma once

#include "data/file/keydocument.h"
#include "data/file/systemclocks.h"

#include <chrono>
#include <filesystem>
#include <optional>

namespace frond::data {

/// `FILE.key` beside the database `FILE`, mode 0600. It authenticates itself: a changed bit is
/// noticed here and never becomes a wrong key.
///
/// Where a lock is set it opens with what `offer` was given, once, and from then on holds the key
/// in memory until `forget`. Every try is counted in the file before it is made (attempt.h), so
/// whoever calls what may try has the lock of the database (FileLock, or an open Storage).
class KeyFile : public KeyStore {
public:
    explicit KeyFile(const std::filesystem::path& database, Clocks clocks = systemClocks);

    [[nodiscard]] bool exists() const override;
    /// Throws Locked when the file is absent, altered, has no wrap that can be opened, was not
    /// offered what opens it, was offered what does not, or has to wait; Newer when a newer Frond
    /// wrote it.
    [[nodiscard]] DataKey load() const override;
    [[nodiscard]] KeyRing loadAll() const override;
    void create(const DataKey& key) override;

    /// There is no file, or it holds nothing any more: no one can ever open a database with it.
    [[nodiscard]] bool isLost() const;

    /// What it asks for. Throws like `load` for a file that is absent, altered or newer.
    [[nodiscard]] LockedBy lockedBy() const;
    /// KeyDocument::partOf(). Throws the same.
    [[nodiscard]] std::optional<std::string> partOf(LockSecret::Kind kind) const;
    /// How long it is until something can be tried again: zero, or up to an hour. Throws the same.
    [[nodiscard]] std::chrono::milliseconds waitLeft() const;

    /// For the next `load`, which tries it. After a wrong one it is gone.
    void offer(LockSecret secret);
    /// Wipes the key and what was offered: from here on `load` needs to be offered something again.
    void forget();
    /// Whether `secret` opens it, of a file that may be open: to ask again before something that
    /// cannot be taken back. Throws Locked where it does not, or has to wait; Other without a lock.
    /// Gives the data keys, for what works on the file.
    KeyRing verify(const LockSecret& secret) const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    KeyRing tryOnce(const LockSecret& secret) const;

    std::filesystem::path m_path;
    Clocks m_clocks;
    mutable std::optional<LockSecret> m_offered;
    mutable std::optional<KeyRing> m_opened;
};

/// Keys that were loaded, for work that goes on when their KeyStore is gone.
class HeldKeys : public KeyStore {
public:
    explicit HeldKeys(KeyRing keys) : m_keys(std::move(keys)) {}
    [[nodiscard]] bool exists() const override { return true; }
    [[nodiscard]] DataKey load() const override { return m_keys.key.copy(); }
    [[nodiscard]] KeyRing loadAll() const override;
    /// Throws StorageError: there is one.
    void create(const DataKey& key) override;

private:
    KeyRing m_keys;
};

} // namespace frond::data
