// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessionrepository.h"

#include <functional>
#include <optional>

namespace frond {

/// Gives one entry after the other, the newest first, and null after the first one there is. Reads
/// a page at a time, so that no more of them are in memory than are looked at. `sessions` outlives
/// it, and is not changed meanwhile.
std::function<std::optional<Session>()> newestFirst(const SessionRepository& sessions);

} // namespace frond
