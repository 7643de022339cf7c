// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a table as an entry.
#pragma once

#include "core/base/floatingtime.h"
#include "core/kit/kit.h"
#include "core/session/session.h"
#include "data/format/csv/mapping.h"
#include "data/format/csv/table.h"

#include <variant>

namespace frond::data {

struct CsvEntry {
    Session session;    ///< passes validate()
    bool hasId = false; ///< its id stood in the record; otherwise it is made from what it says
    bool skippedTime = false; ///< its clocks were put forward past the time that it tells
};

/// The entry in a record, or what is wrong with it, with the word of the role as the field. Items
/// are matched by label or size in `kit`; one that is not there gets an id made from its label.
/// `mapping` has no question left.
std::variant<CsvEntry, Problem> entryFromRecord(const CsvCells& cells, const CsvMapping& mapping,
                                                const Kit& kit, const ZoneOffsets& zone);

} // namespace frond::data
