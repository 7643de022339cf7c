// SPDX-License-Identifier: GPL-3.0-or-later
// Storage of a kind of thing that a person keeps a list of, as the rest of Frond asks for it. Both
// the database and the memory of the tests implement it, once for all kinds.
#pragma once

#include "core/base/id.h"
#include "core/base/topics.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace frond {

/// `Row` has an `id`, a `topic` that a change of one is about, and says with `keepsRemoved` whether
/// a removed one keeps its content until it is wiped, and can be put back. Everything throws
/// StorageError; a change is on disk when the call returns.
template <class Row>
class Collection {
public:
    virtual ~Collection() = default;

    /// In the order in which they were first saved; where the type has comesBefore, in that.
    [[nodiscard]] virtual std::vector<Row> list() const = 0;
    /// Adds, or replaces the one with the same id; also brings a removed one back.
    virtual void save(const Row& row) = 0;
    /// False when there is none. Of a kind that keeps removed ones it can be put back for 30 days.
    virtual bool remove(const Id& id) = 0;
    /// False when there is no removed one whose content is still there.
    virtual bool restore(const Id& id) = 0;

    struct Removed {
        Row row;
        std::chrono::sys_seconds removed;
    };
    /// Latest first.
    [[nodiscard]] virtual std::vector<Removed> recentlyRemoved() const = 0;
    /// Lets go of the content of what was removed before `time`.
    virtual void wipeRemovedBefore(std::chrono::sys_seconds time) = 0;
};

/// Puts rows that are in the order in which they were first saved into that of Collection::list.
template <class Row>
void sortForListing(std::vector<Row>& rows) {
    if constexpr (requires(const Row& row) { comesBefore(row, row); })
        std::stable_sort(rows.begin(), rows.end(),
                         [](const Row& a, const Row& b) { return comesBefore(a, b); });
}

} // namespace frond
