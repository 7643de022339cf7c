// SPDX-License-Identifier: GPL-3.0-or-later
// Entries as CSV: RFC 4180, CRLF, UTF-8, safe to open in a spreadsheet (docs/formats/csv.md).
#pragma once

#include "core/kit/kit.h"
#include "core/session/session.h"
#include "data/format/csv/table.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace frond::data {

/// The header row with its line end.
std::string csvHeader();
/// One entry with its line end.
std::string csvRow(const Session& session);
/// Header and rows.
std::string toCsv(std::span<const Session> sessions);

/// `text` as one cell. A text that begins with = + - @ tab, CR, LF or an apostrophe gets an
/// apostrophe before it, so that no spreadsheet takes it for a formula (OWASP, "CSV Injection").
std::string csvCell(std::string_view text);

/// `cell` as it was before csvCell.
std::string textOfCell(const std::string& cell);

/// Whether a record is our header.
bool isOurHeader(const CsvCells& cells);

/// The entry in a record of ours, or what is wrong with it. The columns that only sum up others
/// (`seconds` beside steps, `largest_diameter_mm`) are not read. Without an id the entry gets one
/// that is made from the record, so that the same record gives the same entry. Items are matched by
/// their label in `kit`; one that is not there gets an id made from the label.
std::variant<Session, Problem> sessionFromRow(const CsvCells& cells, const Kit& kit);

/// An id made from words: the same words give the same id.
Id idFromText(std::string_view text);

} // namespace frond::data
