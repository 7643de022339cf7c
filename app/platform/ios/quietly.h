// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace frond {

/// Runs it where nobody can be told of what goes wrong: an exception goes to the log of the
/// process, and no further, for one that leaves an answer to the system ends the program.
void quietly(const std::function<void()>& work);

} // namespace frond
