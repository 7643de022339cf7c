// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that were found become rows of a new file, each with its own id and stamps.
#pragma once

#include "data/store/storage.h"

namespace frond::data {

class Database;

/// Merges everything in `found` into `out`, which is new, in the caller's transaction. What the
/// readers do not accept is left out. `behind` is a second look at the same file (or null): what it
/// has in a later state or with more parts comes from there.
void refill(Storage& out, Database& found, Database* behind, const IdSource& newId);

} // namespace frond::data
