// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/fieldsql.h"

#include <algorithm>

namespace frond::data {

namespace {

/// What `make` writes for each column, joined by commas.
template <class Make>
std::string forEachColumn(std::string_view columns, const Make& make) {
    std::string list;
    while (!columns.empty()) {
        const std::size_t end = std::min(columns.find(", "), columns.size());
        list.append(list.empty() ? "" : ", ").append(make(std::string(columns.substr(0, end))));
        columns.remove_prefix(std::min(end + 2, columns.size()));
    }
    return list;
}

} // namespace

std::size_t columnCount(std::string_view columns) {
    return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
}

std::string placeholders(std::string_view columns) {
    return forEachColumn(columns, [](const std::string&) { return "?"; });
}

std::string overwrites(std::string_view columns) {
    return forEachColumn(columns,
                         [](const std::string& name) { return name + " = excluded." + name; });
}

std::string wipes(std::string_view columns) {
    return forEachColumn(columns, [](const std::string& name) { return name + " = NULL"; });
}

} // namespace frond::data
