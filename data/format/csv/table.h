// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file read record by record (libcsv does the quoting).
#pragma once

#include "data/format/formaterror.h"

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace frond::data {

using CsvCells = std::vector<std::string>;

/// Gets the line on which a record begins (from 1) and its cells. Returning false ends the reading.
using CsvRecord = std::function<bool(std::size_t line, const CsvCells& cells)>;

/// Whether cells are UTF-8 text (core/base/text.h), or the caller looks at each for itself.
enum class CsvText { Checked, Unchecked };

/// Quotes that do not fit together, so that nothing from there on can be told apart.
class CsvQuotesError : public FormatError {
public:
    CsvQuotesError(std::size_t line, Message message);
    [[nodiscard]] std::size_t line() const { return m_line; }

private:
    std::size_t m_line;
};

/// Hands on every record from `firstLine` on; empty lines are passed over, a byte order mark too.
/// Lines end with LF, CRLF or CR. Only one record is in memory. Throws CsvQuotesError, or
/// FormatError that names the line for text that is not UTF-8, a cell over 64 KiB, more than 1,000
/// cells, 1,000,000 records or 512 MiB.
void readCsv(std::istream& stream, char delimiter, const CsvRecord& record,
             CsvText text = CsvText::Checked, std::size_t firstLine = 1);

} // namespace frond::data
