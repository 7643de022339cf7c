// SPDX-License-Identifier: GPL-3.0-or-later
// "Bath" and "bath" are one thing when what was noted is counted.
#pragma once

#include "core/base/folding.h"
#include "core/session/session.h"
#include "core/session/walk.h"

#include <vector>

namespace frond {

/// `sessions` for counting, with the words of their context that `fold` makes the same written
/// alike: as they are written most often, of equals as the later session (listedBefore) has it.
/// Blanks around and between words make no difference. A tag that a session then has twice stays
/// once. Nothing that is stored may come from it.
std::vector<Session> spelledAlike(std::vector<Session> sessions, const Folding& fold);

/// The same of a walk, which is gone through once now, and whose entries may come in any order.
SessionWalk spelledAlike(const SessionWalk& sessions, const Folding& fold);

} // namespace frond
