// SPDX-License-Identifier: GPL-3.0-or-later
// The records on one page of a b-tree, whatever became of the tree around it.
// https://www.sqlite.org/fileformat2.html#b_tree_pages
#pragma once

#include "data/salvage/pagecipher.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace frond::data {

/// A stored value; Frond stores neither numbers with a fraction nor blobs.
using StoredValue = std::variant<std::monostate, std::int64_t, std::string>;

struct Record {
    std::optional<std::int64_t> rowid; ///< unset in an index and in a table WITHOUT ROWID
    std::vector<StoredValue> values;
};

/// Reads another page; false where it cannot be read.
using PageReader = std::function<bool(PageNumber, PageBytes&)>;

/// Gives each record of the page to `use`. A cell that makes no sense, or that goes on on a page
/// that cannot be read, is passed over.
void forEachRecord(PageNumber number, const PageBytes& page, const PageReader& other,
                   const std::function<void(Record&&)>& use);

} // namespace frond::data
