// SPDX-License-Identifier: GPL-3.0-or-later
// A large JSON file of ours, read row by row: an object whose members are lists of rows.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <istream>
#include <set>
#include <string>

namespace frond::data {

struct RowStreamHeader {
    std::string format;
    int version = 0;
};

/// Gets the member's name, one row of it (or the member itself when it is an object), and where
/// that lies ("sessions[3]").
using RowHandler = std::function<void(const std::string& section, const nlohmann::json& value,
                                      const std::string& path)>;

/// The members in `objects` are an object, all others lists of them. Only one row is in memory at a
/// time, of at most 20,000 keys and values and 4 MiB of text. Throws FormatError for text that is
/// not JSON, a key given twice, nesting over 32, a text over 64 KiB, more than 1,000,000 rows, more
/// than 512 MiB, 1 MiB without any text, and anything that is not of that shape; `handler` has then
/// seen the rows before.
RowStreamHeader readRows(std::istream& stream, const std::set<std::string>& objects,
                         const RowHandler& handler);

} // namespace frond::data
