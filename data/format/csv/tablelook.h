// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a table hold, counted cell by cell over the whole table: few cells decide
// less than all of them do.
#pragma once

#include "core/kit/kit.h"
#include "data/format/csv/headerwords.h"
#include "data/format/csv/loosedays.h"
#include "data/format/csv/table.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// How many of a column's cells look like what. A cell may look like several things.
struct ColumnLook {
    std::string name;
    HeaderMeaning meaning;
    bool ours = false; ///< the name is a word of our own table
    std::size_t filled = 0;
    std::size_t days = 0;                ///< in any order
    std::array<std::size_t, 3> orders{}; ///< of `days`, those that dayOrders[i] reads
    std::array<bool, 3> differs{};       ///< dayOrders[i] and the next one read another day
    std::size_t withTime = 0;            ///< of `days`
    std::size_t midnights = 0;           ///< of `withTime`
    std::size_t times = 0;               ///< of the day
    std::size_t numbers = 0;
    std::size_t outOf10 = 0;   ///< whole numbers to 10, "3/10"
    std::size_t fractions = 0; ///< of `numbers`
    double least = 0;          ///< of `numbers`
    double most = 0;
    std::size_t toldLengths = 0;         ///< "20 min", "0:20:00": whatever the column's unit is
    std::size_t colons = 0;              ///< 20:00
    std::optional<int> leastBeforeColon; ///< of these and of 20:00:00
    int mostBeforeColon = 0;
    std::size_t weekdays = 0;
    std::size_t toldSizes = 0; ///< "24 mm", or a label of the kit
    std::size_t flags = 0, felt = 0, bleedings = 0, outcomes = 0, ids = 0, steps = 0;
};

/// What a record below the names of the columns is.
enum class RecordKind {
    Row,
    Nothing,    ///< blank, or the names again
    OtherTable, ///< the names of another one, which all that follows belongs to
};

/// Looks through a table record by record, its header first.
class TableLook {
public:
    explicit TableLook(const Kit& kit) : m_kit(kit) {}
    void add(const CsvCells& cells);

    [[nodiscard]] bool empty() const { return m_columns.empty(); }
    /// False when the first record has a day in it.
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    /// Whether the names are those of our own table, some of them missing or others added.
    [[nodiscard]] bool isOurs() const { return m_ours; }
    [[nodiscard]] const std::vector<ColumnLook>& columns() const { return m_columns; }
    /// Of a record below the header, or of any where there is none.
    [[nodiscard]] RecordKind kindOf(const CsvCells& cells) const;
    /// False when the day of a record, read in this order, is not the day of its moment.
    [[nodiscard]] bool agrees(DayOrder order) const;

private:
    void begin(const CsvCells& cells);
    void addRecord(const CsvCells& cells);
    void compareDays(const CsvCells& cells);

    const Kit& m_kit;
    std::vector<ColumnLook> m_columns;
    CsvCells m_header;
    bool m_hasHeader = true, m_ours = false, m_ended = false;
    std::optional<std::size_t> m_day, m_at; ///< of our own table
    std::array<bool, 3> m_agrees{true, true, true};
};

/// Whether a record may be the names of columns: one of them names a day.
bool looksLikeHeader(const CsvCells& cells);
/// Whether a cell is a day, in any order.
bool looksLikeDay(const std::string& cell);
/// "NaN", "N/A", "-": what programs and people write where there is nothing.
bool saysNothing(std::string_view text);

} // namespace frond::data
