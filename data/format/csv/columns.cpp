// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/csv/columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frond::data {

namespace {

constexpr std::array<std::pair<CsvRole, std::string_view>, 28> roleWords{{
    {CsvRole::Ignore, "none"},
    {CsvRole::Id, "id"},
    {CsvRole::Day, "day"},
    {CsvRole::At, "at"},
    {CsvRole::Time, "time"},
    {CsvRole::Outcome, "outcome"},
    {CsvRole::Seconds, "seconds"},
    {CsvRole::Minutes, "minutes"},
    {CsvRole::LargestDiameter, "largest_diameter_mm"},
    {CsvRole::Steps, "steps"},
    {CsvRole::Size, "size"},
    {CsvRole::Depth, "depth"},
    {CsvRole::Felt, "felt"},
    {CsvRole::PainBefore, "pain_before"},
    {CsvRole::PainDuring, "pain_during"},
    {CsvRole::PainAfter, "pain_after"},
    {CsvRole::EaseBefore, "ease_before"},
    {CsvRole::EaseAfter, "ease_after"},
    {CsvRole::Position, "position"},
    {CsvRole::Lubricant, "lubricant"},
    {CsvRole::WarmUp, "warm_up"},
    {CsvRole::NumbingGel, "numbing_gel"},
    {CsvRole::Helped, "helped"},
    {CsvRole::Bleeding, "bleeding"},
    {CsvRole::OnPeriod, "on_period"},
    {CsvRole::StopReason, "stop_reason"},
    {CsvRole::Tags, "tags"},
    {CsvRole::Note, "note"},
}};

constexpr std::array<std::pair<CsvUnit, std::string_view>, 18> unitWords{{
    {CsvUnit::None, ""},
    {CsvUnit::Seconds, "s"},
    {CsvUnit::Minutes, "min"},
    {CsvUnit::Hours, "h"},
    {CsvUnit::Milliseconds, "ms"},
    {CsvUnit::MinutesSeconds, "mm:ss"},
    {CsvUnit::HoursMinutes, "h:mm"},
    {CsvUnit::Millimetres, "mm"},
    {CsvUnit::Centimetres, "cm"},
    {CsvUnit::Inches, "inch"},
    {CsvUnit::AroundMillimetres, "around-mm"},
    {CsvUnit::AroundCentimetres, "around-cm"},
    {CsvUnit::AroundInches, "around-inch"},
    {CsvUnit::OutOf10, "0-10"},
    {CsvUnit::OutOf100, "0-100"},
    {CsvUnit::DayMonthYear, "dmy"},
    {CsvUnit::MonthDayYear, "mdy"},
    {CsvUnit::YearMonthDay, "ymd"},
}};

constexpr std::array lengthsOfTime{CsvUnit::Seconds,        CsvUnit::Minutes,
                                   CsvUnit::Hours,          CsvUnit::Milliseconds,
                                   CsvUnit::MinutesSeconds, CsvUnit::HoursMinutes};
constexpr std::array diameters{
    CsvUnit::Millimetres,       CsvUnit::Centimetres,       CsvUnit::Inches,
    CsvUnit::AroundMillimetres, CsvUnit::AroundCentimetres, CsvUnit::AroundInches};
constexpr std::array depths{CsvUnit::Millimetres, CsvUnit::Centimetres, CsvUnit::Inches};
constexpr std::array scales{CsvUnit::OutOf10, CsvUnit::OutOf100};
constexpr std::array dayOrderUnits{CsvUnit::YearMonthDay, CsvUnit::DayMonthYear,
                                   CsvUnit::MonthDayYear};

template <class Value, std::size_t size>
std::string_view wordOf(const std::array<std::pair<Value, std::string_view>, size>& words,
                        Value value) {
    return std::find_if(words.begin(), words.end(),
                        [&](const auto& pair) { return pair.first == value; })
        ->second;
}

template <class Value, std::size_t size>
std::optional<Value> valueOf(const std::array<std::pair<Value, std::string_view>, size>& words,
                             std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const auto& pair) { return pair.second == text; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::string_view wordOf(CsvRole role) {
    return wordOf(roleWords, role);
}

std::optional<CsvRole> parseCsvRole(std::string_view text) {
    return valueOf(roleWords, text);
}

std::span<const CsvRole> csvRoles() {
    static constexpr auto roles = [] {
        std::array<CsvRole, roleWords.size()> result{};
        std::transform(roleWords.begin(), roleWords.end(), result.begin(),
                       [](const auto& pair) { return pair.first; });
        return result;
    }();
    return roles;
}

bool isText(CsvRole role) {
    switch (role) {
    case CsvRole::Steps:
    case CsvRole::Position:
    case CsvRole::Lubricant:
    case CsvRole::WarmUp:
    case CsvRole::StopReason:
    case CsvRole::Tags:
    case CsvRole::Note:
        return true;
    default:
        return false;
    }
}

std::string_view wordOf(CsvUnit unit) {
    return wordOf(unitWords, unit);
}

std::optional<CsvUnit> parseCsvUnit(std::string_view text) {
    return text.empty() ? std::nullopt : valueOf(unitWords, text);
}

std::span<const CsvUnit> unitsOf(CsvRole role) {
    switch (role) {
    case CsvRole::Day:
    case CsvRole::At:
        return dayOrderUnits;
    case CsvRole::Seconds:
    case CsvRole::Minutes:
        return lengthsOfTime;
    case CsvRole::LargestDiameter:
    case CsvRole::Size:
        return diameters;
    case CsvRole::Depth:
        return depths;
    case CsvRole::PainBefore:
    case CsvRole::PainDuring:
    case CsvRole::PainAfter:
    case CsvRole::EaseBefore:
    case CsvRole::EaseAfter:
        return scales;
    default:
        return {};
    }
}

std::optional<CsvColumn> parseCsvColumn(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto role = parseCsvRole(text.substr(0, colon));
    if (!role)
        return std::nullopt;
    if (colon == std::string_view::npos)
        return CsvColumn{*role, CsvUnit::None};
    const auto unit = parseCsvUnit(text.substr(colon + 1));
    const std::span<const CsvUnit> units = unitsOf(*role);
    if (!unit || std::find(units.begin(), units.end(), *unit) == units.end())
        return std::nullopt;
    return CsvColumn{*role, *unit};
}

} // namespace frond::data
