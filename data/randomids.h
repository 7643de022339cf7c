// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/ports.h"

namespace frond::data {

/// Ids from the operating system's randomness (libsodium).
IdSource randomIds();

/// A new data key from the same source.
KeyStore::Key randomKey();

} // namespace frond::data
