// SPDX-License-Identifier: GPL-3.0-or-later
// keyOfWords alone: the tests link another one in its place, which takes no time.
#include "data/file/wordskey.h"

#include "core/base/storageerror.h"

#include <sodium.h>

namespace frond::data {

DataKey keyOfWords(std::string_view words, const WrapSalt& salt, std::uint32_t passes) {
    DataKey key;
    static_assert(std::tuple_size_v<WrapSalt> == crypto_pwhash_SALTBYTES);
    if (crypto_pwhash(key.writable().data(), DataKey::size, words.data(), words.size(), salt.data(),
                      passes, std::size_t{wordsKeyKib} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw StorageError(StorageError::Kind::Other, {Code::NoMemoryToOpen},
                           StorageError::About::Key);
    return key;
}

} // namespace frond::data
