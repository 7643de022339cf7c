// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a table means what, and how its values are written: from names and cells together
// (docs/formats/imports.md). What these leave open becomes a question; nothing is guessed.
#pragma once

#include "core/base/message.h"
#include "data/format/csv/columns.h"
#include "data/format/csv/looseamounts.h"
#include "data/format/csv/loosedays.h"
#include "data/format/csv/tablelook.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace frond::data {

/// Something about a column that a person has to say.
struct CsvQuestion {
    std::size_t column = 0;
    Message message;
    CsvColumn answer; ///< one that could be given
};

struct CsvMapping {
    std::vector<CsvColumn> columns;
    bool hasHeader = true;
    bool ours = false;                  ///< our own table, maybe with columns missing or added
    std::vector<CsvQuestion> questions; ///< nothing may be brought in while there is one
    std::vector<std::size_t> leftOut;   ///< columns with values that nobody asked to leave out
    bool dayHasTime = false;            ///< times stand behind the days, too
    bool midnightIsNoTime = false; ///< each day has 00:00 after it, which a spreadsheet put there
};

/// What the columns mean. `chosen` says it for some of them, by place; a role that is chosen
/// without a unit gets it from name and cells, or a question.
CsvMapping mappingOf(const TableLook& look, std::span<const std::optional<CsvColumn>> chosen = {});

/// The place of the column with a role; null where there is none.
std::optional<std::size_t> columnWith(const CsvMapping& mapping, CsvRole role);
/// The order in which the days of a column are read.
DayOrder orderOf(const CsvColumn& column);
/// How a person calls a column: its name, or "column 3" where it has none.
std::string nameOfColumn(const TableLook& look, std::size_t column);

} // namespace frond::data
