// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/keywrap.h"

#include <sodium.h>

namespace frond::data {

namespace {

const unsigned char* aboutBytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

KeyWrap wrapKey(const DataKey& key, const DataKey& with, std::string_view about) {
    KeyWrap wrap;
    randombytes_buf(wrap.nonce.data(), wrap.nonce.size());
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrap.sealed.data(), nullptr, key.bytes().data(),
                                               DataKey::size, aboutBytes(about), about.size(),
                                               nullptr, wrap.nonce.data(), with.bytes().data());
    return wrap;
}

std::optional<DataKey> unwrapKey(const KeyWrap& wrap, const DataKey& with, std::string_view about) {
    static_assert(std::tuple_size_v<decltype(wrap.nonce)> ==
                  crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    static_assert(std::tuple_size_v<decltype(wrap.sealed)> ==
                  DataKey::size + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    DataKey key;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            key.writable().data(), nullptr, nullptr, wrap.sealed.data(), wrap.sealed.size(),
            aboutBytes(about), about.size(), wrap.nonce.data(), with.bytes().data()) != 0)
        return std::nullopt;
    return key;
}

} // namespace frond::data
