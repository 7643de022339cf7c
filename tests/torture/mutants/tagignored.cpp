// SPDX-License-Identifier: GPL-3.0-or-later
// A wrap is opened, and nobody looks at its tag.
#include "data/file/keywrap.h"

#include <sodium.h>

namespace frond::data {

std::optional<DataKey> unwrapKey(const KeyWrap& wrap, const DataKey& with,
                                 std::string_view /*about*/) {
    DataKey key;
    crypto_stream_xchacha20_xor_ic(key.writable().data(), wrap.sealed.data(), DataKey::size,
                                   wrap.nonce.data(), 1, with.bytes().data());
    return key;
}

} // namespace frond::data
