// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for text that people typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace frond {

inline constexpr std::size_t mebibyte = std::size_t{1024} * 1024; ///< sizes are told in these
inline constexpr std::size_t maxFieldBytes = 64 * 1024;
inline constexpr std::size_t maxFieldKib = maxFieldBytes / 1024;

/// The number of code points, or npos when `text` is not valid UTF-8 or holds a NUL.
std::size_t codePoints(std::string_view text);
/// Valid UTF-8, no NUL, at most 64 KiB.
bool isAcceptableText(std::string_view text);
/// Where a text comes from. What is given now has to be one line where one is meant. What an
/// earlier version stored comes back as it was: a copy of one's own is never refused for it.
enum class TextOrigin { Given, Stored };
/// Whether a character, given as its UTF-8, can end a line, command a terminal or turn the order of
/// what stands around it: controls (U+0000–U+001F, U+007F–U+009F), line and paragraph separator
/// (U+2028, U+2029), embeddings, overrides and isolates of direction (U+202A–U+202E,
/// U+2066–U+2069). The plain marks of direction (U+200E, U+200F, U+061C) and the joiners are none:
/// people who write from right to left type them, and they turn nothing but their neighbours.
bool isLineControl(std::string_view character);
/// Acceptable text without any of these. Labels, tags and names are; notes need not be.
bool isOneLine(std::string_view text);
/// The same for what is given; any acceptable text where it was stored before.
bool isOneLine(std::string_view text, TextOrigin origin);
/// Without leading and trailing ASCII white space.
std::string trimmed(std::string_view text);
/// The same, with one blank where there are several between words.
std::string withSingleBlanks(std::string_view text);

/// ASCII letters in lower case, everything else as it is.
std::string folded(std::string_view text);
/// The parts between separators; one part when there is none.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace frond
