// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folding.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace frond {

/// `rows` for counting, with the words that `fold` makes the same written as the last of them is.
/// Nothing that is stored may come from it.
template <class Row>
std::vector<Row> spelledAlike(std::vector<Row> rows, std::string Row::*word, const Folding& fold) {
    std::map<std::string, std::string> last;
    for (const Row& row : rows)
        last[fold(row.*word)] = row.*word;
    for (Row& row : rows)
        row.*word = last[fold(row.*word)];
    return rows;
}

/// The same of a word that not every one has.
template <class Row>
std::vector<Row> spelledAlike(std::vector<Row> rows, std::optional<std::string> Row::*word,
                              const Folding& fold) {
    std::map<std::string, std::string> last;
    for (const Row& row : rows) {
        if (row.*word)
            last[fold(*(row.*word))] = *(row.*word);
    }
    for (Row& row : rows) {
        if (row.*word)
            row.*word = last[fold(*(row.*word))];
    }
    return rows;
}

} // namespace frond
