// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with their stamps as they stand in a frond-export (docs/formats/frond-export.schema.json).
// What is unset is left out; a row without content is a tombstone.
#pragma once

#include "core/transfer/replica.h"
#include "data/format/json/fieldsjson.h"
#include "data/store/kinds/kind.h"
#include "data/store/kitstore.h"
#include "data/store/settingstore.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace frond::data {

// `path` says where the value lies ("sessions[3]"). All that read throw FormatError for what could
// not be stored.

nlohmann::ordered_json toJson(const SessionReplica& row);
SessionReplica sessionReplica(const nlohmann::json& value, const std::string& path);
nlohmann::ordered_json toJson(const KitName& row);
KitName kitName(const nlohmann::json& value, const std::string& path);
nlohmann::ordered_json toJson(const StampedSetting& row);
StampedSetting stampedSetting(const nlohmann::json& value, const std::string& path);

namespace detail {

struct Stamps {
    Id id;
    Version created;
    Version changed;
    std::optional<Stamp> removed;
};
inline constexpr std::array<std::string_view, 6> stampKeys{"id",      "created",    "created_by",
                                                           "changed", "changed_by", "removed"};
nlohmann::ordered_json stampsJson(const Stamps& stamps);
Stamps stampsOf(const ObjectReader& reader);
bool hasAny(const ObjectReader& reader, const Keys& keys);
void requireValid(const std::string& path, const Problems& problems);

} // namespace detail

/// A row of any other kind.
template <class Row>
nlohmann::ordered_json toJson(const Replica<Row>& row) {
    nlohmann::ordered_json value =
        detail::stampsJson({row.id, row.created, row.changed, row.removed});
    constexpr std::string_view inside = RowKind<Row>::inside;
    if (row.content)
        writeFields(inside.empty() ? value : value[std::string(inside)], *row.content,
                    RowKind<Row>::unset);
    return value;
}

template <class Row>
Replica<Row> replicaOf(const nlohmann::json& value, const std::string& path) {
    constexpr std::string_view inside = RowKind<Row>::inside;
    Keys content;
    addKeysOf<Row>(content);
    const Keys own = inside.empty() ? content : Keys{inside};
    Keys keys(detail::stampKeys.begin(), detail::stampKeys.end());
    keys.insert(keys.end(), own.begin(), own.end());
    const ObjectReader reader(value, path, keys);
    const auto [id, created, changed, removed] = detail::stampsOf(reader);
    Replica<Row> row{id, created, changed, removed, std::nullopt};
    if (detail::hasAny(reader, own)) {
        row.content = RowKind<Row>::blank(id);
        const std::string where = inside.empty() ? path : reader.pathOf(inside);
        takeFields(inside.empty() ? reader : ObjectReader(reader.require(inside), where, content),
                   *row.content);
        detail::requireValid(where, RowKind<Row>::problems(*row.content));
    }
    if (row.content && removed && !RowKind<Row>::keepsRemoved)
        reader.refuse(own.front(), {Code::RemovedRowHasContent});
    if (!row.content && !removed)
        reader.refuse(own.front(), {Code::IsMissing});
    return row;
}

} // namespace frond::data
