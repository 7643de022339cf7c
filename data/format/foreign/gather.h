// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of foreign files share: how a row becomes an entry, and how rows are counted.
#pragma once

#include "data/format/foreign/foreign.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace frond::data {

/// A row that says that something was done.
struct ForeignRow {
    std::string source;
    std::string time; ///< the day or the moment as the id is made from it
    Day day;
    std::optional<Moment> at;
    std::optional<Seconds> duration;
    std::string note;
    // Where the row stands, for its problem.
    std::size_t line = 0;
    std::string file; ///< of several files the one; else empty
};

/// Collects entries and problems. The order of `add` decides the ordinal of equal rows.
class Gatherer {
public:
    /// `program` is part of every id. Entries go to `take`, or are collected where there is none.
    explicit Gatherer(std::string program, TakeForeign take = {})
        : m_program(std::move(program)), m_take(std::move(take)) {}

    /// Throws FormatError beyond the limit.
    void addSource(const std::string& name) { static_cast<void>(sourceOf(name)); }
    /// A row of the file, whatever it says; throws FormatError beyond the limit.
    void countRow();
    /// One that belongs to `read`.
    void countRead() { ++m_file.read; }
    void add(const ForeignRow& row);
    void addProblem(std::size_t line, const std::string& file, std::string_view field,
                    std::string message);
    ForeignFile finish() { return std::move(m_file); }

private:
    ForeignSource& sourceOf(const std::string& name);

    // Both by ids made from the texts, which may be long and many.
    struct ById {
        std::size_t operator()(const Id& id) const;
    };

    std::string m_program;
    TakeForeign m_take;
    ForeignFile m_file;
    std::size_t m_rows = 0;
    std::unordered_map<Id, std::size_t, ById> m_sources; ///< index
    std::unordered_map<Id, std::uint32_t, ById> m_seen;  ///< how often a source had a time
};

/// A name as a tag: one line of 1 to 40 characters without ';'; null when nothing is left.
std::optional<std::string> tagFrom(std::string_view name);

/// The whole text as a whole number.
std::optional<std::int64_t> integerFrom(std::string_view text);

} // namespace frond::data
