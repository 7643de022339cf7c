// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/datakey.h"

#include <algorithm>
#include <initializer_list>

namespace frond::data {

/// A key that everyone knows: it begins so and goes on with zeros.
inline DataKey keyOf(std::initializer_list<std::uint8_t> start) {
    DataKey key;
    std::copy(start.begin(), start.end(), key.writable().begin());
    return key;
}

} // namespace frond::data
