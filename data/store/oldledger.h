// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <vector>

namespace frond::data {

class Database;

/// The ledger of a file of schema 1 to 4, asked before the file is brought up to date: fewer
/// tables, and fingerprints of id, stamp and number of parts alone. One for each that does not fit.
std::vector<Message> oldLedgerProblems(Database& database);

} // namespace frond::data
