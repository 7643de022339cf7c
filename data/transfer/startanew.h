// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <chrono>
#include <filesystem>

namespace frond::data {

/// Puts an empty database, with a key of its own, in the place of one whose words are lost. The old
/// one, sealed as it is, stays beside it with its key file under the name this gives, until
/// removeForgotten; whatever interrupts it, one of the two is there, whole. Throws StorageError;
/// then nothing has changed.
std::filesystem::path startAnew(const std::filesystem::path& database, const WallClock& now,
                                const IdSource& newId);

/// Takes away what startAnew put aside before `time`, the key of each first. Throws StorageError.
void removeForgotten(const std::filesystem::path& database, std::chrono::sys_seconds time);

} // namespace frond::data
