// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/randomids.h"

#include "core/base/storageerror.h"
#include <sodium.h>

namespace frond::data {

namespace {

void fillRandom(void* bytes, std::size_t size) {
    if (sodium_init() < 0)
        throw StorageError(StorageError::Kind::Other, {Code::NoRandomNumbers});
    randombytes_buf(bytes, size);
}

} // namespace

IdSource randomIds() {
    return [] {
        Id::Bytes bytes{};
        fillRandom(bytes.data(), bytes.size());
        return Id::fromRandom(bytes);
    };
}

} // namespace frond::data
