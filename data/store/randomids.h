// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace frond::data {

/// Ids from the operating system's randomness (libsodium).
IdSource randomIds();

} // namespace frond::data
