// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/datakey.h"

#include "core/base/storageerror.h"
#include <sodium.h>

namespace frond::data {

namespace {

std::uint8_t* lockedBytes() {
    if (sodium_init() < 0)
        throw StorageError(StorageError::Kind::Other, {Code::CryptographyDoesNotStart});
    // Pages of its own, locked, left out of core dumps, between two that cannot be touched.
    void* bytes = sodium_malloc(DataKey::size);
    if (!bytes)
        throw StorageError(StorageError::Kind::Other, {Code::NoMemoryForKey});
    sodium_memzero(bytes, DataKey::size);
    return static_cast<std::uint8_t*>(bytes);
}

} // namespace

void DataKey::Free::operator()(std::uint8_t* bytes) const {
    sodium_free(bytes);
}

DataKey::DataKey() : m_bytes(lockedBytes()) {}

DataKey DataKey::random() {
    DataKey key;
    randombytes_buf(key.m_bytes.get(), size);
    return key;
}

std::span<const std::uint8_t, DataKey::size> DataKey::bytes() const {
    return std::span<const std::uint8_t, size>(m_bytes.get(), size);
}

std::span<std::uint8_t, DataKey::size> DataKey::writable() {
    return std::span<std::uint8_t, size>(m_bytes.get(), size);
}

bool operator==(const DataKey& a, const DataKey& b) {
    return sodium_memcmp(a.m_bytes.get(), b.m_bytes.get(), DataKey::size) == 0;
}

void wipe(void* bytes, std::size_t size) noexcept {
    sodium_memzero(bytes, size);
}

} // namespace frond::data
