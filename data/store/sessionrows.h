// SPDX-License-Identifier: GPL-3.0-or-later
// Entries as they are read from their tables.
#pragma once

#include "core/session/session.h"
#include "core/transfer/replica.h"

#include <cstdint>
#include <string>
#include <vector>

namespace frond::data {

class Database;
class Statement;

/// The columns that readWholeSession reads.
const std::string& wholeSessionColumns();

/// The entry of a row of these columns; its note is the one that is shown.
Session readWholeSession(Database& database, Statement& row);

/// The id and the fields, from the id on.
Session readSessionContent(Statement& row);

std::vector<OtherNote> otherNotesOf(Database& database, std::int64_t key);

} // namespace frond::data
