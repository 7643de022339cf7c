// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file read record by record (libcsv does the quoting).
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace frond::data {

using CsvCells = std::vector<std::string>;

/// Gets the line on which a record begins (from 1) and its cells. Returning false ends the reading.
using CsvRecord = std::function<bool(std::size_t line, const CsvCells& cells)>;

/// The one of comma, semicolon and tab that divides the first line into most cells.
char delimiterOf(std::istream& stream);

/// Hands on every record; empty lines are passed over, a byte order mark too. Only one record is in
/// memory. Throws FormatError that names the line for broken quoting, text that is not UTF-8, a
/// cell over 64 KiB, more than 1,000 cells, 1,000,000 records or 512 MiB.
void readCsv(std::istream& stream, char delimiter, const CsvRecord& record);

} // namespace frond::data
