// SPDX-License-Identifier: GPL-3.0-or-later
// Which entry each row of a table is, so that a table taken in twice, in whatever form, doubles
// none.
#pragma once

#include "data/format/csv/content.h"
#include "data/format/csv/record.h"
#include "data/store/storage.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace frond::data {

/// Of rows and entries that agree in everything that both say, and say something both, besides the
/// day, as many as can be are the same, one row an entry; where there is a choice, those that leave
/// least unsaid on one side. A row whose own id is here (it came from a table like this one before)
/// is that entry, whatever was made of it since.
class RowMatcher {
public:
    /// `named`: the entries that rows of the table name by their id; no other row is one of them.
    RowMatcher(Storage& storage, const CsvMapping& mapping, std::set<Id> named);

    /// Each row in the table's order, and match() after the last.
    void announce(const CsvEntry& row);
    void match();

    /// Once for each row in the same order: the entry that it is, or the id of a new one.
    Id idFor(const CsvEntry& row);

private:
    /// What is said under each role, as a number that is 0 where nothing is.
    using Says = std::vector<std::size_t>;
    struct Candidate {
        Id id;
        Says says;
    };
    struct Edge {
        std::size_t candidate;
        std::size_t unsaid; ///< by one of the two
        std::size_t said;   ///< by both
    };
    struct Row {
        std::size_t place;
        Says says;
        std::vector<Edge> edges;
    };

    [[nodiscard]] Says saysOf(const Content& content) const;
    [[nodiscard]] std::optional<Edge> edgeBetween(const Says& row, std::size_t candidate) const;
    void gatherCandidates();
    void connect(Row& row);
    bool place(std::size_t row);
    [[nodiscard]] bool isFree(const Id& id) const;

    Storage& m_storage;
    const CsvMapping& m_mapping;
    std::set<Id> m_named, m_used;
    std::vector<bool> m_told;                       ///< by the table, for each role of a content
    std::map<Id, std::size_t> m_announced, m_taken; ///< rows by the key of what they say
    std::vector<std::optional<Id>> m_ids;           ///< by the row's place
    std::size_t m_next = 0;
    std::vector<Row> m_open;
    std::vector<Candidate> m_candidates;
    std::map<std::size_t, std::vector<std::size_t>> m_byDay, m_byMinute;
    std::map<std::size_t, std::size_t> m_rowsOfDay;
    std::vector<std::optional<std::size_t>> m_rowOf; ///< of m_open, by candidate
    std::vector<std::size_t> m_seen;                 ///< in which search, by candidate
    std::size_t m_search = 1;
};

} // namespace frond::data
