// SPDX-License-Identifier: GPL-3.0-or-later
// Text from people and files on its way to a terminal, where some characters are commands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace frond::cli {

/// `text` with what can end a line, command a terminal or turn the order of words (isLineControl),
/// and with bytes that are no UTF-8, written as \x1B: one line that stands as it was written.
std::string printable(std::string_view text);

/// printable() of the first `length` characters, with … where more followed.
std::string shortened(std::string_view text, std::size_t length);

/// shortened() to 80 characters, in quotes, for a message.
std::string inQuotes(std::string_view text);

/// printable(), filled with spaces up to `width` characters (setw counts bytes).
std::string padded(std::string_view text, std::size_t width);

/// printable(), up to the first line break.
std::string firstLine(const std::string& text);

/// The parts with " · " between.
std::string joined(const std::vector<std::string>& parts);

} // namespace frond::cli
