// SPDX-License-Identifier: GPL-3.0-or-later
// How a file's table is written down: what divides its cells, and where it begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace frond::data {

struct CsvLayout {
    char delimiter = ',';
    std::size_t headerLine = 1; ///< from 1; above it are a title, or the line "sep=;"
    bool hasTitle = false;      ///< something above the header is left out
};

/// The layout of the table that `text` begins with, in UTF-8; `whole` when nothing comes after it.
/// Of comma, semicolon, tab and bar the one that divides most lines into the same number of cells,
/// with quotes respected and a day among the cells; "sep=" in the first line decides.
CsvLayout layoutOf(std::string_view text, bool whole);

/// What the first line of a file says divides its cells: "sep=;", alone or in quotes.
std::optional<char> toldDelimiter(std::string_view line);

/// Enough to find it out.
inline constexpr std::size_t layoutBytes = std::size_t{256} * 1024;

} // namespace frond::data
