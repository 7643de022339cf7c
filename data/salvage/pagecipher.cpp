// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/salvage/pagecipher.h"

#include "core/base/storageerror.h"
#include <algorithm>
#include <memory>
#include <openssl/evp.h>
#include <sodium.h>
#include <string_view>

namespace frond::data {

namespace {

constexpr std::size_t vectorSize = 16;
constexpr std::size_t macSize = crypto_auth_hmacsha512_BYTES;
static_assert(vectorSize + macSize == pageReserve);

constexpr std::uint8_t macSaltMask = 0x3a;
constexpr std::string_view fileStart{"SQLite format 3\0", 16};

using Mac = std::array<std::uint8_t, macSize>;

Mac hmac(const std::uint8_t* key, std::size_t keySize, const std::uint8_t* a, std::size_t aSize,
         const std::array<std::uint8_t, 4>& b) {
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key, keySize);
    crypto_auth_hmacsha512_update(&state, a, aSize);
    crypto_auth_hmacsha512_update(&state, b.data(), b.size());
    Mac mac{};
    crypto_auth_hmacsha512_final(&state, mac.data());
    return mac;
}

/// The salt stands in front of the first page, in the place of SQLite's own first bytes.
std::size_t cipherStart(PageNumber number) {
    return number == 1 ? fileStart.size() : 0;
}

} // namespace

PageCipher::PageCipher(const DataKey& dataKey, const Salt& salt) : m_key(dataKey) {
    const auto key = dataKey.bytes();
    Salt masked = salt;
    for (std::uint8_t& byte : masked)
        byte ^= macSaltMask;
    // PBKDF2 with two rounds; one block of SHA-512 is more than the 32 bytes that are wanted.
    const Mac first = hmac(key.data(), key.size(), masked.data(), masked.size(), {0, 0, 0, 1});
    Mac second{};
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key.data(), key.size());
    crypto_auth_hmacsha512_update(&state, first.data(), first.size());
    crypto_auth_hmacsha512_final(&state, second.data());
    for (std::size_t i = 0; i < m_macKey.size(); ++i)
        m_macKey[i] = first[i] ^ second[i];
    sodium_memzero(second.data(), second.size());
}

PageCipher::~PageCipher() {
    sodium_memzero(m_macKey.data(), m_macKey.size());
}

bool PageCipher::isAuthentic(PageNumber number, const PageBytes& page) const {
    const std::size_t start = cipherStart(number);
    const std::array<std::uint8_t, 4> littleEndian{
        static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(number >> 8U),
        static_cast<std::uint8_t>(number >> 16U), static_cast<std::uint8_t>(number >> 24U)};
    const Mac mac = hmac(m_macKey.data(), m_macKey.size(), page.data() + start,
                         usablePage + vectorSize - start, littleEndian);
    return sodium_memcmp(mac.data(), page.data() + usablePage + vectorSize, macSize) == 0;
}

void PageCipher::decrypt(PageNumber number, PageBytes& page) const {
    using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
    const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const std::size_t start = cipherStart(number);
    PageBytes plain{};
    int written = 0;
    const bool decrypted =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, m_key.bytes().data(),
                           page.data() + usablePage) == 1 &&
        EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
        EVP_DecryptUpdate(context.get(), plain.data() + start, &written, page.data() + start,
                          static_cast<int>(usablePage - start)) == 1;
    if (!decrypted)
        throw StorageError(StorageError::Kind::Other, {Code::CipherUnusable});
    if (number == 1)
        std::copy(fileStart.begin(), fileStart.end(), plain.begin());
    page = plain;
}

} // namespace frond::data
