// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace frond {

/// What a decimal number says: digits with at most one point, before them at most a minus and after
/// them at most an exponent ("-12.5", ".5", "3e2"). Nothing for anything else, however little, and
/// for what no double holds. The same in every locale. std::from_chars for double is no help:
/// libc++ has it from 20 on, Android's NDK 28 comes with 19.
std::optional<double> parseNumber(std::string_view text);

} // namespace frond
