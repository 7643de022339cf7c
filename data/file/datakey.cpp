// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/datakey.h"

#include "core/base/storageerror.h"

#include <algorithm>
#include <sodium.h>

namespace frond::data {

void* lockedMemory(std::size_t size) {
    if (sodium_init() < 0)
        throw StorageError(StorageError::Kind::Other, {Code::CryptographyDoesNotStart});
    // Pages of its own, locked, left out of core dumps, between two that cannot be touched.
    void* bytes = sodium_malloc(size);
    if (!bytes)
        throw StorageError(StorageError::Kind::Other, {Code::NoMemoryForKey});
    sodium_memzero(bytes, size);
    return bytes;
}

void freeLocked(void* memory) noexcept {
    sodium_free(memory);
}

void DataKey::Free::operator()(std::uint8_t* bytes) const {
    freeLocked(bytes);
}

DataKey::DataKey() : m_bytes(static_cast<std::uint8_t*>(lockedMemory(size))) {}

DataKey DataKey::copy() const {
    DataKey key;
    std::copy_n(m_bytes.get(), size, key.m_bytes.get());
    return key;
}

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
