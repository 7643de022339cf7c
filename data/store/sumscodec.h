// SPDX-License-Identifier: GPL-3.0-or-later
// Sums as the bytes of one column: numbers of seven bits a byte, texts and lists behind their
// length. Days count from the first day of their period.
#pragma once

#include "core/overtime/sums.h"

#include <string>
#include <string_view>

namespace frond::data {

/// Goes up whenever what is written changes: sums of another version are counted again.
inline constexpr int sumsVersion = 1;

std::string written(const Sums& sums, Day first);
/// Throws Damaged for bytes that `written` does not make.
Sums readSums(std::string_view bytes, Day first);

} // namespace frond::data
