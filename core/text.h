// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for text that people typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

inline constexpr std::size_t maxFieldBytes = 64 * 1024;

/// The number of code points, or npos when `text` is not valid UTF-8 or holds a NUL.
std::size_t codePoints(std::string_view text);
/// Valid UTF-8, no NUL, at most 64 KiB.
bool isAcceptableText(std::string_view text);
/// Without leading and trailing ASCII white space.
std::string trimmed(std::string_view text);

/// ASCII letters in lower case, everything else as it is.
std::string folded(std::string_view text);
/// The parts between separators; one part when there is none.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace frond
