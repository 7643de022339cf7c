// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in what other files hold, whatever program wrote them.
#pragma once

#include "data/format/csv/mapping.h"
#include "data/format/foreign/foreign.h"
#include "data/store/storage.h"
#include "data/transfer/report.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

enum class ImportFormat { Frond, Csv, Loop, TrackAndGraph };

std::string_view toText(ImportFormat format); ///< "frond", "csv", "loop", "trackandgraph"
std::optional<ImportFormat> parseImportFormat(std::string_view text);

/// What a file looks like from its first bytes; a table that nothing else fits is a CSV.
ImportFormat formatOf(const std::filesystem::path& file);

struct ImportOptions {
    std::filesystem::path file;
    ImportFormat format;
    std::optional<CsvMapping> mapping; ///< for a table that is not ours; unset: guessed
    OffsetAt offsetAt;
    /// Of another program's file only what was tracked under these names; unset: all of it.
    std::optional<std::set<std::string>> only;
};

/// What another program's file tracks; empty for other formats.
std::vector<ForeignSource> sourcesOf(const std::filesystem::path& file, ImportFormat format);

/// The first records of a table, the header included; fewer where they are very large.
std::vector<CsvCells> firstRecords(const std::filesystem::path& file, std::size_t count);

/// Adds what is not here yet, in the caller's transaction. A record that cannot be taken over is
/// skipped with its problem; a file that is not of the format, or a frond-export with anything
/// wrong in it, throws FormatError. Entries that are here are never changed by a table.
ImportReport importFile(Storage& storage, const ImportOptions& options);

} // namespace frond::data
