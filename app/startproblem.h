// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace frond {

/// Says on stderr, and with `inWindow` on a plain page too, why the file cannot be opened. Returns
/// the exit code, the same as frondctl's for the same trouble.
int tellStartProblem(const StorageError& error, bool inWindow);

} // namespace frond
