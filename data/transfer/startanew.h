// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <filesystem>

namespace frond::data {

/// Puts an empty database, with a key of its own, in the place of one whose words are lost. The old
/// one, sealed as it is, stays beside it with its key file under the name this gives; whatever
/// interrupts it, one of the two is there, whole. Throws StorageError; then nothing has changed.
std::filesystem::path startAnew(const std::filesystem::path& database, const WallClock& now,
                                const IdSource& newId);

} // namespace frond::data
