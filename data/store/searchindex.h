// SPDX-License-Identifier: GPL-3.0-or-later
// Where words may be among the entries: an FTS5 table beside them. What it promises is in
// docs/formats/database.md, why it is like this in docs/decisions/0021-search-by-parts-of-words.md.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/stamp.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

class Database;

/// The parts of the words of `folded`, each once, a blank after each: at every character the three
/// that begin there, or as many as the word still has.
std::string partsOfWords(std::string_view folded);

/// Among which entries words have to be looked for.
struct SearchCandidates {
    std::vector<std::int64_t> keys; ///< ascending, removed ones among them
    [[nodiscard]] bool contains(std::int64_t key) const;
};

/// From where on the index is worth its while; tests take smaller ones.
struct SearchLimits {
    /// Entries that may lie beyond the index: reading them is quick, and what is taken in together
    /// is one segment of the index instead of many.
    std::int64_t beyond = 20;
    /// Rows of a listing that are read before the index is asked, at least 1, and eight times as
    /// many where one of them has the words: what many entries have stands on the first.
    std::size_t readFirst = 20;
    /// Up to so many candidates are put in order one by one; of more, the order is gone along.
    std::size_t putInOrder = 1500;
};

/// Goes up to a key; entries beyond it are few, and each of them is a candidate of every search. So
/// a new entry costs nothing here until there are many, and what a search finds is always what is
/// stored.
class SearchIndex {
public:
    SearchIndex(Database& database, std::int64_t mostBeyond)
        : m_database(database), m_mostBeyond(mostBeyond) {}

    /// An entry that the index knows, as it was before a change.
    struct Known {
        std::int64_t key;
        std::string text;
    };
    /// Null for an entry that is not there yet or lies beyond the index.
    [[nodiscard]] std::optional<Known> known(const Id& id) const;
    /// To be called after each change of an entry, in its transaction: `before` is what `known`
    /// gave before it, `now` the change's stamp.
    void follow(const std::optional<Known>& before, Stamp now);
    /// To be called after a row was taken out: the next one may get the key of the last.
    void endAtLastKey();
    /// To be called before a commit: takes in what lies beyond, once that is much.
    void catchUp();
    /// Lets go of what no entry has any more since before `stamp`, and of all that was wiped; false
    /// when there was no such thing.
    bool tidy(Stamp stamp);

    /// Every entry that has all `words`, which are folded, is among them, and some that have not.
    /// Null when the index cannot tell: then every entry is one.
    [[nodiscard]] std::optional<SearchCandidates>
    candidates(const std::vector<std::string>& words) const;

private:
    Database& m_database;
    std::int64_t m_mostBeyond;
    bool m_behind = false; ///< an entry beyond the index was changed in this transaction
};

/// Makes the index anew when its text was folded by other rules or other tables of letters than
/// today's, and for a file that comes from before it.
void renewSearchIndex(Database& database);

/// Lets the index be made anew when the file is opened next; until then it is not used.
void forgetSearchIndex(Database& database);

/// What the index has is what the entries have; else a problem that says so.
std::vector<Message> searchIndexProblems(Database& database);

} // namespace frond::data
