// SPDX-License-Identifier: GPL-3.0-or-later
// A key sealed with another one: XChaCha20-Poly1305 (libsodium), which says whether it opened.
#pragma once

#include "data/file/datakey.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace frond::data {

struct KeyWrap {
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, DataKey::size + 16> sealed{}; ///< and its tag
};

/// `about` is authenticated with it: the kind of wrap, and all that its key was made with.
KeyWrap wrapKey(const DataKey& key, const DataKey& with, std::string_view about);

/// Null for another key, another `about`, or where a bit was altered.
std::optional<DataKey> unwrapKey(const KeyWrap& wrap, const DataKey& with, std::string_view about);

} // namespace frond::data
