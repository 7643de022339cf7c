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

} // namespace frond::data
