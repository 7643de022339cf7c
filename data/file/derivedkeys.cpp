// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/wordskey.h"

#include <algorithm>
#include <sodium.h>

namespace frond::data {

std::uint32_t passesWithinSecond(std::chrono::nanoseconds fewestTook) {
    const auto each = std::max<std::int64_t>(fewestTook.count() / fewestPasses, 1);
    const std::int64_t fit = std::chrono::nanoseconds(std::chrono::seconds{1}).count() / each;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(fit, fewestPasses, mostPasses));
}

DataKey keyOfRecoveryKey(std::string_view spelling, const WrapSalt& salt) {
    DataKey key;
    crypto_generichash(key.writable().data(), DataKey::size, salt.data(), salt.size(),
                       reinterpret_cast<const unsigned char*>(spelling.data()), spelling.size());
    return key;
}

DataKey keyOfPin(std::string_view pin, const DataKey& part, const WrapSalt& salt,
                 std::uint32_t passes) {
    const DataKey ofDigits = keyOfWords(pin, salt, passes);
    DataKey key;
    crypto_generichash(key.writable().data(), DataKey::size, ofDigits.bytes().data(), DataKey::size,
                       part.bytes().data(), DataKey::size);
    return key;
}

DataKey keyOfPart(const DataKey& part, const WrapSalt& salt) {
    DataKey key;
    crypto_generichash(key.writable().data(), DataKey::size, salt.data(), salt.size(),
                       part.bytes().data(), DataKey::size);
    return key;
}

} // namespace frond::data
