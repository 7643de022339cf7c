// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/namedtable.h"

#include "core/base/number.h"
#include "core/base/text.h"
#include "data/format/csv/layout.h"
#include "data/format/foreign/viewstream.h"
#include "data/format/formaterror.h"
#include "data/format/text/unicode.h"

#include <algorithm>
#include <utility>

namespace frond::data {

namespace {

bool isNamed(const std::string& cell, const NamedColumn& column) {
    const std::string name = comparable(trimmed(cell));
    return name == folded(column.name) ||
           (!column.alsoNamed.empty() && name == folded(column.alsoNamed));
}

std::optional<NamedHeader> headerFrom(const CsvCells& cells, char delimiter,
                                      std::span<const NamedColumn> columns) {
    NamedHeader header{.delimiter = delimiter, .count = cells.size(), .at = {}, .twice = {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto named = [&](const std::string& cell) { return isNamed(cell, columns[i]); };
        const auto found = std::find_if(cells.begin(), cells.end(), named);
        if (found == cells.end()) {
            if (columns[i].needed)
                return std::nullopt;
            header.at.emplace_back();
            continue;
        }
        header.at.emplace_back(static_cast<std::size_t>(found - cells.begin()));
        if (std::any_of(found + 1, cells.end(), named))
            header.twice = i;
    }
    return header;
}

std::optional<NamedHeader> headerIn(std::string_view line, std::span<const NamedColumn> columns) {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::optional<NamedHeader> header;
        ViewStream stream(line);
        try {
            readCsv(stream, delimiter, [&](std::size_t /*line*/, const CsvCells& cells) {
                header = headerFrom(cells, delimiter, columns);
                return false;
            });
        } catch (const FormatError&) {
            continue;
        }
        if (header)
            return header;
    }
    return std::nullopt;
}

} // namespace

std::optional<NamedHeader> namedHeader(std::string_view start,
                                       std::span<const NamedColumn> columns) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    constexpr std::size_t lowest = 30; // a title of more lines is none
    if (start.starts_with(byteOrderMark))
        start.remove_prefix(byteOrderMark.size());
    bool hasTitle = false;
    for (std::size_t number = 1; number <= lowest && !start.empty(); ++number) {
        const std::size_t end = std::min(start.find_first_of("\r\n"), start.size());
        const std::string_view line = start.substr(0, end);
        if (auto header = headerIn(line, columns)) {
            header->line = number;
            header->hasTitle = hasTitle;
            return header;
        }
        constexpr std::string_view blank = " \t,;|\"";
        const bool isTold = number == 1 && toldDelimiter(line);
        hasTitle = hasTitle || (!isTold && line.find_first_not_of(blank) != std::string_view::npos);
        start.remove_prefix(end);
        start.remove_prefix(start.starts_with("\r\n") ? 2 : start.empty() ? 0 : 1);
    }
    return std::nullopt;
}

const std::string& NamedRow::operator[](std::size_t column) const {
    static const std::string none;
    const auto at = m_header.at[column];
    return at ? m_cells[*at] : none;
}

void readNamedTable(std::string_view csv, const NamedHeader& header,
                    std::span<const NamedColumn> columns, Gatherer& gatherer,
                    const std::function<void(const NamedRow&)>& take) {
    if (header.twice)
        throw FormatError({"", {Code::ColumnTwice, columns[*header.twice].name}, header.line});
    if (header.hasTitle)
        gatherer.addProblem(1, "", "", {Code::TitleLeftOut});
    ViewStream stream(csv);
    bool inHeader = true;
    try {
        readCsv(
            stream, header.delimiter,
            [&](std::size_t line, const CsvCells& cells) {
                if (std::exchange(inHeader, false))
                    return true;
                const auto isEmpty = [](const std::string& cell) { return cell.empty(); };
                if (std::all_of(cells.begin(), cells.end(), isEmpty))
                    return true;
                gatherer.countRow();
                const auto more = cells.begin() +
                                  static_cast<std::ptrdiff_t>(std::min(cells.size(), header.count));
                if (cells.size() < header.count || !std::all_of(more, cells.end(), isEmpty))
                    gatherer.refuse(line, "", "", {Code::CellsDiffer, cells.size(), header.count});
                else if (!std::all_of(cells.begin(), cells.end(), isAcceptableText))
                    gatherer.refuse(line, "", "", {Code::NeedsUtf8});
                else
                    take(NamedRow(header, line, cells));
                return true;
            },
            CsvText::Unchecked, header.line);
    } catch (const CsvQuotesError& error) {
        // What stands before is whole; what comes after cannot be told apart.
        gatherer.addProblem(error.line(), "", "", error.problem().message);
    }
}

std::optional<double> numberFrom(std::string_view text, char delimiter) {
    constexpr std::size_t digitsOfThousands = 3;
    std::string number(text);
    if (const std::size_t comma = number.find(','); comma != std::string::npos) {
        const std::size_t digits = number.size() - comma - 1;
        if (delimiter == ',' || digits == 0 || digits == digitsOfThousands)
            return std::nullopt;
        number[comma] = '.';
    }
    return parseNumber(number);
}

} // namespace frond::data
