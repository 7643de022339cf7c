// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of foreign files share: how a row becomes an entry, and how rows are counted.
#pragma once

#include "data/format/foreign/foreign.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace frond::data {

/// A number of which the file does not say what it counts.
struct ForeignNumber {
    double value = 0;
    std::string shown;      ///< as the file has it, with its unit
    bool canBeTick = false; ///< where a source has only 0 and 1, these say no more than "done"
};

/// A row that says that something was done.
struct ForeignRow {
    std::string source;
    std::string time; ///< the day or the moment as the id is made from it
    Day day;
    std::optional<Moment> at;
    std::optional<Seconds> duration;
    std::optional<ForeignNumber> number;
    bool nothing = false; ///< nothing was done, unless the number, a 0, is one of a scale
    std::string note;
    // Where the row stands, for its problem.
    std::size_t line = 0;
    std::string file; ///< of several files the one; else empty
};

/// Collects entries and problems. The order of `add` decides the ordinal of equal rows.
class Gatherer {
public:
    /// `program` is part of every id. Entries go to `take`, or are collected where there is none.
    /// Throws FormatError for a meaning that no number can have.
    Gatherer(std::string program, TakeForeign take, ForeignMeanings meanings);

    /// Throws FormatError beyond the limit.
    void addSource(const std::string& name) { static_cast<void>(sourceOf(name)); }
    /// A row of the file, whatever it says; throws FormatError beyond the limit.
    void countRow();
    /// Counted as read, unless nothing was done.
    void add(const ForeignRow& row);
    /// A row that cannot be read, counted as read.
    void refuse(std::size_t line, const std::string& file, std::string_view field, Message message);
    void addProblem(std::size_t line, const std::string& file, std::string_view field,
                    Message message);
    /// Throws FormatError for a meaning whose source is not there.
    ForeignFile finish();

private:
    /// What is known of the numbers of a source.
    struct Numbers {
        std::size_t count = 0;
        std::size_t firstLine = 0;
        bool onlyTicks = true;
        std::vector<std::string> samples;
    };

    std::size_t sourceOf(const std::string& name); ///< index
    void note(Numbers& numbers, const ForeignNumber& number, std::size_t line);
    Id idOf(const ForeignRow& row);
    std::optional<Problem> complete(Session& session, const ForeignRow& row,
                                    const CsvColumn* meaning) const;
    [[nodiscard]] const CsvColumn* meaningOf(const std::string& source) const;
    void listOpenNumbers();

    // Both by ids made from the texts, which may be long and many.
    struct ById {
        std::size_t operator()(const Id& id) const;
    };

    std::string m_program;
    TakeForeign m_take;
    ForeignMeanings m_meanings;
    ForeignFile m_file;
    std::vector<Numbers> m_numbers; ///< one for each source
    std::size_t m_rows = 0;
    std::unordered_map<Id, std::size_t, ById> m_sources; ///< index
    std::unordered_map<Id, std::uint32_t, ById> m_seen;  ///< how often a source had a time
};

/// A name as a tag: one line of 1 to 40 characters without ';'; null when nothing is left.
std::optional<std::string> tagFrom(std::string_view name);

/// The whole text as a whole number.
std::optional<std::int64_t> integerFrom(std::string_view text);

} // namespace frond::data
