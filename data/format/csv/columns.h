// SPDX-License-Identifier: GPL-3.0-or-later
// What a column can mean and how its values are written, with the words for both that files, the
// command line and the screens share.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace frond::data {

/// The columns of our own table, and what other tables have instead of them.
enum class CsvRole {
    Ignore,
    Id,
    Day, ///< with or without a time of day after it
    At,  ///< a moment with its offset, or a time of day
    Time,
    Outcome,
    Seconds,
    Minutes,         ///< a length in the unit of its column, minutes where none is told
    LargestDiameter, ///< of our own table: sums up the steps, and is read only where there are none
    Steps,
    Size, ///< a label of the kit, else a length
    Depth,
    Felt,
    PainBefore,
    PainDuring,
    PainAfter,
    EaseBefore,
    EaseAfter,
    Position,
    Lubricant,
    WarmUp,
    NumbingGel,
    Helped,
    Bleeding,
    OnPeriod,
    StopReason,
    Tags,
    Note, ///< of several columns the texts come below each other
};

/// How the values of a column are written.
enum class CsvUnit {
    None, ///< as the role has it
    Seconds,
    Minutes,
    Hours,
    Milliseconds,
    MinutesSeconds, ///< mm:ss
    HoursMinutes,   ///< h:mm
    Millimetres,
    Centimetres,
    Inches,
    AroundMillimetres, ///< a circumference
    AroundCentimetres,
    AroundInches,
    OutOf10,
    OutOf100,
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
};

struct CsvColumn {
    CsvRole role = CsvRole::Ignore;
    CsvUnit unit = CsvUnit::None;
    friend bool operator==(const CsvColumn&, const CsvColumn&) = default;
};

/// The word of each: the name of our own column, "minutes", "time", "size", "depth" or "none".
std::string_view wordOf(CsvRole role);
std::optional<CsvRole> parseCsvRole(std::string_view text);
std::span<const CsvRole> csvRoles();

/// Whether its values are words of the person, which keep the blanks around them in our own table.
bool isText(CsvRole role);

/// "s", "mm:ss", "around-cm", "0-100", "dmy" …; empty for None.
std::string_view wordOf(CsvUnit unit);
std::optional<CsvUnit> parseCsvUnit(std::string_view text);
/// The units that the values of a role can have; empty where it has none to choose from.
std::span<const CsvUnit> unitsOf(CsvRole role);

/// "pain_during:0-100"; null for a role or unit that is none, or a unit that the role cannot have.
std::optional<CsvColumn> parseCsvColumn(std::string_view text);

} // namespace frond::data
