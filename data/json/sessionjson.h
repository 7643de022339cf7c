// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry says, as it stands in a frond-export: the keys of `frondctl sessions --json` that
// are not derived from others, unset ones left out.
#pragma once

#include "core/session.h"
#include "data/json/reader.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace frond::data {

void addSessionContent(nlohmann::ordered_json& value, const Session& session);
/// Throws FormatError for what validate() does not let pass.
Session sessionContent(const ObjectReader& reader, const Id& id);

Day requireDay(const ObjectReader& reader, std::string_view key);
std::optional<Day> optionalDay(const ObjectReader& reader, std::string_view key);

} // namespace frond::data
