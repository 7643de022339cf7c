// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a column says, in seven languages: words are compared whole
// (docs/formats/imports.md has the table).
#pragma once

#include "data/format/csv/columns.h"

#include <string_view>
#include <vector>

namespace frond::data {

/// What a name can mean, the likeliest first; empty when one of its words is not known, for then
/// it may be about anything ("back pain", "last updated").
struct HeaderMeaning {
    std::vector<CsvColumn> candidates;
    /// The name is the word of the role itself ("pain_before", "Pain before").
    bool exact = false;
    /// It tells a scale that is not 0 to 10 ("Pain (1-5)").
    bool otherScale = false;
};

HeaderMeaning meaningOf(std::string_view name);

} // namespace frond::data
