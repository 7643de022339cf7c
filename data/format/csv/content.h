// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two entries say the same in a table's columns.
#pragma once

#include "core/session/session.h"
#include "data/format/csv/mapping.h"

#include <string>
#include <utility>
#include <vector>

namespace frond::data {

/// What an entry says under each column of our own table, for comparing: two with the same are one
/// entry twice. Times count to the minute; items by their size; words whatever their case, accents,
/// blanks and lines. Empty is what it does not say.
using Content = std::vector<std::pair<CsvRole, std::string>>;
Content contentOf(const Session& session);

/// Whether a table with these columns has what an entry says under `role`.
bool tells(const CsvMapping& mapping, CsvRole role);
/// What of `content` a table with these columns says; the rest is empty.
Content contentIn(const CsvMapping& mapping, Content content);

} // namespace frond::data
