// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/store/storage.h"
#include "data/store/tables.h"

namespace frond::data {

/// The collection of a kind whose RowKind says that it is one.
template <class Row>
Collection<Row>& collectionOf(Storage& storage) {
    return storage.stores().tables.collection<Row>();
}

/// Converts to the collection of any kind.
struct EachCollection {
    Storage& storage;
    template <class Row>
    operator Collection<Row>&() const { // NOLINT(google-explicit-constructor): that is its purpose
        return collectionOf<Row>(storage);
    }
};

/// Lets go of the content of everything removed before `time`, entries included, and of the ratings
/// of a goal that is gone with it.
void wipeRemovedBefore(Storage& storage, std::chrono::sys_seconds time);

} // namespace frond::data
