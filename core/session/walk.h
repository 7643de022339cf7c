// SPDX-License-Identifier: GPL-3.0-or-later
// Going through many entries without holding them all.
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"
#include "core/session/sessionrepository.h"

#include <functional>
#include <optional>
#include <span>

namespace frond {

/// Hands on one entry after the other in listing order, the same whenever it is asked. What was
/// handed on lives until the next one is.
using SessionWalk = std::function<void(const std::function<void(const Session&)>& use)>;

/// `sessions`, in listing order, have to live as long as the walk.
SessionWalk walkOver(std::span<const Session> sessions);

/// From `sessions`, which has to live as long as the walk, a year at a time.
SessionWalk walkOver(const SessionRepository& sessions, std::optional<Day> from,
                     std::optional<Day> to);

} // namespace frond
