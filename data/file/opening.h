// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/file/commitmark.h"

#include <filesystem>
#include <memory>

namespace frond::data {

class Database;

/// Opens a file that is there for use, and brings it up to date. A log beside it is merged, and an
/// older schema changed, only after the file was found whole with it; the last commit that `mark`
/// tells of has to be there. Otherwise throws Damaged, and not a byte of the file, its log or its
/// mark was changed. Also throws what Database and requireOurs throw.
std::unique_ptr<Database> openVerified(const std::filesystem::path& file, const DataKey& key,
                                       const CommitMark& mark);

} // namespace frond::data
