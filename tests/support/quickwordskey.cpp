// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/quickwordskey.h"

#include "data/file/wordskey.h"

#include <sodium.h>

namespace frond::data {

std::function<void()>& wordsLookedAt() {
    static std::function<void()> heard;
    return heard;
}

DataKey keyOfWords(std::string_view words, const WrapSalt& salt, std::uint32_t passes) {
    if (wordsLookedAt())
        wordsLookedAt()();
    DataKey key;
    crypto_generichash_state state;
    crypto_generichash_init(&state, salt.data(), salt.size(), DataKey::size);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&passes),
                              sizeof passes);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(words.data()),
                              words.size());
    crypto_generichash_final(&state, key.writable().data(), DataKey::size);
    return key;
}

} // namespace frond::data
