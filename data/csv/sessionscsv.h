// SPDX-License-Identifier: GPL-3.0-or-later
// Entries as CSV: RFC 4180, CRLF, UTF-8, safe to open in a spreadsheet (docs/formats/csv.md).
#pragma once

#include "core/session.h"

#include <span>
#include <string>
#include <string_view>

namespace frond::data {

/// The header row with its line end.
std::string csvHeader();
/// One entry with its line end.
std::string csvRow(const Session& session);
/// Header and rows.
std::string toCsv(std::span<const Session> sessions);

/// `text` as one cell. A text that begins with = + - @ tab, CR or an apostrophe gets an apostrophe
/// before it, so that no spreadsheet takes it for a formula (OWASP, "CSV Injection").
std::string csvCell(std::string_view text);

} // namespace frond::data
