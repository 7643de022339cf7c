// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/layout.h"

#include "core/base/text.h"
#include "data/format/csv/table.h"
#include "data/format/csv/tablelook.h"
#include "data/format/foreign/viewstream.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace frond::data {

namespace {

constexpr std::string_view delimiters = ",;\t|";
constexpr std::size_t enoughRecords = 200;

struct ReadRecord {
    std::size_t line = 0;
    CsvCells cells;
};

struct Reading {
    char delimiter = ',';
    std::vector<ReadRecord> records;
    bool broken = false;   ///< its quotes do not fit together
    std::size_t width = 1; ///< cells of most records
    std::size_t regular = 0;
    std::size_t days = 0; ///< records with a day in a cell of its own
};

Reading readingOf(std::string_view text, bool whole, char delimiter, std::size_t firstLine) {
    Reading reading{.delimiter = delimiter};
    ViewStream stream(text);
    try {
        readCsv(
            stream, delimiter,
            [&](std::size_t line, const CsvCells& cells) {
                reading.records.push_back({line, cells});
                return reading.records.size() < enoughRecords;
            },
            CsvText::Unchecked, firstLine);
    } catch (const CsvQuotesError& error) {
        // a text that is cut off may end inside of a cell
        reading.broken =
            whole || reading.records.empty() || error.line() <= reading.records.back().line;
    } catch (const FormatError&) {
        reading.broken = true; // the importer says where
    }
    std::map<std::size_t, std::size_t> widths;
    for (const ReadRecord& record : reading.records) {
        ++widths[record.cells.size()];
        reading.days +=
            std::any_of(record.cells.begin(), record.cells.end(), looksLikeDay) ? 1U : 0U;
    }
    for (const auto& [width, count] : widths) {
        if (width > 1 && count >= reading.regular) {
            reading.width = width;
            reading.regular = count;
        }
    }
    return reading;
}

auto rankOf(const Reading& reading) {
    return std::tuple(!reading.broken, reading.width > 1, reading.days > 0, reading.regular,
                      reading.width);
}

bool isBlank(const ReadRecord& record) {
    return std::all_of(record.cells.begin(), record.cells.end(),
                       [](const std::string& cell) { return trimmed(cell).empty(); });
}

/// The record with the names of the columns, or the first of a table without them.
std::size_t headerOf(const Reading& reading) {
    const auto filled = [](const ReadRecord& record) {
        return std::count_if(record.cells.begin(), record.cells.end(),
                             [](const std::string& cell) { return !trimmed(cell).empty(); });
    };
    constexpr std::size_t highest = 30; // a title of more lines is none
    std::optional<std::size_t> regular;
    for (std::size_t i = 0; i < std::min(reading.records.size(), highest); ++i) {
        const ReadRecord& record = reading.records[i];
        const bool wide = reading.width == 1
                              ? !isBlank(record)
                              : record.cells.size() >= reading.width && filled(record) > 1;
        if (looksLikeHeader(record.cells) && (reading.width == 1 || filled(record) > 1))
            return i;
        if (wide && !regular)
            regular = i;
        if (!regular && std::any_of(record.cells.begin(), record.cells.end(), looksLikeDay) && wide)
            break;
    }
    return regular.value_or(0);
}

std::string_view firstLine(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view afterFirstLine(std::string_view text) {
    const std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos)
        return {};
    const bool both = text.substr(end).starts_with("\r\n");
    return text.substr(end + (both ? 2 : 1));
}

/// A line without a day and without the name of one in any of its parts.
bool mayBeTitle(std::string_view line) {
    std::string cell;
    const auto isPart = [](const std::string& part) {
        const std::string text = trimmed(part);
        return looksLikeDay(text) || looksLikeHeader({text});
    };
    for (const char c : line) {
        if (c != '"' && delimiters.find(c) == std::string_view::npos) {
            cell += c;
            continue;
        }
        if (isPart(cell))
            return false;
        cell.clear();
    }
    return !isPart(cell);
}

} // namespace

std::optional<char> toldDelimiter(std::string_view line) {
    std::string text = folded(trimmed(line));
    if (line.ends_with("sep=\t"))
        return '\t';
    if (text.size() > 1 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    constexpr std::string_view start = "sep=";
    if (!text.starts_with(start) || text.size() != start.size() + 1)
        return std::nullopt;
    return text.back();
}

CsvLayout layoutOf(std::string_view text, bool whole) {
    std::size_t start = 1;
    const std::optional<char> told = toldDelimiter(firstLine(text));
    std::string_view candidates = delimiters;
    if (told) {
        candidates = std::string_view(&*told, 1);
        ++start;
    }
    constexpr std::size_t mostTitleLines = 10;
    std::vector<Reading> readings;
    // a title with quotes of its own above the table breaks every reading that begins with it
    std::string_view rest = told ? afterFirstLine(text) : text;
    for (std::size_t line = start; line < start + mostTitleLines; ++line) {
        if (line > start && !mayBeTitle(firstLine(rest)))
            break; // what is broken is the table
        readings.clear();
        for (const char delimiter : candidates)
            readings.push_back(readingOf(text, whole, delimiter, line));
        const bool anyWhole = std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
            return !r.broken && !r.records.empty();
        });
        const bool nothingLeft =
            std::all_of(readings.begin(), readings.end(),
                        [](const Reading& r) { return r.records.empty() && !r.broken; });
        if (anyWhole || nothingLeft)
            break;
        if (line > start)
            rest = afterFirstLine(rest);
    }
    const auto best =
        std::max_element(readings.begin(), readings.end(),
                         [](const Reading& a, const Reading& b) { return rankOf(a) < rankOf(b); });
    CsvLayout layout{.delimiter = best->delimiter, .headerLine = start};
    if (best->records.empty() || best->broken)
        return layout;
    const std::size_t header = headerOf(*best);
    layout.headerLine = best->records[header].line;
    layout.hasTitle = best->records.front().line > start
                          ? true
                          : std::any_of(best->records.begin(),
                                        best->records.begin() + static_cast<std::ptrdiff_t>(header),
                                        [](const ReadRecord& record) { return !isBlank(record); });
    return layout;
}

} // namespace frond::data
