// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/rowmatcher.h"

#include "data/format/csv/sessionscsv.h"
#include "data/store/sessionstore.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace frond::data {

namespace {

/// More entries and rows than this of one day are not compared with each other.
constexpr std::size_t mostEntriesOfADay = 200, mostRowsOfADay = 1000;

Id keyOf(const Content& content) {
    std::string text;
    for (const auto& [role, words] : content)
        text.append(words).append(1, '\0');
    return idFromText(text);
}

/// The id of the nth row without one that says this.
Id idOfRow(const Id& key, std::size_t n) {
    return idFromText("row " + std::to_string(n) + ' ' + key.toText());
}

std::size_t placeOf(CsvRole role) {
    static const Content content = contentOf(Session{idFromText(""), Day{}});
    const auto found = std::find_if(content.begin(), content.end(),
                                    [&](const auto& each) { return each.first == role; });
    return static_cast<std::size_t>(found - content.begin());
}

} // namespace

RowMatcher::RowMatcher(Storage& storage, const CsvMapping& mapping, std::set<Id> named)
    : m_storage(storage), m_mapping(mapping), m_named(std::move(named)) {
    for (const auto& [role, words] : contentOf(Session{idFromText(""), Day{}}))
        m_told.push_back(tells(mapping, role));
}

bool RowMatcher::isFree(const Id& id) const {
    return !m_used.contains(id) && !m_named.contains(id);
}

void RowMatcher::announce(const CsvEntry& row) {
    const std::size_t at = m_ids.size();
    m_ids.emplace_back();
    SessionStore& sessions = m_storage.stores().sessions;
    if (row.hasId && sessions.replica(row.session.id)) {
        m_ids[at] = row.session.id;
        return;
    }
    const Content content = contentOf(row.session);
    const Id key = keyOf(content);
    const Id own = idOfRow(key, ++m_announced[key]);
    if (isFree(own) && sessions.replica(own)) {
        m_used.insert(own);
        m_ids[at] = own;
        return;
    }
    m_open.push_back({at, saysOf(content), {}});
}

RowMatcher::Says RowMatcher::saysOf(const Content& content) const {
    Says says;
    says.reserve(content.size());
    for (const auto& [role, words] : content)
        says.push_back(words.empty() ? 0 : std::hash<std::string>()(words) | 1U);
    return says;
}

void RowMatcher::match() {
    gatherCandidates();
    for (Row& row : m_open)
        connect(row);
    // those that leave nothing unsaid choose first
    std::stable_sort(m_open.begin(), m_open.end(), [](const Row& a, const Row& b) {
        const auto least = [](const Row& row) {
            return row.edges.empty() ? row.says.size() : row.edges.front().unsaid;
        };
        return least(a) < least(b);
    });
    m_rowOf.assign(m_candidates.size(), std::nullopt);
    m_seen.assign(m_candidates.size(), 0);
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        // what was seen in vain leads nowhere for the rows that follow, until another is placed
        m_search += place(i) ? 1U : 0U;
    }
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        if (m_rowOf[i]) {
            m_ids[m_open[*m_rowOf[i]].place] = m_candidates[i].id;
            m_used.insert(m_candidates[i].id);
        }
    }
    m_open = {};
    m_candidates = {};
}

void RowMatcher::gatherCandidates() {
    const std::size_t day = placeOf(CsvRole::Day), minute = placeOf(CsvRole::At);
    std::set<std::size_t> days, minutes;
    for (const Row& row : m_open) {
        days.insert(row.says[day]);
        minutes.insert(row.says[minute]);
    }
    minutes.erase(0);
    if (m_open.empty())
        return;
    m_storage.stores().sessions.forEach([&](const Session& session) {
        if (!isFree(session.id))
            return;
        Says says = saysOf(contentOf(session));
        const bool ofDay = days.contains(says[day]), ofMinute = minutes.contains(says[minute]);
        if (ofDay)
            m_byDay[says[day]].push_back(m_candidates.size());
        if (ofMinute)
            m_byMinute[says[minute]].push_back(m_candidates.size());
        if (ofDay || ofMinute)
            m_candidates.push_back({session.id, std::move(says)});
    });
}

/// Null when the two say different things, or nothing that is the same.
std::optional<RowMatcher::Edge> RowMatcher::edgeBetween(const Says& row,
                                                        std::size_t candidate) const {
    static const std::size_t day = placeOf(CsvRole::Day), minute = placeOf(CsvRole::At);
    const Says& entry = m_candidates[candidate].says;
    const bool sameMinute = row[minute] != 0 && row[minute] == entry[minute];
    Edge edge{candidate, 0, 0};
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!m_told[i])
            continue;
        if (i == day) { // a start before four in the morning may count for the day before
            if (row[i] != entry[i] && !sameMinute)
                return std::nullopt;
        } else if (row[i] != 0 && entry[i] != 0) {
            if (row[i] != entry[i])
                return std::nullopt;
            ++edge.said;
        } else if (row[i] != entry[i]) {
            ++edge.unsaid;
        }
    }
    return edge.said > 0 ? std::optional(edge) : std::nullopt;
}

void RowMatcher::connect(Row& row) {
    if (++m_rowsOfDay[row.says[placeOf(CsvRole::Day)]] > mostRowsOfADay)
        return;
    const auto look = [&](const auto& index, std::size_t value) {
        const auto found = index.find(value);
        if (found == index.end())
            return;
        for (std::size_t i = 0; i < std::min(found->second.size(), mostEntriesOfADay); ++i) {
            if (const auto edge = edgeBetween(row.says, found->second[i]))
                row.edges.push_back(*edge);
        }
    };
    look(m_byDay, row.says[placeOf(CsvRole::Day)]);
    look(m_byMinute, row.says[placeOf(CsvRole::At)]);
    std::stable_sort(row.edges.begin(), row.edges.end(), [](const Edge& a, const Edge& b) {
        return std::tuple(a.unsaid, b.said) < std::tuple(b.unsaid, a.said);
    });
}

/// Kuhn's algorithm: a row that is placed already may move to make room.
bool RowMatcher::place(std::size_t row) {
    for (const Edge& edge : m_open[row].edges) {
        if (std::exchange(m_seen[edge.candidate], m_search) == m_search)
            continue;
        const auto other = m_rowOf[edge.candidate];
        if (!other || place(*other)) {
            m_rowOf[edge.candidate] = row;
            return true;
        }
    }
    return false;
}

Id RowMatcher::idFor(const CsvEntry& row) {
    const std::size_t at = m_next++;
    if (at < m_ids.size() && m_ids[at])
        return *m_ids[at];
    if (row.hasId)
        return row.session.id;
    const Id key = keyOf(contentOf(row.session));
    std::size_t& n = ++m_taken[key];
    Id id = idOfRow(key, n);
    while (!isFree(id))
        id = idOfRow(key, ++n);
    m_used.insert(id);
    return id;
}

} // namespace frond::data
