// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <vector>

namespace frond::data {

/// The data key of a database, and those it had before a lock gave it a new one: what was sealed
/// with them still lies beside it.
struct KeyRing {
    DataKey key;
    std::vector<DataKey> earlier;
};

/// Where the data key of a database lies. Throws StorageError about Key.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    [[nodiscard]] virtual bool exists() const = 0;
    /// Throws Locked when there is no key or no wrap of it can be opened.
    [[nodiscard]] virtual DataKey load() const = 0;
    /// With the earlier ones.
    [[nodiscard]] virtual KeyRing loadAll() const { return {load(), {}}; }
    /// Keeps a new key durably; never replaces an existing one.
    virtual void create(const DataKey& key) = 0;
};

} // namespace frond::data
