// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/storage.h"

namespace frond::data {

class Database;
class Ledger;

/// Structure, page authentication and references of the file, and its ledger.
CheckReport checkFile(Database& database, Ledger& ledger);

/// Runs `part` of a check; what it throws becomes a problem of `report`.
void checkPart(CheckReport& report, const std::function<void()>& part);

} // namespace frond::data
