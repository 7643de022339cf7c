// SPDX-License-Identifier: GPL-3.0-or-later
// Sums as the bytes of two columns, what was noted and how it was written apart: numbers of seven
// bits a byte, texts and lists behind their length. Days count from the first day of their period.
#pragma once

#include "core/overtime/sums.h"

#include <string>
#include <string_view>

namespace frond::data {

/// Goes up whenever what is written changes: sums of another version are counted again.
inline constexpr int sumsVersion = 2;

struct WrittenSums {
    std::string numbers;
    std::string words; ///< `noted` and `spellings`
    friend bool operator==(const WrittenSums&, const WrittenSums&) = default;
};
WrittenSums written(const Sums& sums, Day first);

/// All but `noted` and `spellings`. Throws Damaged for bytes that `written` does not make, as the
/// next.
Sums readNumbers(std::string_view bytes, Day first);
void readWords(std::string_view bytes, Day first, Sums& sums);

} // namespace frond::data
