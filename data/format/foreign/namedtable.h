// SPDX-License-Identifier: GPL-3.0-or-later
// A table of another program, known by the names of its columns, also after a spreadsheet saved it
// again: comma, semicolon, tab or bar, the columns in any order and case, a title or "sep=;" above.
#pragma once

#include "data/format/csv/table.h"
#include "data/format/foreign/gather.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace frond::data {

struct NamedColumn {
    std::string_view name;
    bool needed = true;
    std::string_view alsoNamed = {};
};

struct NamedHeader {
    char delimiter = ',';
    std::size_t line = 1;                       ///< from 1
    bool hasTitle = false;                      ///< something above it is left out
    std::size_t count = 0;                      ///< columns of the table
    std::vector<std::optional<std::size_t>> at; ///< where each that was asked for stands
    std::optional<std::size_t> twice;           ///< one of these that is there more than once
};

/// The header, in one of the first lines; null where none has the needed columns.
std::optional<NamedHeader> namedHeader(std::string_view start,
                                       std::span<const NamedColumn> columns);

/// One record below the header.
class NamedRow {
public:
    NamedRow(const NamedHeader& header, std::size_t line, const CsvCells& cells)
        : m_header(header), m_line(line), m_cells(cells) {}

    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] char delimiter() const { return m_header.delimiter; }
    [[nodiscard]] bool has(std::size_t column) const { return m_header.at[column].has_value(); }
    /// The cell in the column with this place among those that were asked for; empty without it.
    [[nodiscard]] const std::string& operator[](std::size_t column) const;

private:
    const NamedHeader& m_header;
    std::size_t m_line;
    const CsvCells& m_cells;
};

/// Counts every record and gives those that have all cells, as text, to `take`; what else there is
/// becomes a problem. Throws FormatError when a column is there twice, which none can be chosen of.
void readNamedTable(std::string_view csv, const NamedHeader& header,
                    std::span<const NamedColumn> columns, Gatherer& gatherer,
                    const std::function<void(const NamedRow&)>& take);

/// "20.0", "1.0E2", of a table that is not divided by commas also "20,5". Null for what may be
/// another number elsewhere: "1,500" is a thousand and a half there and one and a half here.
std::optional<double> numberFrom(std::string_view text, char delimiter);

} // namespace frond::data
