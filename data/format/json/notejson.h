// SPDX-License-Identifier: GPL-3.0-or-later
// What frondctl prints with --json of what is noted beside sessions. Later versions only add keys.
#pragma once

#include "core/note/goal.h"
#include "data/format/json/fieldsjson.h"

#include <nlohmann/json.hpp>

namespace frond::data {

/// A row of any described kind: its id, then the keys of its fields, null where one is unset.
template <class Row>
nlohmann::ordered_json listedJson(const Row& row) {
    nlohmann::ordered_json value;
    value["id"] = row.id.toText();
    writeFields(value, row, Unset::Null);
    return value;
}
nlohmann::ordered_json listedJson(const RatedGoal& goal);

} // namespace frond::data
