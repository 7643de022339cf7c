// SPDX-License-Identifier: GPL-3.0-or-later
// A file with a table, whatever wrote it: in which encoding, with which delimiter, from which line.
#pragma once

#include "core/kit/kit.h"
#include "data/format/csv/layout.h"
#include "data/format/csv/table.h"
#include "data/format/csv/tablelook.h"
#include "data/format/text/decoding.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace frond::data {

struct TableFile {
    std::filesystem::path path;
    Charset charset = Charset::Utf8;
    CsvLayout layout;
};

// Each throws like InputFile, DecodedStream and readCsv.

TableFile openTable(const std::filesystem::path& path);
/// Hands on every record, the header first.
void readTable(const TableFile& table, const CsvRecord& record);

struct TableContent {
    TableLook look;
    std::vector<CsvCells> first; ///< records after the header
};

/// Reads it whole, so that a table with a broken record or one too many is refused before anything
/// comes of it. Throws FormatError for one without a record. `kit` must outlive the result. `told`
/// is called with each record, and gives up by throwing.
TableContent lookThrough(
    const TableFile& table, const Kit& kit, std::size_t firstCount = 0,
    const std::function<void()>& told = [] {});

/// All of a file's text as UTF-8, never more than `most` bytes of it.
std::string textContent(const std::filesystem::path& path, std::size_t most);

/// The first bytes of a file as UTF-8 text, or as they are when they are none.
std::string startOfText(const std::filesystem::path& path, std::size_t size);

} // namespace frond::data
