// SPDX-License-Identifier: GPL-3.0-or-later
// Entries as CSV: RFC 4180, CRLF, UTF-8, safe to open in a spreadsheet (docs/formats/csv.md).
#pragma once

#include "core/kit/kit.h"
#include "core/session/session.h"
#include "data/format/csv/columns.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

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
/// The same of a table that is not ours: an apostrophe that guards nothing is part of the text.
std::string textOfOtherCell(const std::string& cell);

/// What the columns of our own table mean, in their order.
std::span<const CsvRole> csvColumns();
/// What an entry says in each of them, before it becomes a cell.
std::vector<std::string> csvCells(const Session& session);

/// LABEL@MM:SECONDS[:DEPTH[:PAIN]] joined by ';'. Throws FormatError (field "steps").
std::vector<Step> stepsFromText(std::string_view text, const Kit& kit);

/// An id made from words: the same words give the same id.
Id idFromText(std::string_view text);

} // namespace frond::data
