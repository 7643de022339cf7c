// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/searchindex.h"

#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "core/session/textsearch.h"
#include "data/format/text/unicode.h"
#include "data/sqlite/database.h"
#include "data/store/ledger.h"
#include "data/store/sessionrows.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace frond::data {

namespace {

constexpr std::size_t partLength = 3; ///< code points
/// More than these narrow nothing down that a look at the entry would not.
constexpr std::size_t mostPartsAsked = 64;

const std::string& wholeByKey() {
    static const std::string sql =
        "SELECT " + wholeSessionColumns() + " FROM session WHERE key = ?";
    return sql;
}

/// What divides words in the index. NUL would end a query.
bool divides(char c) {
    constexpr unsigned char lastControl = 0x20, del = 0x7F;
    return static_cast<unsigned char>(c) <= lastControl || static_cast<unsigned char>(c) == del;
}

bool beginsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// Calls `use` with the part that begins at each character of each word, and whether it is shorter
/// than a whole one.
void eachPart(std::string_view folded, const std::function<void(std::string_view, bool)>& use) {
    for (std::size_t begin = 0; begin < folded.size();) {
        if (divides(folded[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        std::size_t length = 0;
        while (end < folded.size() && !divides(folded[end]) &&
               (length < partLength || !beginsCharacter(folded[end]))) {
            ++end;
            if (end == folded.size() || beginsCharacter(folded[end]))
                ++length;
        }
        use(folded.substr(begin, end - begin), length < partLength);
        do {
            ++begin;
        } while (begin < folded.size() && !beginsCharacter(folded[begin]));
    }
}

/// FTS5's query for entries that may have all `words`; empty when they say nothing to it.
std::string queryFor(const std::vector<std::string>& words) {
    std::set<std::string> asked;
    for (const std::string& word : words) {
        bool isFirst = true;
        eachPart(word, [&](std::string_view part, bool isShort) {
            // Of a long word the short parts at its end say less than those before them.
            if (asked.size() == mostPartsAsked || (isShort && !isFirst))
                return;
            isFirst = false;
            std::string one = "\"";
            for (const char c : part)
                one.append(c == '"' ? 2 : 1, c);
            asked.insert(one.append(isShort ? "\" *" : "\""));
        });
    }
    std::string query;
    for (const std::string& one : asked)
        query.append(query.empty() ? "" : " AND ").append(one);
    return query;
}

struct State {
    std::int64_t upTo;
    std::string folding;
    std::optional<Stamp> stale;
};

State stateOf(Database& database) {
    Statement row = database.prepare("SELECT up_to, folding, stale FROM session_search");
    if (!row.next())
        return {0, {}, {}}; // as if it had to be made
    State state{row.integer(), row.text(), {}};
    state.stale = row.optional(&Statement::stamp);
    return state;
}

/// What the entry of a row is found by. Nothing for one that cannot be read, which no search finds.
std::string textOf(Database& database, Statement& row) {
    try {
        return searchedText(readWholeSession(database, row), comparable);
    } catch (const StorageError& error) {
        if (error.kind() != StorageError::Kind::Damaged)
            throw;
        return {};
    }
}

/// Null where there is no such row; nothing for one whose content is gone.
std::optional<std::string> textOf(Database& database, std::int64_t key) {
    Statement hasContent = database.prepare("SELECT day IS NOT NULL FROM session WHERE key = ?");
    hasContent.bind(key);
    if (!hasContent.next())
        return std::nullopt;
    if (!hasContent.boolean())
        return std::string();
    Statement row = database.prepare(wholeByKey());
    row.bind(key);
    row.next();
    return textOf(database, row);
}

void put(Database& database, std::int64_t key, std::string_view text) {
    if (const std::string parts = partsOfWords(text); !parts.empty())
        database.prepare("INSERT INTO session_text (rowid, parts) VALUES (?, ?)").run(key, parts);
}

/// Calls `use` with each entry that has content, its key above `above` and up to `upTo`.
void eachText(Database& database, std::int64_t above, std::int64_t upTo,
              const std::function<void(std::int64_t, const std::string&)>& use) {
    static const std::string sql =
        "SELECT key, " + wholeSessionColumns() +
        " FROM session WHERE day IS NOT NULL AND key > ? AND key <= ? ORDER BY key";
    Statement row = database.prepare(sql);
    row.bind(above, upTo);
    while (row.next()) {
        const std::int64_t key = row.integer();
        use(key, textOf(database, row));
    }
}

std::int64_t lastKeyOf(Database& database) {
    return database.integer("SELECT ifnull(max(key), 0) FROM session");
}

void takeIn(Database& database, std::int64_t above, std::int64_t upTo) {
    eachText(database, above, upTo,
             [&](std::int64_t key, const std::string& text) { put(database, key, text); });
    database.prepare("UPDATE session_search SET up_to = ?").run(upTo);
}

/// The same for the same part of the same entry, whatever the order they are added in.
std::int64_t fingerprintOfPart(std::string_view part, std::int64_t key) {
    return fingerprintOf(std::to_string(key).append(" ").append(part));
}

} // namespace

std::string partsOfWords(std::string_view folded) {
    std::set<std::string_view> seen;
    std::string parts;
    eachPart(folded, [&](std::string_view part, bool /*isShort*/) {
        if (seen.insert(part).second)
            parts.append(part).push_back(' ');
    });
    return parts;
}

bool SearchCandidates::contains(std::int64_t key) const {
    return std::binary_search(keys.begin(), keys.end(), key);
}

std::optional<SearchIndex::Known> SearchIndex::known(const Id& id) const {
    std::int64_t key = 0;
    {
        Statement row = m_database.prepare("SELECT key FROM session WHERE id = ? AND key <="
                                           " (SELECT up_to FROM session_search)");
        row.bind(id);
        if (!row.next())
            return std::nullopt;
        key = row.integer();
    }
    return Known{key, textOf(m_database, key).value_or("")};
}

void SearchIndex::follow(const std::optional<Known>& before, Stamp now) {
    if (!before) {
        m_behind = true;
        return;
    }
    const auto& [key, text] = *before;
    const std::optional<std::string> after = textOf(m_database, key);
    if (after.value_or("") == text)
        return;
    m_database.prepare("DELETE FROM session_text WHERE rowid = ?").run(key);
    if (after)
        put(m_database, key, *after);
    const Stamp since = after && !after->empty() ? now : Stamp{1};
    m_database.prepare("UPDATE session_search SET stale = min(ifnull(stale, ?1), ?1)").run(since);
}

void SearchIndex::endAtLastKey() {
    const std::int64_t last = lastKeyOf(m_database);
    m_database.prepare("UPDATE session_search SET up_to = ?1 WHERE up_to > ?1").run(last);
}

void SearchIndex::catchUp() {
    if (!std::exchange(m_behind, false))
        return;
    const State state = stateOf(m_database);
    const std::int64_t last = lastKeyOf(m_database);
    if (last - state.upTo > m_mostBeyond && state.folding == foldingVersion())
        takeIn(m_database, state.upTo, last);
}

bool SearchIndex::tidy(Stamp stamp) {
    const State state = stateOf(m_database);
    if (!state.stale || *state.stale >= stamp)
        return false;
    m_database.prepare("INSERT INTO session_text (session_text) VALUES ('optimize')").run();
    m_database.prepare("UPDATE session_search SET stale = NULL").run();
    return true;
}

std::optional<SearchCandidates>
SearchIndex::candidates(const std::vector<std::string>& words) const {
    const auto isText = [](const std::string& word) {
        return codePoints(word) != std::string_view::npos;
    };
    const State state = stateOf(m_database);
    if (state.folding != foldingVersion() || !std::all_of(words.begin(), words.end(), isText))
        return std::nullopt;
    const std::string query = queryFor(words);
    if (query.empty())
        return std::nullopt;
    SearchCandidates candidates;
    const auto add = [&](Statement& row) {
        while (row.next())
            candidates.keys.push_back(row.integer());
    };
    Statement indexed = m_database.prepare(
        "SELECT rowid FROM session_text WHERE session_text MATCH ? ORDER BY rowid");
    indexed.bind(query);
    add(indexed);
    Statement beyond = m_database.prepare("SELECT key FROM session WHERE key > ? ORDER BY key");
    beyond.bind(state.upTo);
    add(beyond);
    return candidates;
}

void renewSearchIndex(Database& database) {
    if (stateOf(database).folding == foldingVersion())
        return;
    Transaction transaction(database);
    database.prepare("INSERT INTO session_text (session_text) VALUES ('delete-all')").run();
    database.prepare("INSERT OR REPLACE INTO session_search (one, up_to, folding) VALUES (1, 0, ?)")
        .run(foldingVersion());
    takeIn(database, 0, lastKeyOf(database));
    transaction.commit();
}

void forgetSearchIndex(Database& database) {
    database.prepare("UPDATE session_search SET folding = ''").run();
}

std::vector<Message> searchIndexProblems(Database& database) {
    const State state = stateOf(database);
    if (state.folding != foldingVersion())
        return {}; // it is not used
    std::int64_t entries = 0;
    std::int64_t sum = 0; // of the entries, less what the index has
    eachText(database, 0, state.upTo, [&](std::int64_t key, const std::string& text) {
        const std::string parts = partsOfWords(text);
        entries += parts.empty() ? 0 : 1;
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = parts.find(' ', begin)) != std::string::npos;
             begin = end + 1)
            sum += fingerprintOfPart(std::string_view(parts).substr(begin, end - begin), key);
    });
    database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.session_text_part"
                     " USING fts5vocab (main, session_text, instance)");
    Statement row = database.prepare("SELECT doc, term FROM temp.session_text_part");
    while (row.next()) {
        const std::int64_t key = row.integer();
        sum -= fingerprintOfPart(row.text(), key);
    }
    const std::int64_t indexed = database.integer("SELECT count(*) FROM session_text_docsize");
    if (sum == 0 && entries == indexed)
        return {};
    return {Message(Code::SearchIndexDiffers)};
}

} // namespace frond::data
