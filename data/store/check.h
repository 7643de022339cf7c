// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/checkreport.h"

#include <functional>

namespace frond::data {

class Database;

/// Every page of the file, then its content. Throws StorageError where that could not be looked at
/// (a full disk, an I/O error), which says nothing about the file.
CheckReport checkFile(Database& database);

/// Structure, each index against its table, references, and the ledger, read as SQLite reads the
/// file: with its log, of which nothing is merged. For a file of an older schema too.
std::vector<Message> contentProblems(Database& database);

/// Runs `part` of a check; damage that it meets becomes a problem of `problems`. Everything else
/// that it throws is thrown on.
void checkPart(std::vector<Message>& problems, const std::function<void()>& part);

} // namespace frond::data
