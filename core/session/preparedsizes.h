// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes a person means to go on with in a session, in their order.
#pragma once

#include "core/kit/kit.h"
#include "core/session/session.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

/// As a setting holds them: a line for each, the item's id and its diameter where it has one.
std::string toText(std::span<const ItemUse> prepared);

/// Those of the lines that can be read and whose item is in `kit`, not retired, and can have that
/// diameter; with the item's label of today.
std::vector<ItemUse> parsePrepared(std::string_view text, const Kit& kit);

inline constexpr std::string_view preparedSizesSetting = "session.prepared";
inline constexpr std::size_t mostPreparedSizes = 20;

} // namespace frond
