// SPDX-License-Identifier: GPL-3.0-or-later
// Any table of someone's own (a spreadsheet, another app) as entries: which column means what, and
// how its days and lengths are written.
#pragma once

#include "core/base/floatingtime.h"
#include "core/kit/kit.h"
#include "core/session/session.h"
#include "data/format/csv/looseformats.h"
#include "data/format/csv/table.h"

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace frond::data {

enum class CsvRole {
    Ignore,
    Day, ///< with or without a time of day after it
    Time,
    Minutes, ///< "20", "7,5", "0:20", "0:20:00"
    Size,    ///< a label of the kit, else millimetres
    Depth,
    PainBefore,
    PainDuring,
    PainAfter,
    EaseBefore,
    EaseAfter,
    Felt,
    Tags,
    Note, ///< of several columns the texts come below each other
};

/// The word of each in files and on the command line ("pain_during").
std::string_view toText(CsvRole role);
std::optional<CsvRole> parseCsvRole(std::string_view text);
inline constexpr std::size_t csvRoleCount = 14;

struct CsvMapping {
    std::vector<CsvRole> columns;
    DayOrder order = DayOrder::YearMonthDay;
    bool hasHeader = true;
    /// Every day seen can be read in two ways (03/04/2026), so a person has to say which is meant.
    bool orderIsOpen = false;
    friend bool operator==(const CsvMapping&, const CsvMapping&) = default;
};

/// A first idea from the names of the columns and the looks of their cells. `records` are the first
/// ones of the file, the header included.
CsvMapping guessedMapping(std::span<const CsvCells> records);

/// The entry in a record, or what is wrong with it. Its id is made from the record and `ordinal`
/// (how many equal records came before it), so the same file gives the same entries.
std::variant<Session, Problem> sessionFromRecord(const CsvCells& cells, const CsvMapping& mapping,
                                                 const Kit& kit, const OffsetAt& offsetAt,
                                                 std::size_t ordinal);

} // namespace frond::data
