// SPDX-License-Identifier: GPL-3.0-or-later
// The frond-kit file (docs/formats/frond-kit.schema.json).
#pragma once

#include "core/kit/kit.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// The kit in `text`. Its items carry a placeholder id: applied() finds the real ones by label.
/// Throws FormatError that names the first thing that is wrong.
Kit kitFromJson(std::string_view text);

class ObjectReader;
/// The "items" of an object, as in the file.
std::vector<KitItem> kitItemsFromJson(const ObjectReader& object);

/// Every key is printed; what is unset is null.
/// One item at `path`, its id still without a meaning; whether it can be stored is not checked.
KitItem kitItemFromJson(const nlohmann::json& value, const std::string& path);

nlohmann::ordered_json toJson(const KitItem& item);
nlohmann::ordered_json toJson(const Kit& kit);
nlohmann::ordered_json toJson(const std::vector<KitItem>& items);

} // namespace frond::data
