// SPDX-License-Identifier: GPL-3.0-or-later
// What the session before says about the next one.
#pragma once

#include "core/base/day.h"
#include "core/session/session.h"

#include <optional>

namespace frond {

class SessionRepository;

/// From so many days without a session on, nothing is taken over from the last one.
inline constexpr Days longAgo{21};

/// A note and nothing else: no practice, and nothing that a plan has.
bool isNoteAlone(const Session& entry);

/// The newest session that is more than a note; null when the newest entries have none.
std::optional<Session> lastSession(const SessionRepository& sessions);

/// Whether the size of the next session is asked for, none chosen beforehand: `last` was stopped
/// for pain, a word of it is "Too much", or it is long ago.
bool asksForSize(const Session& last, Day today);

/// What `last` began with, whatever it went on to; null when it began without a size.
std::optional<ItemUse> beganWith(const Session& last);

} // namespace frond
